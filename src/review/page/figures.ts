import type { Judged } from "../../checks/types.ts";
import { chapterOf, chapterTitles } from "../../data/titles.ts";
import type { Year } from "../../data/types.ts";
import type { PageLine } from "../../layout/types.ts";
import { placeText } from "../../ledger/json.ts";
import { factsOf, pastText } from "../../ledger/notes.ts";
import type { Ledger, LedgerFigure } from "../../ledger/types.ts";
import { type Place, printedOf } from "./places.ts";
import { elementKey } from "./spans.ts";
import type { FigureEntry, PlaceEntry } from "./types.ts";

/** Figures and places of a page, each naming the other by index. */
export interface FigureLists {
  readonly figures: readonly FigureEntry[];
  readonly places: readonly PlaceEntry[];
  /** Index of a figure by its key. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** What figures are named by besides their ledger. */
export interface FigureContext {
  readonly year: Year;
  /** In the order of the model's findings. */
  readonly judged: readonly Judged[];
  /** Index into the changed figures, by key. */
  readonly changes: ReadonlyMap<string, number>;
}

/** The ledger's figures in the order in which they are printed first; those that are not printed come last. */
export function figureLists(ledger: Ledger, printed: readonly Place[], context: FigureContext): FigureLists {
  const order = [...new Set([...printed, ...ledger.figures].map(({ key }) => key))];
  const known = new Map(ledger.figures.map((figure) => [figure.key, figure]));
  const figures = order.flatMap((key) => known.get(key) ?? []);
  const byKey = new Map(figures.map(({ key }, index) => [key, index]));
  const titles = chapterTitles(context.year);
  const places = indicesByKey(printed);
  return {
    byKey,
    figures: figures.map((figure) => ({
      ...figureEntry(figure, ledger.year, context),
      chapter: chapterOf(titles, figure.place),
      places: places.get(figure.key) ?? [],
    })),
    places: printed.map((place, index) => placeEntry(place, printed[index - 1], byKey.get(place.key) ?? -1)),
  };
}

function indicesByKey(printed: readonly Place[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { key }] of printed.entries()) {
    const known = found.get(key);
    if (known) known.push(index);
    else found.set(key, [index]);
  }
  return found;
}

function figureEntry(
  figure: LedgerFigure,
  year: number,
  { year: data, judged, changes }: FigureContext,
): Omit<FigureEntry, "chapter" | "places"> {
  const { key, raw, place, owner, charts } = figure;
  const findings = judged.flatMap(({ finding }, index) => (finding.keys.includes(key) ? [index] : []));
  const change = changes.get(key);
  return {
    key,
    raw,
    source: placeText(place),
    ...(owner !== undefined && { owner }),
    facts: factsOf(figure, year),
    earlier: earlierOf(figure, year),
    findings,
    charts,
    ...(findings.some((index) => !judged[index]?.answer) && { open: true }),
    ...(data.figures.get(key)?.pending && { pending: true }),
    ...(change !== undefined && { change }),
  };
}

const earlierOf = ({ past }: LedgerFigure, year: number): readonly string[] =>
  past
    .filter((value) => value.year < year - 1)
    .toReversed()
    .map(pastText);

function placeEntry(place: Place, before: Place | undefined, figure: number): PlaceEntry {
  const { key, part, page, line, at } = place;
  const printed = printedOf(place);
  return {
    figure,
    part,
    printed,
    page,
    line: line.slot,
    context: [
      line.text.slice(0, at),
      line.text.slice(at, at + printed.length),
      line.text.slice(at + printed.length),
    ],
    stop: before?.key !== key || togetherKey(before.line) !== togetherKey(line),
  };
}

/** Paragraphs, and rows of tables: what one figure prints there belongs together. */
function togetherKey(line: PageLine): string {
  if (line.kind !== "cell") return elementKey(line);
  const { column: _, ...row } = line.block;
  return elementKey({ ...line, block: row });
}
