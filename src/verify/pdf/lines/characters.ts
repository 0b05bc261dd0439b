import { MARKS } from "../../../layout/standard/lines.ts";
import type { Glyph, TextLine } from "../types.ts";

/** Set a full character wide in Chinese: what the grid of 28 counts as one. */
const FULL_WIDTH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6—…“”‘’]/u;

export const isFullWidth = (text: string): boolean => FULL_WIDTH.test(text);
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Marks with their ink in the left half, and in the right half. */
const BLANK_RIGHT = new Set([...MARKS.closing, ...MARKS.pause, ...MARKS.stop]);
const BLANK_LEFT = new Set(MARKS.opening);

export const isBlankRight = (text: string): boolean => BLANK_RIGHT.has(text);
export const isBlankLeft = (text: string): boolean => BLANK_LEFT.has(text);

/** GB/T 15834 5.1.10: the right edge without the blank half of a full-width mark at the end. */
export function inkRight(line: TextLine): number {
  const last = line.glyphs.at(-1);
  if (last === undefined || !isBlankRight(last.text)) return line.rightPt;
  return Math.min(line.rightPt, last.leftPt + last.sizePt / 2);
}

/** The left edge without the blank half of an opening mark at the start. */
export function inkLeft(line: TextLine): number {
  const [first] = line.glyphs;
  return first && isBlankLeft(first.text)
    ? Math.max(line.leftPt, first.rightPt - first.sizePt / 2)
    : line.leftPt;
}

/** The value that most of them have, each counted by its weight; the first of those that tie. */
export function mostOf<T>(values: Iterable<readonly [value: T, weight: number]>): T | undefined {
  const weights = new Map<T, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: readonly [T, number] | undefined;
  for (const entry of weights) if (best === undefined || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** The upper one of the two in the middle; nothing for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Sizes and places are compared to a hundredth of a point: writers round. */
export const rounded = (pt: number): number => Math.round(pt * 100) / 100;

export const middle = (glyph: Glyph): number => (glyph.leftPt + glyph.rightPt) / 2;

/** Where a reader sees it: of a mark with a blank half, the middle of the other, so that squeezed ，“ keep their order. */
export function seenAt(glyph: Glyph): number {
  if (isBlankRight(glyph.text)) return Math.min(middle(glyph), glyph.leftPt + glyph.sizePt / 4);
  if (isBlankLeft(glyph.text)) return Math.max(middle(glyph), glyph.rightPt - glyph.sizePt / 4);
  return middle(glyph);
}
