import type { CellPlace } from "../diagnostics/types.ts";

/** What a row asks for: a figure's number, the number of one of its parts, its date, or its text as YAML would have it. */
export type RowKind = "number" | "part" | "asOf" | "text";

/** The cells of a row that may be filled in, as text; empty where there is nothing. */
export interface RowCells {
  readonly value: string;
  readonly verb: string;
  readonly amount: string;
  readonly amountUnit: string;
  readonly status: string;
}

/** One value to be filled in. */
export interface FormRow {
  readonly kind: RowKind;
  /** As shown: the figure's key, for a part with its name. */
  readonly key: string;
  /** Key of the figure that the row belongs to. */
  readonly figure: string;
  /** Name of the part; empty for the figure itself. */
  readonly part: string;
  /** The key without its first name, for reading. */
  readonly name: string;
  /** Last year's value in words; empty where there is none. */
  readonly last: string;
  /** With its scale: 亿元. Empty where the cell takes text. */
  readonly unit: string;
  /** Places after the point that the cell shows at least. */
  readonly decimals: number;
  readonly amountDecimals: number;
  /** Choices of the cells beside the number; none where a cell is not to be filled. */
  readonly verbs: readonly string[];
  readonly amountUnits: readonly string[];
  readonly statuses: readonly string[];
  /** What the cells hold when the form is written. */
  readonly now: RowCells;
  /** The figure's YAML at that time, in one line. */
  readonly raw: string;
  /** 口径 and the like, to be read beside the name. */
  readonly hint: string;
}

/** Rows under one band. */
export interface FormSection {
  readonly title: string;
  readonly rows: readonly FormRow[];
}

/** What one responsible unit is asked for. */
export interface Form {
  readonly year: number;
  readonly owner: string;
  readonly sections: readonly FormSection[];
}

/** A row's line in the hidden sheet: by it a form that comes back is known and checked. */
export type RecordRow = Pick<FormRow, "kind" | "key" | "figure" | "part" | "last" | "unit" | "raw"> & {
  /** From 1, as spreadsheets count. */
  readonly line: number;
  readonly now: RowCells;
};

/** What a form says of itself. */
export interface FormRecord {
  readonly year: number;
  readonly owner: string;
  readonly rows: readonly RecordRow[];
}

/** A row as it came back: sound, with what its cells hold now. */
export interface ReadRow {
  readonly record: RecordRow;
  readonly cells: RowCells;
  readonly remark: string;
  /** Where a column's cell of the row is. */
  readonly at: (column: keyof RowCells | "remark") => CellPlace;
}

/** What people fill in about the form itself. */
export interface Cover {
  readonly due: string;
  readonly by: string;
  readonly reviewer: string;
}

/** A form as it came back. */
export interface ReadForm {
  readonly file: string;
  readonly year: number;
  readonly owner: string;
  readonly rows: readonly ReadRow[];
  readonly cover: Cover;
}
