import { RED } from "../../layout/standard/official.ts";
import type { PageLine, TextItem } from "../../layout/types.ts";
import { escapeXml } from "../../report/xml.ts";
import { faceClass } from "./faces.ts";
import { lineId } from "./spans.ts";

/** What a place looks like besides being a figure. */
export type PlaceState = "changed" | "open" | "pending";

/** A place as the runs of a line show it. */
export interface ShownPlace {
  /** Index into the model's places. */
  readonly index: number;
  /** As it is printed in all, for it may run on over the end of the line. */
  readonly printed: string;
  /** The run that it begins with; where it runs on, it is the same figure still. */
  readonly first: TextItem;
  readonly states: readonly PlaceState[];
}

export type ShownPlaces = ReadonlyMap<TextItem, ShownPlace>;

const STATE_WORDS: Readonly<Record<PlaceState, string>> = {
  changed: "有变更",
  open: "有待答复的核对",
  pending: "待填",
};

/** A length in pt, to a thousandth. */
export const pt = (length: number): string => `${Math.round(length * 1000) / 1000}pt`;

/**
 * A composed line: its runs one after the other, each with the spacing and the distance that it is composed with, so
 * that they stand where the pages say and are one text to copy and to search. The element is as high as the type and
 * ends at the baseline.
 */
export function lineHtml(
  line: PageLine,
  items: readonly TextItem[],
  id: readonly [page: number, index: number],
  shown: ShownPlaces,
): string {
  const [first] = items;
  if (!first) return "";
  const { turned } = first;
  const baselinePt = turned ? first.baselinePt : line.baselinePt;
  const place = `left:${pt(first.xPt)};top:${pt(baselinePt - line.sizePt)};font-size:${pt(line.sizePt)}`;
  const open = `<span class="line${turned ? " turned" : ""}" id="${lineId(...id)}" style="${place}">`;
  return `${open}${runsHtml(line, items, shown)}</span>`;
}

/** Where the pen is before and after a run, along the line. */
const penBefore = ({ turned, xPt, baselinePt }: TextItem): number => (turned ? baselinePt : xPt);
/** Browsers add the spacing after the last character too. */
const penAfter = (item: TextItem): number => penBefore(item) + item.widthPt + item.spacingPt;

function runsHtml(line: PageLine, items: readonly TextItem[], shown: ShownPlaces): string {
  let html = "";
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (!item) break;
    const place = shown.get(item);
    let end = at + 1;
    while (place && end < items.length && shown.get(items[end] as TextItem)?.index === place.index) end += 1;
    const gapOf = (index: number): number => {
      const [before, here] = [items[index - 1], items[index]];
      return before && here ? penBefore(here) - penAfter(before) : 0;
    };
    const runs = items.slice(at, end);
    const inner = runs.map((run, index) => runHtml(line, run, place && index === 0 ? 0 : gapOf(at + index)));
    html += place ? figureHtml(place, runs, gapOf(at), inner.join("")) : inner.join("");
    at = end;
  }
  return html;
}

function runHtml(line: PageLine, item: TextItem, gapPt: number): string {
  const { text, face, sizePt, spacingPt, baselinePt, features, colour, turned } = item;
  const shiftPt = turned ? 0 : baselinePt - line.baselinePt;
  const style = [
    gapStyle(gapPt),
    near(spacingPt) ? "" : `letter-spacing:${pt(spacingPt)};`,
    sizePt === line.sizePt ? "" : `font-size:${pt(sizePt)};`,
    near(shiftPt) ? "" : `position:relative;top:${pt(shiftPt)};`,
    features.length === 0 ? "" : `font-feature-settings:${features.map((feature) => `'${feature}'`).join()};`,
    colour === undefined ? "" : `color:${RED};`,
  ].join("");
  return `<span class="${faceClass(face)}"${style === "" ? "" : ` style="${escapeXml(style)}"`}>${escapeXml(text)}</span>`;
}

const near = (length: number): boolean => Math.abs(length) < 0.0005;
const gapStyle = (gapPt: number): string => (near(gapPt) ? "" : `margin-left:${pt(gapPt)};`);

/** A figure is a button in the text. Where it runs on, the rest is shown only: the button is named by the whole. */
function figureHtml(place: ShownPlace, runs: readonly TextItem[], gapPt: number, inner: string): string {
  const { index, printed, first, states } = place;
  const begins = runs[0] === first;
  const whole = runs.map(({ text }) => text).join("") === printed;
  const words = states.map((state) => STATE_WORDS[state]).join("、");
  const label = words === "" ? printed : `${printed}（${words}）`;
  const name = whole && words === "" ? "" : ` aria-label="${escapeXml(label)}"`;
  const role = begins ? ` id="p${index}" role="button" tabindex="-1"${name}` : ' aria-hidden="true"';
  const classes = ["figure", ...states, ...(begins ? [] : ["more"])].join(" ");
  const gap = near(gapPt) ? "" : ` style="${gapStyle(gapPt)}"`;
  return `<span class="${classes}" data-place="${index}"${role}${gap}>${inner}</span>`;
}
