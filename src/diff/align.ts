import { runsOf } from "./runs.ts";

/** Two that belong together, or one that has no other. */
export type Pair<T> =
  | { readonly from: T; readonly to: T }
  | { readonly from: T; readonly to?: undefined }
  | { readonly from?: undefined; readonly to: T };

/** How alike two are, from 0 to 1; 0 where they must not be paired. */
export type Likeness<T> = (from: T, to: T) => number;

/** Less alike than this, two have nothing to do with each other. */
const LEAST_LIKENESS = 0.45;
/** Comparing each with each costs the product of their numbers; beyond this, what differs stays unpaired. */
const MOST_COMPARED = 250_000;

/**
 * Pairs the elements of two sequences in their order: first those of the same id, then, between these, the most alike.
 * What remains alone stands where it was, what is gone before what is new.
 */
export function align<T>(
  from: readonly T[],
  to: readonly T[],
  idOf: (element: T, side: "from" | "to") => string,
  likeness: Likeness<T>,
): readonly Pair<T>[] {
  const runs = runsOf(
    from.map((element) => idOf(element, "from")),
    to.map((element) => idOf(element, "to")),
  );
  const pairs: Pair<T>[] = [];
  const gap: { from: T[]; to: T[] } = { from: [], to: [] };
  const close = (): void => {
    pairs.push(...pairGap(gap.from, gap.to, likeness));
    gap.from = [];
    gap.to = [];
  };
  let [before, after] = [0, 0];
  for (const { count, added, removed } of runs) {
    const [old, now] = [from.slice(before, before + count), to.slice(after, after + count)];
    if (!added) before += count;
    if (!removed) after += count;
    if (removed) gap.from.push(...old);
    else if (added) gap.to.push(...now);
    else {
      close();
      for (const [at, element] of old.entries()) {
        const other = now[at];
        if (other !== undefined) pairs.push({ from: element, to: other });
      }
    }
  }
  close();
  return pairs;
}

/** The pairing that keeps the order and is the most alike on the whole, by dynamic programming. */
function pairGap<T>(from: readonly T[], to: readonly T[], likeness: Likeness<T>): readonly Pair<T>[] {
  const alone = [...from.map((one) => ({ from: one })), ...to.map((one) => ({ to: one }))];
  if (from.length === 0 || to.length === 0 || from.length * to.length > MOST_COMPARED) return alone;
  const like = from.map((one) =>
    to.map((other) => {
      const found = likeness(one, other);
      return found < LEAST_LIKENESS ? 0 : found;
    }),
  );
  // best[i][j]: what pairing the elements from i and from j onwards comes to.
  const best = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const own = like[i]?.[j] ?? 0;
    return own > 0 ? own + bestAt(i + 1, j + 1) : 0;
  };
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = to.length - 1; row && j >= 0; j -= 1)
      row[j] = Math.max(bestAt(i + 1, j), bestAt(i, j + 1), paired(i, j));
  }
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [one, other] = [from[i], to[j]];
    const own = paired(i, j);
    if (one !== undefined && other !== undefined && own > 0 && own >= bestAt(i, j)) {
      pairs.push({ from: one, to: other });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || bestAt(i + 1, j) >= bestAt(i, j + 1))) {
      pairs.push({ from: one });
      i += 1;
    } else if (other !== undefined) {
      pairs.push({ to: other });
      j += 1;
    }
  }
  return pairs;
}
