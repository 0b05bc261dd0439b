import type { FigureChange, ReportDiff } from "../../diff/types.ts";
import type { Version } from "../../pipeline/types.ts";
import { changesOf } from "./changes.ts";
import { chartEntries, type KeptDrawings, type PlacedChart } from "./charts.ts";
import { figureLists } from "./figures.ts";
import { findingEntries, orderedFindings } from "./findings.ts";
import type { Place } from "./places.ts";
import { elementsOf } from "./spans.ts";
import type { PageModel } from "./types.ts";

/** What differs from the other version, and the drawings of both. */
export interface Against {
  readonly diff: ReportDiff;
  readonly oldDrawings: KeptDrawings;
  readonly newDrawings: KeptDrawings;
}

/** All that the page tells besides its pages. */
export function makeModel(
  { composed, judged }: Version,
  places: readonly Place[],
  charts: readonly PlacedChart[],
  against?: Against,
): PageModel {
  const { year, ledger, pages } = composed;
  const ordered = orderedFindings(judged);
  const changed = new Map(
    against?.diff.figures.flatMap((change, index) => (onlyRenamed(change) ? [] : [[change.key, index]])),
  );
  const lists = figureLists(ledger, places, { year, judged: ordered, changes: changed });
  const elements = elementsOf(pages);
  const { byKey, figures } = lists;
  return {
    title: ledger.title,
    year: ledger.year,
    draft: figures.some(({ pending }) => pending),
    figures,
    places: lists.places,
    charts: chartEntries(charts, pages, figures),
    findings: findingEntries(ordered, byKey, pages, elements),
    ...(against && { changes: changesOf(against.diff, { ...against, byKey, elements }) }),
  };
}

/** Nothing in print is other than before. */
const onlyRenamed = ({ kind, from, to, places }: FigureChange): boolean =>
  kind === "renamed" && from?.raw === to?.raw && places.length === 0;
