import type { Pair } from "./align.ts";
import type { FigurePlace } from "./explain.ts";
import type { Rename, UnitPair } from "./sequence.ts";
import type { PrintedObject, Side } from "./side.ts";
import type { ObjectChange } from "./types.ts";

/** The charts and tables that look different now, in the order in which they stand; those that are gone follow. */
export function objectChanges(
  from: Side,
  to: Side,
  pairs: readonly UnitPair[],
  places: readonly FigurePlace[],
  changed: ReadonlySet<string>,
  rename: Rename,
): readonly ObjectChange[] {
  return pairObjects(from.objects, to.objects, pairs).flatMap((pair): readonly ObjectChange[] => {
    if (pair.from?.looks === pair.to?.looks) return [];
    const shown = pair.to ?? pair.from;
    const drawn = [...(pair.to?.keys ?? []), ...(pair.from?.keys ?? []).map(rename)];
    const keys = [...drawn, ...printedIn(pair, places)].filter((key) => changed.has(key));
    return [
      {
        kind: pair.from && pair.to ? "changed" : pair.to ? "added" : "removed",
        label: shown.label,
        caption: shown.caption,
        keys: [...new Set(keys)],
      },
    ];
  });
}

/** Charts are known again by their files, tables by their captions. */
function pairObjects(
  from: readonly PrintedObject[],
  to: readonly PrintedObject[],
  pairs: readonly UnitPair[],
): readonly Pair<PrintedObject>[] {
  // A table's caption comes before its rows, so it is the last to have its say.
  const oldLabels = new Map(
    pairs.toReversed().flatMap(({ from, to }) => (from && to ? [[to.object, from.object] as const] : [])),
  );
  const left = new Set(from);
  const stayed = to.map((object): Pair<PrintedObject> => {
    const name = object.type === "chart" ? object.name : oldLabels.get(object.label);
    const before = [...left].find((one) => one.type === object.type && one.name === name);
    if (!before) return { to: object };
    left.delete(before);
    return { from: before, to: object };
  });
  return [...stayed, ...[...left].map((object): Pair<PrintedObject> => ({ from: object }))];
}

const printedIn = (pair: Pair<PrintedObject>, places: readonly FigurePlace[]): readonly string[] =>
  places.flatMap(({ key, place: { from, to } }) =>
    (to && to.object === pair.to?.label) || (from && from.object === pair.from?.label) ? [key] : [],
  );
