import type { ReportDiff } from "../../diff/types.ts";
import type { FontBook } from "../../fonts/types.ts";
import type { Version } from "../../pipeline/types.ts";
import { DRAFT_HEADER } from "../../word/draft.ts";
import { keptDrawings, placedCharts, shownDrawings } from "./charts.ts";
import { drawingText } from "./drawing.ts";
import { faceStyles, type LooseWords } from "./faces.ts";
import { makeModel } from "./model.ts";
import { placesOf } from "./places.ts";
import { sheetHtml } from "./sheet.ts";
import { alteredLines, shownPlaces } from "./shown.ts";
import { type Live, pageHtml } from "./template.ts";
import { webFonts } from "./web-fonts.ts";

/** The version that a report is held against, and what differs. */
export interface Compared {
  readonly from: Version;
  readonly diff: ReportDiff;
}

/** What the page is made with. */
export interface Means {
  readonly fonts: FontBook;
  /** The browser's program and its style sheet. */
  readonly script: string;
  readonly style: string;
}

/** A version of a report as one HTML file that needs nothing else. The same input gives the same text. */
export async function renderReview(
  version: Version,
  means: Means,
  compared?: Compared,
  live?: Live,
): Promise<string> {
  const { composed } = version;
  const { tree, pages } = composed;
  const places = placesOf(pages).filter(({ key }) => composed.year.figures.has(key));
  const charts = placedCharts(composed);
  const oldCharts = compared ? placedCharts(compared.from.composed) : [];
  const against = compared && {
    diff: compared.diff,
    oldDrawings: keptDrawings("old", oldCharts, compared.diff),
    newDrawings: keptDrawings("new", charts, compared.diff),
  };
  const model = makeModel(version, places, charts, against);
  const shown = shownPlaces(model, places);
  const setting = {
    tree,
    shown,
    altered: alteredLines(model, pages, shown),
    drawings: shownDrawings(charts),
    ...(model.draft && { header: DRAFT_HEADER }),
  };
  const loose: readonly LooseWords[] = [
    ...[...charts, ...oldCharts].map(({ drawn }) => ({ face: "hei" as const, text: drawingText(drawn.svg) })),
    ...(model.draft ? [{ face: "song" as const, text: DRAFT_HEADER }] : []),
  ];
  const embedded = await webFonts(pages, loose, means.fonts);
  return pageHtml({
    model,
    sheets: pages.pages.map((page) => sheetHtml(page, setting)),
    templates: against ? [...against.oldDrawings.templates, ...against.newDrawings.templates] : [],
    styles: [faceStyles(embedded), means.style],
    script: means.script,
    ...(live && { live }),
  });
}
