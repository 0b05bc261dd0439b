import { ImageRun, Paragraph } from "docx";
import { TWIPS_PER_PT } from "../layout/standard/page.ts";
import {
  ABOVE_PICTURE_TWIPS,
  aboveCaptionTwips,
  TEXT_WIDTH_TWIPS,
  tallestObjectTwips,
} from "../layout/standard/word.ts";
import type { Chart } from "../report/types.ts";
import { captionParagraph } from "./caption.ts";
import { standIn } from "./pictures.ts";
import { STYLE } from "./style-names.ts";
import type { Context, WordChart } from "./types.ts";

/** docx takes pixels of 1/96 inch. */
const PX_PER_PT = 96 / 72;

/** Room for the line that holds the picture: the descent of its type of 1 pt, rounded up. */
const LINE_REST_TWIPS = TWIPS_PER_PT;

interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** The size as drawn, or as much smaller as the text block asks. */
export function fittedSize(chart: Size, pitchTwips: number): Size {
  const widest = TEXT_WIDTH_TWIPS / TWIPS_PER_PT;
  const tallest = (tallestObjectTwips(pitchTwips) - ABOVE_PICTURE_TWIPS - LINE_REST_TWIPS) / TWIPS_PER_PT;
  const scale = Math.min(1, widest / chart.widthPt, tallest / chart.heightPt);
  return { widthPt: chart.widthPt * scale, heightPt: chart.heightPt * scale };
}

/**
 * Twips before and after a picture so that with its line it takes whole lines of the page, and the grid goes on below.
 * The caption's line brings room of its own, so more goes before the picture, until both sides look the same.
 */
export function spaceAround(heightPt: number, pitchTwips: number): { before: number; after: number } {
  const height = Math.ceil(heightPt * TWIPS_PER_PT) + LINE_REST_TWIPS;
  const lines = Math.ceil((height + ABOVE_PICTURE_TWIPS) / pitchTwips);
  const rest = lines * pitchTwips - height;
  const after = Math.max(0, Math.floor((rest - aboveCaptionTwips(pitchTwips)) / 2));
  return { before: rest - after, after };
}

function image(placed: Chart, chart: WordChart, size: Size, id: number): ImageRun {
  const transformation = { width: size.widthPt * PX_PER_PT, height: size.heightPt * PX_PER_PT };
  return new ImageRun({
    type: "svg",
    // Bytes: docx takes a string for base64.
    data: standIn(new TextEncoder().encode(chart.svg)),
    transformation,
    fallback: { type: "png", data: standIn(chart.png) },
    // The id is ours: docx's own counts on from one document to the next.
    altText: { id: String(id), name: `图${placed.number}`, description: placed.alt },
  });
}

/** A chart on a line of its own, with its caption below. */
export function chartParagraphs(
  placed: Chart,
  {
    charts,
    drawingsFrom = 0,
    page: { pitchTwips },
    marks,
  }: Pick<Context, "charts" | "drawingsFrom" | "page" | "marks">,
): Paragraph[] {
  const chart = charts.get(placed.chart);
  if (!chart) throw new Error(`No drawing for the chart "${placed.chart}" (图${placed.number}).`);
  const size = fittedSize(chart, pitchTwips);
  return [
    new Paragraph({
      style: STYLE.chart,
      spacing: spaceAround(size.heightPt, pitchTwips),
      children: [image(placed, chart, size, drawingsFrom + placed.number)],
    }),
    captionParagraph("图", placed.number, placed.caption, "below", marks),
  ];
}
