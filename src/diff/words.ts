import { runsOf } from "./runs.ts";

/** A stretch of two texts: the same in both, or other words in each. */
export type Stretch = { readonly same: string } | { readonly from: string; readonly to: string };

/** Numbers and foreign words are read as one, Han characters one by one. */
const WORD = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|./gsu;
/** Where less than this part of the words is the same, one text is shown whole after the other. */
const LEAST_SAME = 0.3;

/** Where two texts differ, in words that a reader would mark. */
export function stretchesOf(from: string, to: string): readonly Stretch[] {
  if (from === to) return from === "" ? [] : [{ same: from }];
  const [old, now] = [from.match(WORD) ?? [], to.match(WORD) ?? []];
  const stretches: Stretch[] = [];
  let [before, after, same] = [0, 0, 0];
  for (const { count, added, removed } of runsOf(old, now)) {
    const [taken, given] = [
      old.slice(before, before + count).join(""),
      now.slice(after, after + count).join(""),
    ];
    if (added) push(stretches, { from: "", to: given });
    else if (removed) push(stretches, { from: taken, to: "" });
    else {
      same += count;
      stretches.push({ same: given });
    }
    if (!added) before += count;
    if (!removed) after += count;
  }
  if (same < LEAST_SAME * Math.max(old.length, now.length)) return [{ from, to }];
  return bridged(stretches);
}

/** Neighbouring changes are one. */
function push(stretches: Stretch[], next: { readonly from: string; readonly to: string }): void {
  const last = stretches.at(-1);
  if (last && "from" in last)
    stretches[stretches.length - 1] = { from: last.from + next.from, to: last.to + next.to };
  else stretches.push(next);
}

/** A lone character between two changes is a chance and belongs to them. */
function bridged(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const between = joined.length > 0 && at < stretches.length - 1;
    if ("same" in stretch)
      if (between && /^[\p{L}]$/u.test(stretch.same)) push(joined, { from: stretch.same, to: stretch.same });
      else joined.push(stretch);
    else push(joined, stretch);
  }
  return joined;
}
