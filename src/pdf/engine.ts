import type { PdfkitOutline } from "./outline.ts";
import type { PdfInfo, PdfkitMetadata } from "./xmp.ts";

/** What pdfmake's document is made with; see https://pdfkit.org/docs/getting_started.html. */
export interface PdfOptions {
  readonly size: readonly [widthPt: number, heightPt: number];
  readonly pdfVersion: string;
  readonly subset: string;
  readonly tagged: boolean;
  readonly displayTitle: boolean;
  readonly compress: boolean;
  readonly lang: string;
  readonly autoFirstPage: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly font: null;
}

/** The file that pdfmake has drawn but not closed yet. */
export interface PdfDocument extends NodeJS.ReadableStream {
  readonly outline: PdfkitOutline;
  readonly info: PdfInfo;
  metadata: PdfkitMetadata;
  /** A face of the document, opened when it is first asked for. */
  readonly provideFont: (name: string, bold: boolean, italics: boolean) => PdfFont;
  readonly end: () => void;
}

/** A face in a document, as pdfkit embeds it. */
export interface PdfFont {
  /** Thousandths of an em. */
  readonly ascender: number;
  readonly lineHeight: (sizePt: number) => number;
  /** Shapes a text. */
  layoutRun: (text: string, features?: readonly string[]) => PdfRun;
  readonly subset: {
    /** Glyphs of the font in the order in which the text first needed them. */
    readonly glyphs: readonly number[];
    /** The font with these glyphs alone. */
    encode: () => Uint8Array;
  };
}

/** A shaped text. */
export interface PdfRun {
  readonly glyphs: readonly object[];
  readonly positions: readonly object[];
  /** In units of the font. */
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

/** pdfmake without its layout: lines and pages are broken already, and measuring each run again would take longest. */
export interface PdfEngine {
  readonly open: (
    fonts: Readonly<Record<string, object>>,
    options: PdfOptions,
    mayRead: (path: string) => boolean,
  ) => PdfDocument;
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
  return {
    open: (fonts, options, mayRead) => new documents.default(fonts, {}, {}, {}, options, null, mayRead),
    draw: (document, pages) => new renderers.default(document).renderPages(pages),
    sized: (svg, width, height) => svgs.writeDimensions(svg, { width, height }),
  };
}
