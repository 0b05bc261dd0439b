/**
 * A Word file as measured: every property as it takes effect, whether a style or the paragraph itself gives it.
 * Lengths in twips unless the name says otherwise.
 */

export type Align = "left" | "center" | "right" | "both" | "distribute";

/** Faces by script. `hint` says which face draws the marks that belong to no script. */
export interface Faces {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly hint?: string;
}

/** w:rPr as it takes effect. */
export interface RunFormat {
  readonly sizePt: number;
  readonly faces: Faces;
  readonly bold: boolean;
  /** RRGGBB; absent for automatic, which prints black. */
  readonly colour?: string;
  /** Added after each character. */
  readonly spacing: number;
  readonly shift: "none" | "sub" | "super";
  readonly hidden: boolean;
}

export interface Spacing {
  /** In twips; in 1/240 of a line where `rule` is auto. */
  readonly line?: number;
  readonly rule: "auto" | "exact" | "atLeast";
  readonly before: number;
  readonly after: number;
  /** In hundredths of a line; stronger than the length beside it. */
  readonly beforeLines: number;
  readonly afterLines: number;
  readonly autospacing: boolean;
}

/** Indents; those in hundredths of a character are stronger than the lengths beside them. */
export interface Indent {
  readonly left: number;
  readonly right: number;
  /** Negative where the further lines are indented instead (hanging). */
  readonly firstLine: number;
  readonly leftHundredths: number;
  readonly rightHundredths: number;
  readonly firstLineHundredths: number;
}

/** w:pPr as it takes effect. */
export interface ParagraphFormat {
  readonly align: Align;
  readonly spacing: Spacing;
  readonly indent: Indent;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  readonly widowControl: boolean;
  readonly kinsoku: boolean;
  /** Absent where neither style nor paragraph says. */
  readonly overflowPunct?: boolean;
  readonly autoSpaceDE: boolean;
  readonly autoSpaceDN: boolean;
  readonly snapToGrid: boolean;
  /** From 0; absent for text. */
  readonly outlineLevel?: number;
  /** Where a frame stands that holds the paragraph: Word's own page numbers come in one. */
  readonly frameAlign?: string;
  /** Colours of the rules above and below, RRGGBB. */
  readonly ruleColours: readonly string[];
}

export interface Run {
  readonly text: string;
  readonly format: RunFormat;
  readonly pageBreak: boolean;
  /** Of what field this is the result: PAGE, SEQ 图. */
  readonly field?: string;
}

export interface Drawing {
  /** A picture, chart or embedded object, not a line or a box. */
  readonly picture: boolean;
  /** Stands in the line of text; otherwise it is anchored to a place of its own. */
  readonly inline: boolean;
  readonly width: number;
  readonly height: number;
  /** Colours of a shape's lines and fills, RRGGBB. */
  readonly colours: readonly string[];
}

/** What a paragraph is, as recognised from the file alone. `byline` is what stands below a title; `break` only ends a page or section. */
export type WordRole =
  | "red-head"
  | "title"
  | "byline"
  | "recipients"
  | "heading"
  | "text"
  | "caption"
  | "unit"
  | "object-note"
  | "contents"
  | "attachment-note"
  | "attachment-label"
  | "attachment-title"
  | "signature"
  | "date"
  | "remark"
  | "imprint"
  | "picture"
  | "blank"
  | "break";

/** A paragraph as read, before it is known what it is. */
export interface ReadParagraph {
  readonly kind: "paragraph";
  readonly styleId?: string;
  /** The style's name in lower case: title, heading 1, toc 2. */
  readonly styleName: string;
  readonly format: ParagraphFormat;
  readonly runs: readonly Run[];
  /** What readers see, its automatic number included. */
  readonly text: string;
  readonly drawings: readonly Drawing[];
  /** Index into the file's sections. */
  readonly section: number;
  readonly endsSection: boolean;
  /** Stands in a text box of a header or footer, so that its own alignment says nothing of its place. */
  readonly boxed: boolean;
}

export interface Paragraph extends ReadParagraph {
  readonly role: WordRole;
  /** Of a heading. */
  readonly level?: 1 | 2 | 3 | 4;
}

export interface Row {
  readonly header: boolean;
  readonly cantSplit: boolean;
  readonly cells: readonly (readonly ReadParagraph[])[];
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
  /** Absent where the file leaves it to Word. */
  readonly width?: number;
  readonly section: number;
  /** The lines of a red head or an imprint are often a table's. */
  readonly role: "table" | "red-head" | "imprint";
}

export type ReadBlock = ReadParagraph | Omit<Table, "role">;
export type Block = Paragraph | Table;

/** Kinds of headers and footers: `default` is that of the odd pages where even ones have their own. */
export type FooterKind = "default" | "even" | "first";

export interface Section {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly gutter: number;
    readonly footer: number;
  };
  /** `charSpace` in 1/4096 pt. */
  readonly grid: { readonly type: string; readonly linePitch: number; readonly charSpace: number };
  readonly startsPage: boolean;
  readonly titlePage: boolean;
  readonly footers: ReadonlyMap<FooterKind, readonly ReadParagraph[]>;
  readonly headers: ReadonlyMap<FooterKind, readonly ReadParagraph[]>;
}

export interface WordFile {
  readonly sections: readonly Section[];
  /** Paragraphs and tables in their order. */
  readonly blocks: readonly Block[];
  /** Paragraphs of text boxes, which stand at no place of the text. */
  readonly textBoxes: readonly ReadParagraph[];
  readonly settings: { readonly evenAndOddHeaders: boolean; readonly mirrorMargins: boolean };
  readonly properties: { readonly title: string; readonly language: string };
  /** What a paragraph has that says nothing of itself. */
  readonly normal: { readonly paragraph: ParagraphFormat; readonly run: RunFormat };
  /** Elements of w:pPr that stand where the schema forbids. */
  readonly misplaced: readonly string[];
}
