import { CHART_FONT_FAMILY } from "../charts/style.ts";
import { RED } from "../layout/standard/official.ts";
import { mmToPt } from "../layout/standard/page.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import type { Colour, GraphicItem, Page, PageItem, RuleItem, TextItem } from "../layout/types.ts";
import { escapeXml } from "../report/xml.ts";
import type { DrawnItem, DrawnPage, DrawnText, PdfEngine, PdfFont } from "./engine.ts";
import type { PdfFonts } from "./fonts.ts";

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

/** What pages are drawn with. */
export interface Drawing {
  readonly engine: Pick<PdfEngine, "sized">;
  readonly graphics: ReadonlyMap<string, PdfGraphic>;
  readonly fonts: PdfFonts;
  /** A face in the document. */
  readonly faceOf: (role: FaceRole) => PdfFont;
  readonly draft?: PdfDraft;
}

/** A page's items, each at its absolute place: pdfmake has no say in where anything stands. */
export const drawnPage = (page: Page, drawing: Drawing): DrawnPage => ({
  pageSize: { width: page.widthPt, height: page.heightPt },
  items: [
    ...page.items.map((item) => drawnItem(item, drawing)),
    ...(drawing.draft ? [draftHeader(drawing.draft, page, drawing)] : []),
  ],
});

function drawnItem(item: PageItem, drawing: Drawing): DrawnItem {
  switch (item.type) {
    case "text":
      return item.turned ? turnedText(item, drawing) : textLine(item, drawing);
    case "rule":
      return ruleLine(item);
    case "graphic":
      return graphic(item, drawing);
  }
}

/** The renderer puts the baseline one ascender below the line's top. */
function textLine(item: TextItem, drawing: Drawing): DrawnItem {
  const { text, face, sizePt, spacingPt, widthPt, features, colour, figure } = item;
  const y = item.baselinePt - drawing.fonts.faces[face].ascenderEm * sizePt;
  return line(item.xPt, y, drawing.faceOf(face), {
    text,
    fontSize: sizePt,
    characterSpacing: spacingPt,
    width: widthPt,
    ...(colour && { color: COLOURS[colour] }),
    ...(figure && drawing.draft?.pending.has(figure.key) && { background: PENDING_COLOUR }),
    ...(features.length > 0 && { fontFeatures: features }),
  });
}

function line(x: number, y: number, font: PdfFont, text: Omit<DrawnText, "x" | "font">): DrawnItem {
  const height = font.lineHeight(text.fontSize);
  const ascender = (font.ascender / 1000) * text.fontSize;
  const inlines = [{ ...text, x: 0 as const, font }];
  return {
    type: "line",
    item: { x, y, inlines, getHeight: () => height, getAscenderHeight: () => ascender },
  };
}

function draftHeader({ header }: PdfDraft, { widthPt }: Page, { faceOf }: Drawing): DrawnItem {
  const { sizePt, yMm } = DRAFT_HEADER;
  const width = [...header].length * sizePt;
  const text = { text: header, fontSize: sizePt, characterSpacing: 0, width };
  return line((widthPt - width) / 2, mmToPt(yMm), faceOf("song"), text);
}

/** Text that reads downwards: the renderer turns nothing but drawings, and keeps their text as text. */
function turnedText(
  { sizePt, widthPt, text, face, xPt, baselinePt }: TextItem,
  { engine }: Drawing,
): DrawnItem {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePt}" height="${widthPt}">` +
    `<text transform="rotate(90)" x="0" y="0" font-size="${sizePt}" xml:space="preserve">` +
    `${escapeXml(text)}</text></svg>`;
  const size = { _width: sizePt, _height: widthPt };
  return {
    type: "svg",
    item: { svg: engine.sized(svg, sizePt, widthPt), x: xPt, y: baselinePt, ...size, font: face },
  };
}

const ruleLine = ({ x1Pt, y1Pt, x2Pt, y2Pt, weightPt, colour }: RuleItem): DrawnItem => ({
  type: "vector",
  item: {
    type: "line",
    x1: x1Pt,
    y1: y1Pt,
    x2: x2Pt,
    y2: y2Pt,
    lineWidth: weightPt,
    ...(colour && { lineColor: COLOURS[colour] }),
  },
});

function graphic(
  { name, xPt, yPt, widthPt, heightPt }: GraphicItem,
  { graphics, engine }: Drawing,
): DrawnItem {
  const font: FaceRole = "hei";
  // The renderer finds the face of a text in the SVG by its registered name.
  const svg = (graphics.get(name)?.svg ?? "").replaceAll(CHART_FONT_FAMILY, font);
  const size = { _width: widthPt, _height: heightPt };
  return { type: "svg", item: { svg: engine.sized(svg, widthPt, heightPt), x: xPt, y: yPt, ...size, font } };
}
