import { runsOf } from "../diff/runs.ts";

/** A stretch of two sequences: what both have, or what was there and what is there now. */
export interface Common<T> {
  readonly kept: boolean;
  readonly from: readonly T[];
  readonly to: readonly T[];
}

/** What two sequences have in common, and what they have not; elements of one id are the same. */
export function inCommon<T>(
  from: readonly T[],
  to: readonly T[],
  idOf: (element: T) => string,
): readonly Common<T>[] {
  const stretches: Common<T>[] = [];
  let [before, after] = [0, 0];
  for (const { added, removed, count } of runsOf(from.map(idOf), to.map(idOf))) {
    const next = {
      kept: !added && !removed,
      from: added ? [] : from.slice(before, before + count),
      to: removed ? [] : to.slice(after, after + count),
    };
    before += next.from.length;
    after += next.to.length;
    const last = stretches.at(-1);
    if (last && !last.kept && !next.kept) stretches[stretches.length - 1] = together(last, next);
    else stretches.push(next);
  }
  return stretches;
}

/** Stretches that follow each other as one that changed. */
export const together = <T>(...stretches: readonly Common<T>[]): Common<T> => ({
  kept: false,
  from: stretches.flatMap((stretch) => stretch.from),
  to: stretches.flatMap((stretch) => stretch.to),
});
