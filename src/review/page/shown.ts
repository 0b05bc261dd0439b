import type { Pages, TextItem } from "../../layout/types.ts";
import { type Place, printedOf } from "./places.ts";
import type { PlaceState, ShownPlace, ShownPlaces } from "./runs.ts";
import { lineId } from "./spans.ts";
import type { FigureEntry, PageModel } from "./types.ts";

/** What each run of a figure shows of it. */
export function shownPlaces(model: PageModel, places: readonly Place[]): ShownPlaces {
  const shown = new Map<TextItem, ShownPlace>();
  for (const [index, place] of places.entries()) {
    const figure = model.figures[model.places[index]?.figure ?? -1];
    const [first] = place.items;
    if (!figure || !first) continue;
    const one = { index, printed: printedOf(place), first, states: statesOf(figure) };
    for (const item of place.items) shown.set(item, one);
  }
  return shown;
}

const statesOf = ({ change, open, pending }: FigureEntry): readonly PlaceState[] => [
  ...(change === undefined ? [] : (["changed"] as const)),
  ...(open ? (["open"] as const) : []),
  ...(pending ? (["pending"] as const) : []),
];

/** Ids of the lines with a changed sentence or figure. */
export function alteredLines(
  { changes }: PageModel,
  { pages }: Pages,
  shown: ShownPlaces,
): ReadonlySet<string> {
  const altered = new Set(changes?.prose.flatMap(({ spot }) => spot?.lines ?? []));
  for (const { number, items } of pages)
    for (const item of items)
      if (item.type === "text" && shown.get(item)?.states.includes("changed"))
        altered.add(lineId(number, item.line));
  return altered;
}
