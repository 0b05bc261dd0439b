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
export interface Chart {
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
  /** Set across an A4 sheet turned on its side (GB/T 9704 clause 8). */
  readonly landscape?: boolean;
  readonly caption: readonly Inline[];
  readonly unit?: string;
  /** Relative column widths, one per column. */
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Heading | Chart | Table;

/** An attachment (附件): starts a page; `label` is 附件 or 附件1. */
export interface Attachment {
  readonly label: string;
  /** Not named below the text: it is no part of the report itself. */
  readonly unlisted?: true;
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

/**
 * 版头, what stands above the red rule of an official document; each element is absent unless given.
 * Words only: size, colour and place are the layout's.
 */
export interface RedHead {
  /** 份号: six digits. */
  readonly serial?: readonly Inline[];
  /** 密级和保密期限. */
  readonly secrecy?: readonly Inline[];
  /** 紧急程度. */
  readonly urgency?: readonly Inline[];
  /** 发文机关标志: the organs, the leading one first. */
  readonly organs: readonly (readonly Inline[])[];
  /** 文件, or nothing: stands once, behind the names. */
  readonly suffix: string;
  /** 发文字号. */
  readonly documentNumber?: readonly Inline[];
  /** 签发人, in the order of the organs. */
  readonly signers: readonly (readonly Inline[])[];
}

/** How an official document is closed: with a seal, without one, or with its signer's stamp (GB/T 9704 7.3.5). */
export type ClosingForm = "sealed" | "unsealed" | "stamped";

/** 署名 and 成文日期. */
export interface Closing {
  readonly form: ClosingForm;
  /** The organs that sign, the leading one first; for `stamped` the offices of those whose stamps are pressed. */
  readonly signatures: readonly (readonly Inline[])[];
  /** As printed: year, month and day in Arabic digits. */
  readonly date: readonly Inline[];
}

/** 版记, between the rules at the foot of the last page. */
export interface Imprint {
  /** 抄送机关. */
  readonly copies?: readonly Inline[];
  /** 印发机关. */
  readonly issuer: readonly Inline[];
  /** 印发日期 as printed, without 印发. */
  readonly date: readonly Inline[];
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
  readonly redHead?: RedHead;
  readonly title: readonly Inline[];
  /** 主送机关, its colon included. */
  readonly recipients?: readonly Inline[];
  readonly body: readonly Block[];
  readonly closing?: Closing;
  /** 附注, its parentheses included. */
  readonly remark?: readonly Inline[];
  readonly attachments: readonly Attachment[];
  readonly imprint?: Imprint;
}
