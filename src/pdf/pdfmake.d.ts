// The parts of pdfmake that draw: its types know only what lays out as well. The version is pinned.

declare module "pdfmake/js/PDFDocument.js" {
  import type { PdfDocument, PdfOptions } from "./engine.ts";

  const exported: {
    readonly default: new (
      fonts: Readonly<Record<string, object>>,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfOptions,
      virtualFiles: null,
      mayRead: (path: string) => boolean,
    ) => PdfDocument;
  };
  export default exported;
}

declare module "pdfmake/js/Renderer.js" {
  import type { DrawnPage, PdfDocument } from "./engine.ts";

  const exported: {
    readonly default: new (
      document: PdfDocument,
    ) => { readonly renderPages: (pages: readonly DrawnPage[]) => void };
  };
  export default exported;
}

declare module "pdfmake/js/SVGMeasure.js" {
  const exported: {
    readonly default: new () => {
      readonly writeDimensions: (
        svg: string,
        size: { readonly width: number; readonly height: number },
      ) => string;
    };
  };
  export default exported;
}
