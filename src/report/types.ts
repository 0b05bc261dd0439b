/**
 * The document tree: what the report says, without a word on how it looks.
 * Word, PDF, Markdown, ledger and diff all read this one tree. It imports nothing of ours.
 */

/** Words that stand as they are. `key` names the data they come from, absent for a template's own words. */
export interface TextInline {
  readonly type: "text";
  readonly text: string;
  readonly key?: string;
}

/** A printed figure: `key` is the YAML key, `part` what of the figure is printed (值, 增减, 截至 …). */
export interface FigureInline {
  readonly type: "figure";
  readonly key: string;
  readonly part: string;
  readonly text: string;
}

/** A declared name that contains digits (5G, 12345): never a figure, never broken over two lines. */
export interface NameInline {
  readonly type: "name";
  readonly text: string;
}

/** Text set as subscript or superscript. */
export interface ShiftInline {
  readonly type: "sub" | "sup";
  readonly text: string;
}

export type Inline = TextInline | FigureInline | NameInline | ShiftInline;

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

/** `number` is the printed ordinal with its mark (一、 （一） 1. （1）); `id` is stable within a report. */
export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly id: string;
  readonly children: readonly Inline[];
}

/** A chart: drawn once, named here by the stem of its spec file. `number` counts 图1, 图2 … through the document. */
export interface Figure {
  readonly type: "chart";
  readonly chart: string;
  readonly number: number;
  readonly caption: readonly Inline[];
  readonly alt: string;
}

export type CellAlign = "left" | "center" | "right";

export interface Cell {
  readonly align: CellAlign;
  readonly children: readonly Inline[];
}

/** A table with one head row. `unit` is what stands at its top right where all columns share one: 单位：亿元. */
export interface Table {
  readonly type: "table";
  readonly number: number;
  readonly caption: readonly Inline[];
  readonly unit?: string;
  /** Relative column widths, one per column. */
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Heading | Figure | Table;

/** An attachment (附件): starts a page; `label` is 附件 or 附件1. */
export interface Attachment {
  readonly label: string;
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

/** Properties that files carry besides their text. */
export interface Meta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The date of the document, used wherever a file format insists on one: never the clock. ISO 8601 date. */
  readonly date: string;
}

export interface ReportTree {
  readonly meta: Meta;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
}
