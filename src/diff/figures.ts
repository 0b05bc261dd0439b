import type { Figure } from "../data/figure/types.ts";
import type { Occurrence } from "../ledger/types.ts";
import type { FigurePlace } from "./explain.ts";
import { movement } from "./movement.ts";
import type { Rename } from "./sequence.ts";
import type { Side } from "./side.ts";
import { figureState, sameFigure } from "./state.ts";
import type { ChangeKind, FigureChange, ObjectChange, Sides } from "./types.ts";

/** Two states of a figure, by its new key. */
export interface FigurePair extends Sides<Figure> {
  readonly key: string;
}

/** The figures of both sides in the order of the new data; those that are gone follow. */
export function pairFigures(
  from: Side,
  to: Side,
  renames: ReadonlyMap<string, string>,
): readonly FigurePair[] {
  const oldKeys = new Map([...renames].map(([old, now]) => [now, old]));
  const stayed = [...to.figures.values()].map((figure): FigurePair => {
    const before = from.figures.get(oldKeys.get(figure.key) ?? figure.key);
    return { key: figure.key, ...(before && { from: before }), to: figure };
  });
  const gone = [...from.figures.values()].filter(({ key }) => !to.figures.has(key) && !renames.has(key));
  return [...stayed, ...gone.map((figure): FigurePair => ({ key: figure.key, from: figure }))];
}

/** Whether a figure reads otherwise now; a new name alone is no change of what it says. */
export const readsOtherwise = ({ from, to }: FigurePair): boolean => !from || !to || !sameFigure(from, to);

/** The figures that changed, with all that became of it. */
export function figureChanges(
  pairs: readonly FigurePair[],
  found: readonly FigurePlace[],
  objects: readonly ObjectChange[],
): readonly FigureChange[] {
  const places = new Map<string, Sides<Occurrence>[]>();
  for (const { key, place } of found) {
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  }
  return pairs.flatMap((pair): readonly FigureChange[] => {
    const own = places.get(pair.key) ?? [];
    const kind = kindOf(pair);
    if (kind === "changed" && own.length === 0 && !readsOtherwise(pair)) return [];
    return [changeOf(pair, kind, own, objects)];
  });
}

function changeOf(
  pair: FigurePair,
  kind: ChangeKind,
  places: readonly Sides<Occurrence>[],
  objects: readonly ObjectChange[],
): FigureChange {
  const { key, from, to } = pair;
  const owner = (to ?? from)?.owner;
  const tables = places.flatMap((place) => {
    const { object, kind: where } = place.to ?? place.from ?? {};
    return object !== undefined && where === "cell" ? [object] : [];
  });
  return {
    kind,
    key,
    ...(from && { from: figureState(from) }),
    ...(to && { to: figureState(to) }),
    ...(from && to && movement(from, to)),
    ...(owner !== undefined && { owner }),
    places,
    charts: objects
      .filter((object) => object.label.startsWith("图") && object.keys.includes(key))
      .map(({ label }) => label),
    tables: [...new Set(tables)],
  };
}

function kindOf({ from, to }: FigurePair): ChangeKind {
  if (!from) return "added";
  if (!to) return "removed";
  return from.key === to.key ? "changed" : "renamed";
}

/** Old keys by their new names. */
export const renaming =
  (renames: ReadonlyMap<string, string>): Rename =>
  (key) =>
    renames.get(key) ?? key;
