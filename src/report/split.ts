import type { Inline } from "./types.ts";

/** Cuts inline content at offsets of its text (UTF-16 units, ascending); an inline that is cut keeps what it is. */
export function splitInlines(
  inlines: readonly Inline[],
  offsets: readonly number[],
): readonly (readonly Inline[])[] {
  const pieces: Inline[][] = [[]];
  let at = 0;
  for (const inline of inlines) {
    const end = at + inline.text.length;
    let from = at;
    for (const offset of offsets.filter((one) => one >= at && one < end)) {
      if (offset > from) pieces.at(-1)?.push({ ...inline, text: inline.text.slice(from - at, offset - at) });
      if (offset > 0) pieces.push([]);
      from = offset;
    }
    pieces.at(-1)?.push({ ...inline, text: inline.text.slice(from - at) });
    at = end;
  }
  return pieces;
}
