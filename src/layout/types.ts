import type { FaceRole } from "./standard/type.ts";

/** Colour of type and rules: black unless said otherwise (GB/T 9704 5.2.4). */
export type Colour = "red";

/**
 * Pages as set: every text, rule and graphic with its place. Lengths in pt, from the top left corner of the page.
 * The PDF writer, the verifier, the ledger and the review page read this; nobody lays out again.
 */
export interface Pages {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

export interface Page {
  /** From 1, through attachments. */
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Bears no page number: that of an imprint after a blank page, and the blank page (GB/T 9704 7.5). */
  readonly unnumbered?: true;
  readonly lines: readonly PageLine[];
  /** In reading order. */
  readonly items: readonly PageItem[];
}

/** The data that a stretch of text prints; `part` is absent for words of the data that are not a figure. */
export interface FigureMark {
  readonly key: string;
  readonly part?: string;
}

/** A run of one face, size and spacing. */
export interface TextItem {
  readonly type: "text";
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly face: FaceRole;
  readonly sizePt: number;
  /** Added after each character but the last. */
  readonly spacingPt: number;
  readonly widthPt: number;
  /** OpenType features that the advances are measured with. */
  readonly features: readonly string[];
  readonly figure?: FigureMark;
  readonly colour?: Colour;
  /** Reads downwards, turned by a right angle clockwise round the pen's start: page numbers of turned sheets. */
  readonly turned?: true;
  /** Index into the page's lines. */
  readonly line: number;
}

/** A straight rule, its ends at the centre of the stroke. */
export interface RuleItem {
  readonly type: "rule";
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
  readonly weightPt: number;
  readonly colour?: Colour;
}

export interface GraphicItem {
  readonly type: "graphic";
  readonly name: string;
  readonly alt: string;
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

export type PageItem = TextItem | RuleItem | GraphicItem;

export type LineKind =
  | "red-head"
  | "title"
  | "recipients"
  | "heading"
  | "text"
  | "caption"
  | "unit"
  | "cell"
  | "note"
  | "signature"
  | "remark"
  | "label"
  | "imprint"
  | "page-number";

/** Which node of the report a line prints. */
export interface BlockRef {
  readonly part:
    | "red-head"
    | "title"
    | "recipients"
    | "body"
    | "note"
    | "closing"
    | "remark"
    | "attachment"
    | "imprint"
    | "page-number";
  /** Index of the attachment, from 0. */
  readonly attachment?: number;
  /** Index of the block in its part, from 0; -1 for an attachment's label and title. */
  readonly index: number;
  /** Of a table: -1 is the head row. */
  readonly row?: number;
  readonly column?: number;
}

/** What a reader of the pages should know about a line that could not be set as the standard asks. */
export type LineRemark = "loose" | "forced" | "overfull" | "short-last-line";

export interface PageLine {
  readonly kind: LineKind;
  readonly block: BlockRef;
  /** Line of the page's grid, 1 to 22; the page number's is 0. */
  readonly slot: number;
  readonly text: string;
  /** First character and the one after the last, in UTF-16 units of the block's text (a heading's with its number). */
  readonly start: number;
  readonly end: number;
  readonly sizePt: number;
  readonly baselinePt: number;
  /** Left edge of the first character's box; of a turned line the upper one. */
  readonly leftPt: number;
  /** Right edge of the last character's box, less the half that a mark at the line's end gives up. */
  readonly rightPt: number;
  /** Last line of its paragraph: not justified. */
  readonly last: boolean;
  /** What justification added to each gap. */
  readonly stretchPt: number;
  /** What marks gave up so that the line holds. */
  readonly squeezePt: number;
  readonly remark?: LineRemark;
  /** Twips that each character of the line needs in a word processor so that it too ends the line here. */
  readonly nudgeTwips?: number;
}

export interface OutlineEntry {
  /** From 1. Headings of an attachment stand one deeper than those of the body, below the attachment. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
}

/** Sizes of the drawn charts by name. */
export type GraphicSizes = ReadonlyMap<string, { readonly widthPt: number; readonly heightPt: number }>;
