import { placeAt, type Source } from "../diagnostics/source.ts";
import type { Place } from "../diagnostics/types.ts";

/** Most characters on each side that help to tell one occurrence from another. */
const WIDEST = 12;
const SIDES = Array.from({ length: WIDEST + 1 }, (_, at) => at);
/** Characters before and after, those that tell most first; a number alone tells nothing. */
const WINDOWS = SIDES.flatMap((before) => SIDES.map((after) => [before, after] as const))
  .filter(([before, after]) => before + after > 0)
  .toSorted((a, b) => b[0] + b[1] - a[0] - a[1]);

/** A text without its blanks, with the offset of each character that is left. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * Where a template says what the report prints at `at` of `text`, `length` UTF-16 units long: the templates are searched
 * for it with as many of its neighbours as can be found, blanks aside. Nothing where it stands in none of them.
 */
export function placeInTemplates(
  templates: readonly Source[],
  text: string,
  at: number,
  length: number,
): Place | undefined {
  const words = squeeze(text);
  const from = words.offsets.findIndex((offset) => offset >= at);
  const wanted = squeeze(text.slice(at, at + length)).text;
  if (from < 0 || wanted === "") return undefined;
  const sources = templates.map((source) => ({ source, squeezed: squeeze(source.text) }));
  for (const [before, after] of WINDOWS) {
    const window = words.text.slice(Math.max(0, from - before), from + wanted.length + after);
    const lead = Math.min(before, from);
    for (const { source, squeezed } of sources) {
      const found = squeezed.text.indexOf(window);
      if (found < 0) continue;
      const start = squeezed.offsets[found + lead] ?? 0;
      const end = squeezed.offsets[found + lead + wanted.length - 1] ?? start;
      return placeAt(source, start, end + 1);
    }
  }
  return undefined;
}

function squeeze(text: string): Squeezed {
  const offsets: number[] = [];
  let kept = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/\s/u.test(unit)) continue;
    kept += unit;
    offsets.push(at);
  }
  return { text: kept, offsets };
}
