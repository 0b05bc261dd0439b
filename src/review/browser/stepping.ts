import type { PageModel, PlaceEntry, Spot } from "../page/types.ts";

/** Which places a step may stop at. */
export type Fits = (place: PlaceEntry) => boolean;

/**
 * The place that a step leads to: the next or the last one before `from` in reading order that fits; at the end it
 * begins anew. Undefined where none fits.
 */
export function stepFrom(
  { places }: Pick<PageModel, "places">,
  from: number | undefined,
  direction: 1 | -1,
  fits: Fits,
): number | undefined {
  const count = places.length;
  const start = from ?? (direction === 1 ? -1 : count);
  for (let step = 1; step <= count; step += 1) {
    const index = (((start + direction * step) % count) + count) % count;
    const place = places[index];
    if (place?.stop && fits(place)) return index;
  }
  return undefined;
}

/** The place from which a step goes on that begins at words. */
export function besideWords({ places }: Pick<PageModel, "places">, words: Spot, direction: 1 | -1): number {
  const after = places.findIndex((place) => compare(place, words) >= 0);
  const next = after < 0 ? places.length : after;
  return direction === 1 ? next - 1 : next;
}

/** Something that changed, where it stands: a place of a figure, or words. */
export interface Stop {
  readonly page: number;
  readonly line: number;
  readonly place?: number;
  readonly spot?: Spot;
}

/** All that changed, in reading order. */
export function changeStops({ places, figures, changes }: PageModel): readonly Stop[] {
  const stops: readonly Stop[] = [
    ...places.flatMap(({ figure, page, line, stop }, place) =>
      stop && figures[figure]?.change !== undefined ? [{ page, line, place }] : [],
    ),
    ...(changes?.prose ?? []).flatMap(({ spot }) =>
      spot ? [{ page: spot.page, line: spot.line, spot }] : [],
    ),
  ];
  return [...stops].sort(compare);
}

const compare = (a: Pick<Stop, "page" | "line">, b: Pick<Stop, "page" | "line">): number =>
  a.page - b.page || a.line - b.line;

/** The stop after or before another one or a line; at the end it begins anew. */
export function nextStop(
  stops: readonly Stop[],
  from: Pick<Stop, "page" | "line"> | undefined,
  direction: 1 | -1,
): Stop | undefined {
  const at = from ? stops.indexOf(from as Stop) : -1;
  if (at >= 0) return stops[(at + direction + stops.length) % stops.length];
  const ordered = direction === 1 ? stops : [...stops].reverse();
  return (from && ordered.find((stop) => compare(stop, from) * direction > 0)) ?? ordered[0];
}
