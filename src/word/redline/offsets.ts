import type { Revised } from "../../redline/types.ts";

/** Offsets in the new words → offsets in words that hold both versions. */
export function offsetsInBoth(words: readonly Revised[], offsets: readonly number[]): readonly number[] {
  return offsets.map((offset) => {
    let [now, both] = [0, 0];
    for (const { text, change } of words) {
      if (change !== "deleted") {
        if (now + text.length > offset) return both + offset - now;
        now += text.length;
      }
      both += text.length;
    }
    return both;
  });
}
