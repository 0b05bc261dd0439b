import type { Version } from "../pipeline/types.ts";
import { checkChanges } from "./checks.ts";
import { type Causes, explain } from "./explain.ts";
import { figureChanges, pairFigures, readsOtherwise, renaming } from "./figures.ts";
import { layoutChange } from "./layout.ts";
import { objectChanges } from "./objects.ts";
import { findRenames } from "./renames.ts";
import { alignUnits } from "./sequence.ts";
import { emptySide, type Side, sideOf } from "./side.ts";
import type { ReportDiff } from "./types.ts";

/** Everything that differs between two versions of a report. */
export const diffVersions = (from: Version, to: Version): ReportDiff => diffSides(sideOf(from), sideOf(to));

/** A report that the other version does not have: all of it is new. */
export const diffNew = (from: string, to: Version): ReportDiff =>
  diffSides(emptySide(from, to.composed.year.year), sideOf(to));

/** A report that the other version no longer has: all of it is gone. */
export const diffGone = (from: Version, to: string): ReportDiff =>
  diffSides(sideOf(from), emptySide(to, from.composed.year.year));

/** Whether nothing differs. */
export const isEmpty = ({ figures, prose, objects, checks, layout }: ReportDiff): boolean =>
  figures.length + prose.length + objects.length + checks.length === 0 && layout === undefined;

function diffSides(from: Side, to: Side): ReportDiff {
  const renames = findRenames(from, to);
  const rename = renaming(renames);
  const figures = pairFigures(from, to, renames);
  const changed = new Set(figures.filter(readsOtherwise).map(({ key }) => key));
  const causes: Causes = {
    figures: changed,
    // Words that are not among the data, such as titles in report.yaml, are held to have changed where they differ.
    wordsChanged: (key) => from.words.get(key) !== to.words.get(key) || !to.words.has(key),
    templatesChanged: from.templates !== to.templates,
    rename,
  };
  const pairs = alignUnits(from.units, to.units, rename);
  const explained = pairs.map((pair) => explain(pair, causes));
  const places = explained.flatMap((one) => one.places);
  const objects = objectChanges(from, to, pairs, places, changed, rename);
  const layout = layoutChange(from, to, pairs);
  return {
    year: to.year,
    from: from.label,
    to: to.label,
    figures: figureChanges(figures, places, objects),
    prose: explained.flatMap((one) => one.prose),
    objects,
    checks: checkChanges(from.judged, to.judged, pairs, rename),
    ...(layout && { layout }),
  };
}
