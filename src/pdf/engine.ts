import type { Font, Glyph } from "fontkit";
import type { PdfkitOutline } from "./outline.ts";
import type { PdfInfo, PdfkitMetadata } from "./xmp.ts";

/** What pdfmake's document is made with; see https://pdfkit.org/docs/getting_started.html. */
export interface PdfOptions {
  readonly size?: readonly [widthPt: number, heightPt: number];
  readonly pdfVersion?: string;
  readonly subset?: string;
  readonly tagged?: boolean;
  readonly displayTitle?: boolean;
  readonly compress?: boolean;
  readonly lang?: string;
  readonly autoFirstPage?: boolean;
  readonly info?: Readonly<Record<string, string | Date>>;
  /** None of pdfkit's own. */
  readonly font: null;
}

/** The file that pdfmake has drawn but not closed yet. */
export interface PdfDocument extends NodeJS.ReadableStream {
  readonly outline: PdfkitOutline;
  readonly info: PdfInfo;
  metadata: PdfkitMetadata;
  /** Opens a file's bytes and makes the face the current one. */
  readonly font: (bytes: Uint8Array, face?: string) => PdfDocument;
  /** The current face. */
  readonly _font: PdfFont | null;
  /** Faces by the file or the name that they are asked for by. */
  readonly _fontFamilies: Record<string, PdfFont>;
  /** How many faces there are: a face's name in the file follows from it. */
  _fontCount: number;
  readonly end: () => void;
}

/** A face in a document, as pdfkit embeds it. */
export interface PdfFont {
  readonly name: string;
  /** Thousandths of an em. */
  readonly ascender: number;
  readonly lineHeight: (sizePt: number) => number;
  /** From units of the font to thousandths of an em. */
  readonly scale: number;
  /** Shapes a text. */
  layoutRun: (text: string, features?: readonly string[]) => PdfRun;
  readonly subset: {
    /** Glyphs of the font in the order in which the text first needed them. */
    readonly glyphs: readonly number[];
    /** The font with these glyphs alone. */
    encode: () => Uint8Array;
  };
}

/** A shaped text, its measures in thousandths of an em. */
export interface PdfRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly PdfPosition[];
  readonly advanceWidth: number;
}

export interface PdfPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** The glyph's own, where `xAdvance` may be that of a pair. */
  readonly advanceWidth: number;
}

/** A page as pdfmake's layout would have given it to its renderer. */
export interface DrawnPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly DrawnItem[];
}

export type DrawnItem =
  | { readonly type: "line"; readonly item: DrawnLine }
  | { readonly type: "vector"; readonly item: DrawnRule }
  | { readonly type: "svg"; readonly item: DrawnSvg };

/** A line of text at its place, `y` its top. */
export interface DrawnLine {
  readonly x: number;
  readonly y: number;
  readonly inlines: readonly DrawnText[];
  readonly getHeight: () => number;
  readonly getAscenderHeight: () => number;
}

export interface DrawnText {
  readonly text: string;
  /** From the line's beginning. */
  readonly x: 0;
  readonly width: number;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly color?: string;
  readonly background?: string;
  readonly fontFeatures?: readonly string[];
}

export interface DrawnRule {
  readonly type: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly lineColor?: string;
}

export interface DrawnSvg {
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  /** The face of its text, by the name it is registered under. */
  readonly font: string;
}

/** pdfkit's class of embedded faces. */
export type PdfFontClass = new (document: PdfDocument, font: Font, name: string) => PdfFont;

/** pdfmake without its layout: lines and pages are broken already, and measuring each run again would take longest. */
export interface PdfEngine {
  readonly open: (
    fonts: Readonly<Record<string, object>>,
    options: PdfOptions,
    mayRead: (path: string) => boolean,
  ) => PdfDocument;
  /** pdfkit keeps the class of its faces to itself: a face that it has opened tells. */
  readonly faceClass: (bytes: Uint8Array, face?: string) => PdfFontClass;
  readonly draw: (document: PdfDocument, pages: readonly DrawnPage[]) => void;
  /** Gives an SVG the size at which it is drawn. */
  readonly sized: (svg: string, widthPt: number, heightPt: number) => string;
}

/** On first use: most commands make no PDF. */
export async function loadEngine(): Promise<PdfEngine> {
  const [{ default: documents }, { default: renderers }, { default: measures }] = await Promise.all([
    import("pdfmake/js/PDFDocument.js"),
    import("pdfmake/js/Renderer.js"),
    import("pdfmake/js/SVGMeasure.js"),
  ]);
  const svgs = new measures.default();
  const open: PdfEngine["open"] = (fonts, options, mayRead) =>
    new documents.default(fonts, {}, {}, {}, options, null, mayRead);
  return {
    open,
    faceClass: (bytes, face) =>
      open({}, { font: null }, () => false).font(bytes, face)._font?.constructor as PdfFontClass,
    draw: (document, pages) => new renderers.default(document).renderPages(pages),
    sized: (svg, width, height) => svgs.writeDimensions(svg, { width, height }),
  };
}
