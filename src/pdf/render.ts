import { mmToPt, PAPER } from "../layout/standard/page.ts";
import type { Pages } from "../layout/types.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import type { Meta } from "../report/types.ts";
import { deflated } from "./deflate.ts";
import { drawnPage, type PdfDraft, type PdfGraphic } from "./draw.ts";
import { loadEngine, type PdfDocument, type PdfOptions } from "./engine.ts";
import { facesOf } from "./faces.ts";
import { fontDescriptors, type PdfFonts } from "./fonts.ts";
import { writeOutline } from "./outline.ts";
import { xmpMetadata } from "./xmp.ts";

/** What differs from the official edition, and who remembers parts of it from one build to the next. */
export interface PdfSetting {
  readonly draft?: PdfDraft;
  readonly remember?: Remember;
}

/**
 * Pages → PDF bytes. The pages say where everything stands; pdfmake only draws: it is given each run of text at its
 * absolute place, so its own measuring and line breaking have no say.
 */
export async function renderPdf(
  pages: Pages,
  meta: Meta,
  graphics: ReadonlyMap<string, PdfGraphic>,
  fonts: PdfFonts,
  { draft, remember = forgetful }: PdfSetting = {},
): Promise<Uint8Array> {
  const engine = await loadEngine();
  const { descriptors, files } = fontDescriptors(fonts);
  const document = engine.open(descriptors, optionsOf(pages, meta), (path) => files.has(path));
  const { bytes, collection, postscriptName } = fonts.faces.latin;
  // Of the smallest file.
  const faceClass = engine.faceClass(bytes, collection ? postscriptName : undefined);
  const faceOf = facesOf(document, fonts, faceClass, remember);
  const drawing = { engine, graphics, fonts, faceOf, ...(draft && { draft }) };
  engine.draw(
    document,
    pages.pages.map((page) => drawnPage(page, drawing)),
  );
  writeOutline(document.outline, pages);
  document.metadata = xmpMetadata(document.info);
  return finished(document, remember);
}

async function finished(document: PdfDocument, remember: Remember): Promise<Uint8Array> {
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return deflated(Buffer.concat(chunks), remember);
}

function optionsOf({ pages: [first] }: Pages, meta: Meta): PdfOptions {
  // The report's own date, not the clock: the same report gives the same bytes on any day.
  const date = new Date(`${meta.date}T00:00:00Z`);
  return {
    size: [first?.widthPt ?? mmToPt(PAPER.widthMm), first?.heightPt ?? mmToPt(PAPER.heightMm)],
    // ISO 19005-1 (GB/T 23286.1): level b is what can be checked here; it is bound to PDF 1.4.
    pdfVersion: "1.4",
    subset: "PDF/A-1b",
    tagged: false,
    lang: "zh-CN",
    displayTitle: true,
    // Streams are packed below, for every Node alike.
    compress: false,
    autoFirstPage: false,
    font: null,
    info: {
      Producer: "pdfmake",
      Creator: "pdfmake",
      ...filled({
        Title: meta.title,
        Author: meta.author,
        Subject: meta.subject,
        Keywords: meta.keywords.join("，"),
      }),
      CreationDate: date,
      ModDate: date,
    },
  };
}

/** An entry without a text is left out. */
const filled = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
