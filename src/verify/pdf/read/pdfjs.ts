/**
 * What is used of pdf.js: its own types are out of reach, for unpdf's declarations name them without their extension.
 */
export interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPageObject>;
  readonly getOutline: () => Promise<RawOutline>;
  readonly getDestination: (name: string) => Promise<unknown>;
  readonly getPageIndex: (reference: unknown) => Promise<number>;
  readonly getMetadata: () => Promise<{
    readonly info: Readonly<Record<string, unknown>>;
    readonly metadata: {
      readonly get: (name: string) => unknown;
      readonly getRaw?: () => unknown;
    } | null;
  }>;
  readonly loadingTask: { readonly destroy: () => Promise<void> };
}

export interface PdfPageObject {
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly width: number;
    readonly height: number;
    /** From the page's own space to the sheet as a reader sees it: crop box, rotation and unit are in it. */
    readonly transform: readonly number[];
  };
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
  }>;
  readonly commonObjs: PdfObjects;
  readonly cleanup: () => boolean;
}

/** The fonts and the outlines of their glyphs; all of them are there once a page's operators are. */
export interface PdfObjects {
  readonly has: (id: string) => boolean;
  readonly get: (id: string) => unknown;
}

export type RawOutline =
  | readonly {
      readonly title?: unknown;
      readonly dest?: unknown;
      readonly items: RawOutline;
    }[]
  | null;
