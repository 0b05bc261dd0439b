import type { Glyph, Rule } from "../types.ts";
import { seenAt } from "./characters.ts";

/** A gap of this in em parts two lines of one row, unless the whole row is set as wide. */
const PARTING_EM = 1.2;
/** Gaps of one row that differ by less than this factor are its own wide setting. */
const EVEN = 1.6;

export const isSpace = (glyph: Glyph): boolean => /^\s*$/u.test(glyph.text) && glyph.text !== "";

/** Glyphs of one row → the texts that stand side by side in it: cells, names, a caption and its unit. */
export function splitRow(glyphs: readonly Glyph[], uprights: readonly Rule[]): readonly (readonly Glyph[])[] {
  const sorted = [...glyphs].sort((a, b) => seenAt(a) - seenAt(b));
  const solid = sorted.filter((glyph) => !isSpace(glyph));
  const usual = medianGap(solid);
  const parts: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of sorted) {
    if (isSpace(glyph)) {
      parts.at(-1)?.push(glyph);
      continue;
    }
    const part = parts.at(-1);
    if (part && before && !isParted(before, glyph, usual, uprights)) part.push(glyph);
    else parts.push([glyph]);
    before = glyph;
  }
  return parts;
}

function isParted(before: Glyph, after: Glyph, usualPt: number, uprights: readonly Rule[]): boolean {
  const gap = after.leftPt - before.rightPt;
  const sizePt = Math.max(before.sizePt, after.sizePt);
  if (gap > PARTING_EM * sizePt && gap > EVEN * usualPt) return true;
  const y = after.baselinePt - 0.3 * after.sizePt;
  return uprights.some(
    ({ x1Pt, y1Pt, y2Pt }) => x1Pt > before.rightPt - 1 && x1Pt < after.leftPt + 1 && y1Pt <= y && y2Pt >= y,
  );
}

function medianGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs
    .slice(1)
    .map((glyph, at) => glyph.leftPt - (glyphs[at]?.rightPt ?? 0))
    .sort((a, b) => a - b);
  // Of two or three gaps none is the usual one.
  return gaps.length < 4 ? 0 : (gaps[Math.floor(gaps.length / 2)] ?? 0);
}
