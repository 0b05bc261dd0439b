import type { PdfFile } from "../pdf/types.ts";
import type { TextParagraph } from "../types.ts";

/** Two files that should be one report. */
export interface Pair {
  readonly word: readonly TextParagraph[];
  readonly pdf: readonly TextParagraph[];
  readonly pages: PdfFile;
  /** The Word file as LibreOffice prints it, or why that is not known. */
  readonly office: PdfFile | { readonly absent: string };
}
