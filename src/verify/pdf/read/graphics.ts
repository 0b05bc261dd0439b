import { around, merged, overlap } from "../box.ts";
import type { Box, Rule } from "../types.ts";

/** What is nearer than this belongs to one drawing. */
const NEAR_PT = 6;
/** A drawing of more parts than this has them taken together in the order in which they are drawn. */
const MOST_PARTS = 2000;
/** How near a rule must be to a side to lie along it. */
const ALONG_PT = 1.5;

/** The boxes of all that is drawn besides text and rules → drawings. The shading of a table's cell is none. */
export function joinGraphics(marks: readonly Box[], rules: readonly Rule[]): readonly Box[] {
  return merged(thinned(marks), NEAR_PT).filter((box) => !isFramed(box, rules));
}

function thinned(marks: readonly Box[]): readonly Box[] {
  const kept: Box[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (last && (overlap(last, mark) || kept.length >= MOST_PARTS))
      kept[kept.length - 1] = around(last, mark);
    else kept.push(mark);
  }
  return kept;
}

function isFramed(box: Box, rules: readonly Rule[]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= ALONG_PT;
  const covers = (from: number, to: number, start: number, end: number): boolean =>
    from <= start + ALONG_PT && to >= end - ALONG_PT;
  const across = (y: number): boolean =>
    rules.some(
      (rule) =>
        near(rule.y1Pt, y) && near(rule.y2Pt, y) && covers(rule.x1Pt, rule.x2Pt, box.leftPt, box.rightPt),
    );
  return across(box.topPt) && across(box.bottomPt);
}
