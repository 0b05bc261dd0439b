import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { CHART_FONT_FAMILY } from "../charts/style.ts";
import { RED } from "../layout/standard/official.ts";
import { mmToPt, PAPER } from "../layout/standard/page.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import type { Colour, GraphicItem, Page, PageItem, Pages, RuleItem, TextItem } from "../layout/types.ts";
import type { Meta } from "../report/types.ts";
import { escapeXml } from "../report/xml.ts";
import { deflated } from "./deflate.ts";
import { fontDescriptors, type PdfFonts } from "./fonts.ts";
import { type PdfkitOutline, writeOutline } from "./outline.ts";
import { type PdfInfo, type PdfkitMetadata, xmpMetadata } from "./xmp.ts";

const COLOURS: Readonly<Record<Colour, string>> = { red: RED };

/** A chart as the PDF embeds it: vector, its text in the Hei face. */
export interface PdfGraphic {
  readonly svg: string;
}

/** What a draft shows besides: figures that wait to be filled, by key, and what stands at the head of each page. */
export interface PdfDraft {
  readonly pending: ReadonlySet<string>;
  readonly header: string;
}

const PENDING_COLOUR = "#ffff00";
/** In the upper margin, clear of the text block. */
const DRAFT_HEADER = { yMm: 15, sizePt: 14 } as const;

const draftHeader = ({ header }: PdfDraft, { widthPt }: Page): Content => ({
  text: header,
  font: "song" satisfies FaceRole,
  fontSize: DRAFT_HEADER.sizePt,
  noWrap: true,
  absolutePosition: {
    x: (widthPt - [...header].length * DRAFT_HEADER.sizePt) / 2,
    y: mmToPt(DRAFT_HEADER.yMm),
  },
});

/**
 * Pages → PDF bytes. The pages say where everything stands; pdfmake only draws: each run of text is a node of its own
 * at its absolute place and is never broken, so pdfmake's own line breaking has no say.
 */
export async function renderPdf(
  pages: Pages,
  meta: Meta,
  graphics: ReadonlyMap<string, PdfGraphic>,
  fonts: PdfFonts,
  draft?: PdfDraft,
): Promise<Uint8Array> {
  const pdfmake = await loadPdfmake();
  const { descriptors, files } = fontDescriptors(fonts);
  pdfmake.setFonts(descriptors);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => files.has(path));
  const stream = await pdfmake.createPdf(documentOf(pages, meta, graphics, fonts, draft)).getStream();
  const document = stream as unknown as PdfkitDocument;
  // pdfmake's own bookmarks lead to the top of the page; pdfkit below it can do better as long as the file is open.
  writeOutline(document.outline, pages);
  document.metadata = xmpMetadata(document.info);
  return finished(document);
}

/** On first use: most commands make no PDF. */
const loadPdfmake = async () => (await import("pdfmake")).default;

/** The file that pdfmake has drawn but not closed yet. */
interface PdfkitDocument extends NodeJS.ReadableStream {
  readonly outline: PdfkitOutline;
  readonly info: PdfInfo;
  metadata: PdfkitMetadata;
  readonly end: () => void;
}

async function finished(document: PdfkitDocument): Promise<Uint8Array> {
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return deflated(Buffer.concat(chunks));
}

function documentOf(
  pages: Pages,
  meta: Meta,
  graphics: ReadonlyMap<string, PdfGraphic>,
  fonts: PdfFonts,
  draft?: PdfDraft,
): TDocumentDefinitions {
  // The report's own date, not the clock: the same report gives the same bytes on any day.
  const date = new Date(`${meta.date}T00:00:00Z`);
  return {
    pageSize: sizeOf(pages.pages[0]),
    pageMargins: 0,
    // ISO 19005-1 (GB/T 23286.1): level b is what can be checked here; it is bound to PDF 1.4.
    version: "1.4",
    subset: "PDF/A-1b",
    language: "zh-CN",
    displayTitle: true,
    compress: false,
    info: {
      title: meta.title,
      author: meta.author,
      subject: meta.subject,
      keywords: meta.keywords.join("，"),
      creationDate: date,
      modDate: date,
    },
    defaultStyle: { font: "fang" satisfies FaceRole, lineHeight: 1 },
    content: pages.pages.map(
      (page, index): Content => ({
        stack: [
          ...page.items.map((item) => nodeOf(item, graphics, fonts, draft)),
          ...(draft ? [draftHeader(draft, page)] : []),
        ],
        ...(index > 0 && { pageBreak: "before", pageOrientation: orientation(page) }),
      }),
    ),
  };
}

const sizeOf = (page: Page | undefined): { width: number; height: number } => ({
  width: page?.widthPt ?? mmToPt(PAPER.widthMm),
  height: page?.heightPt ?? mmToPt(PAPER.heightMm),
});

const orientation = ({ widthPt, heightPt }: Page): "landscape" | "portrait" =>
  widthPt > heightPt ? "landscape" : "portrait";

function nodeOf(
  item: PageItem,
  graphics: ReadonlyMap<string, PdfGraphic>,
  fonts: PdfFonts,
  draft?: PdfDraft,
): Content {
  switch (item.type) {
    case "text":
      return item.turned ? turnedNode(item) : textNode(item, fonts, draft);
    case "rule":
      return ruleNode(item);
    case "graphic":
      return graphicNode(item, graphics);
  }
}

/** pdfmake puts the baseline one ascender below the node's top. */
function textNode(item: TextItem, fonts: PdfFonts, draft?: PdfDraft): Content {
  return {
    text: item.text,
    font: item.face,
    fontSize: item.sizePt,
    characterSpacing: item.spacingPt,
    ...(item.colour && { color: COLOURS[item.colour] }),
    ...(item.figure && draft?.pending.has(item.figure.key) && { background: PENDING_COLOUR }),
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    ...(item.features.length > 0 && { fontFeatures: [...item.features] as never }),
    absolutePosition: {
      x: item.xPt,
      y: item.baselinePt - fonts.faces[item.face].ascenderEm * item.sizePt,
    },
  };
}

/** Text that reads downwards: pdfmake turns nothing but drawings, and keeps their text as text. */
const turnedNode = (item: TextItem): Content => ({
  svg:
    `<svg xmlns="http://www.w3.org/2000/svg" width="${item.sizePt}" height="${item.widthPt}">` +
    `<text transform="rotate(90)" x="0" y="0" font-size="${item.sizePt}" xml:space="preserve">` +
    `${escapeXml(item.text)}</text></svg>`,
  font: item.face,
  absolutePosition: { x: item.xPt, y: item.baselinePt },
});

const ruleNode = ({ x1Pt, y1Pt, x2Pt, y2Pt, weightPt, colour }: RuleItem): Content => ({
  canvas: [
    {
      type: "line",
      x1: 0,
      y1: 0,
      x2: x2Pt - x1Pt,
      y2: y2Pt - y1Pt,
      lineWidth: weightPt,
      ...(colour && { lineColor: COLOURS[colour] }),
    },
  ],
  absolutePosition: { x: x1Pt, y: y1Pt },
});

function graphicNode(item: GraphicItem, graphics: ReadonlyMap<string, PdfGraphic>): Content {
  const svg = graphics.get(item.name)?.svg ?? "";
  return {
    // pdfmake finds the face of a text in the SVG by its registered name.
    svg: svg.replaceAll(CHART_FONT_FAMILY, "hei" satisfies FaceRole),
    width: item.widthPt,
    height: item.heightPt,
    font: "hei" satisfies FaceRole,
    absolutePosition: { x: item.xPt, y: item.yPt },
  };
}
