import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** V8's collector, which a program sees only where it asks for it; it takes everything unless asked for less. */
type Collect = (options?: { readonly type: "minor" }) => void;

function collector(): Collect {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as Collect;
}

/**
 * Gives back the memory of drawings that nobody needs any more. It lies outside V8's heap, which knows nothing of its
 * size and would let hundreds of them lie. Only what is young is looked at, so it takes no longer in a large report;
 * Node lets go of what was found in the turn after.
 */
export async function giveBack(): Promise<void> {
  collector()({ type: "minor" });
  await nextTurn();
}

/** From this heap on, in bytes, a report counts as long; one of the usual length stays far below. */
const LONG = 256 * 2 ** 20;

/** By how much, in percent, a long report's heap may outgrow what was alive in it. */
const GROWTH = 15;

/**
 * Between two stages of a long report: lets go of what only the last one needed. V8 by itself lets a heap grow to four
 * times what it found alive in it, for speed; from here on it collects earlier.
 */
export function spareMemory(from = LONG): void {
  if (getHeapStatistics().used_heap_size < from) return;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  collector()();
}
