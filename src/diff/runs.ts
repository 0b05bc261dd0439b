import { diffArrays } from "diff";

/** A run of elements that both sequences have, or only one of them. */
export interface Run {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Comparing costs the square of what differs; beyond this, two sequences have nothing in common for us. */
const MOST_EDITS = 3000;

/** How one sequence becomes the other: runs in their order, of neighbours what is gone before what is new. */
export function runsOf(from: readonly string[], to: readonly string[]): readonly Run[] {
  const found = diffArrays([...from], [...to], { maxEditLength: MOST_EDITS });
  if (found) return found;
  return [
    { count: from.length, added: false, removed: true },
    { count: to.length, added: true, removed: false },
  ];
}
