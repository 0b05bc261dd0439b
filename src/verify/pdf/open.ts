import "./polyfill.ts";
import { fontReader } from "./read/fonts.ts";
import { LIMITS, refusal } from "./read/guard.ts";
import { interpret } from "./read/interpret.ts";
import type { Matrix } from "./read/matrix.ts";
import { matrixOf } from "./read/matrix.ts";
import { readOutline } from "./read/outline.ts";
import type { PdfDocument } from "./read/pdfjs.ts";
import { readProperties } from "./read/properties.ts";
import { recognise } from "./recognise.ts";
import type { DrawnPage, PdfFile } from "./types.ts";

export interface Unreadable {
  /** Why, in words for the user. */
  readonly fault: string;
}

/** Bytes → the file as measured. Whatever is wrong with it comes back as a fault, never as an exception. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | Unreadable> {
  const refused = refusal(bytes);
  if (refused !== undefined) return { fault: refused };
  const { getDocumentProxy, getResolvedPDFJS } = await import("unpdf");
  let document: PdfDocument | undefined;
  try {
    const opened: PdfDocument = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
    document = opened;
    const { OPS } = (await getResolvedPDFJS()) as { readonly OPS: Readonly<Record<string, number>> };
    return await readFile(opened, new Map(Object.entries(OPS).map(([name, number]) => [number, name])));
  } catch (error) {
    return { fault: faultOf(error) };
  } finally {
    await document?.loadingTask.destroy().catch(() => {});
  }
}

/** Nothing is fetched, run or drawn; outlines of glyphs are read, for they tell where the ink is. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  fontExtraProperties: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  maxImageSize: LIMITS.imagePixels,
} as const;

async function readFile(
  document: PdfDocument,
  names: ReadonlyMap<number, string>,
): Promise<PdfFile | Unreadable> {
  if (document.numPages > LIMITS.pages) return { fault: `超过 ${LIMITS.pages} 页，不予检查` };
  const fontOf = fontReader();
  const pages: DrawnPage[] = [];
  const bases: Matrix[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width: widthPt, height: heightPt, transform } = page.getViewport({ scale: 1 });
    const base = matrixOf(transform);
    if (base === undefined) return { fault: `第 ${number} 页的页面尺寸无效` };
    const operators = await page.getOperatorList();
    const drawn = interpret(operators, {
      names,
      base,
      sheet: { widthPt, heightPt },
      font: (id) => fontOf(page.commonObjs, id),
    });
    if (drawn.glyphs.length > LIMITS.glyphsPerPage)
      return { fault: `第 ${number} 页超过 ${LIMITS.glyphsPerPage} 个字符，不予检查` };
    pages.push(drawn);
    bases.push(base);
    page.cleanup();
  }
  return recognise(pages, await readOutline(document, bases), await readProperties(document));
}

function faultOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "文件已加密，需要密码才能打开";
  if (name === "InvalidPDFException") return "不是完整的 PDF 文件";
  return "读不出文件内容，PDF 可能已损坏";
}
