import type {
  Attachment,
  Block,
  Cell,
  Chart,
  Heading,
  Inline,
  Paragraph,
  ReportTree,
  Table,
} from "../report/types.ts";

/** What became of words or a block that one side only has. */
export type Change = "deleted" | "inserted";

/** An inline of both sides, or of one of them. Any builder takes it for an inline. */
export type Revised = Inline & { readonly change?: Change };

/** A report to be held against another one. */
export interface Side {
  readonly tree: ReportTree;
  /** The drawings by the name of their chart, in a form that is equal where they look the same. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** Something that both sides have, in its two states. */
export interface Both<T> {
  readonly from: T;
  readonly to: T;
}

/** The same in both, or on one side only. */
export interface WholeBlock {
  readonly kind: "whole";
  readonly block: Block;
  readonly change?: Change;
}

/** A paragraph or heading that reads otherwise now; a heading's words begin with its ordinal. */
export interface ChangedText extends Both<Paragraph | Heading> {
  readonly kind: "text";
  readonly words: readonly Revised[];
}

export interface ChangedChart extends Both<Chart> {
  readonly kind: "chart";
  readonly caption: readonly Revised[];
  /** Whether the drawing looks different. */
  readonly redrawn: boolean;
}

/** The same row in both, or on one side only. */
export interface WholeRow {
  readonly kind: "whole";
  readonly cells: readonly Cell[];
  readonly change?: Change;
}

export interface ChangedRow extends Both<readonly Cell[]> {
  readonly kind: "cells";
  /** The new cells, with the words of both. */
  readonly cells: readonly (Cell & { readonly children: readonly Revised[] })[];
}

export type AlignedRow = WholeRow | ChangedRow;

/** A table of the same columns; `rows` begin with the head. */
export interface ChangedTable extends Both<Table> {
  readonly kind: "table";
  readonly caption: readonly Revised[];
  readonly rows: readonly AlignedRow[];
}

export type AlignedBlock = WholeBlock | ChangedText | ChangedChart | ChangedTable;

/** An attachment's place on its own side. */
export interface Placed {
  readonly attachment: Attachment;
  /** Index, from 0. */
  readonly at: number;
}

/** An attachment of both sides, or of one of them. */
export interface AlignedAttachment {
  readonly from?: Placed;
  readonly to?: Placed;
  readonly title: readonly Revised[];
  readonly blocks: readonly AlignedBlock[];
}

/** Two reports as one. What is not here (red head, closing, imprint …) stands in few lines and is read from the sides. */
export interface AlignedReport extends Both<Side> {
  readonly title: readonly Revised[];
  /** Empty where neither side has any. */
  readonly recipients: readonly Revised[];
  readonly body: readonly AlignedBlock[];
  readonly remark: readonly Revised[];
  readonly attachments: readonly AlignedAttachment[];
}
