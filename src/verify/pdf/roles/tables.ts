import { areaOf, boxOf, grown, holds, merged } from "../box.ts";
import type { Box, DrawnPage, Rule } from "../types.ts";

/** Rules nearer than this meet. */
const MEET_PT = 2;
const MOST_RULES = 5000;

export const isAcross = (rule: Rule): boolean => rule.x2Pt - rule.x1Pt >= rule.y2Pt - rule.y1Pt;

/** Red: what only a red head has. */
export function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red > 0x90 && green < 0x60 && blue < 0x60;
}

/** The rules of a page that belong to no drawing. */
export const ownRules = (page: DrawnPage): readonly Rule[] =>
  page.rules
    .filter(
      ({ x1Pt, x2Pt, y1Pt, y2Pt }) =>
        !page.graphics.some((box) => holds(grown(box, MEET_PT), (x1Pt + x2Pt) / 2, (y1Pt + y2Pt) / 2)),
    )
    .slice(0, MOST_RULES);

/** Where rules make tables: crossing ones, or three and more of one width below each other. */
export function tablesOf(rules: readonly Rule[]): readonly Box[] {
  const black = rules.filter((rule) => !isRed(rule.colour));
  const crossed = merged(black.map(boxOfRule), MEET_PT).filter((box) => {
    const inside = black.filter((rule) => holds(grown(box, MEET_PT), rule.x1Pt, rule.y1Pt));
    return inside.filter(isAcross).length >= 2 && inside.some((rule) => !isAcross(rule));
  });
  const single = black.filter(
    (rule) => isAcross(rule) && !crossed.some((box) => holds(grown(box, MEET_PT), rule.x1Pt, rule.y1Pt)),
  );
  return [...crossed, ...ruledOnly(single)].filter((box) => areaOf(box) > 0);
}

/** Three rules of one extent: head, foot and what parts the head from the rest. */
function ruledOnly(rules: readonly Rule[]): readonly Box[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const group = groups.find(([first]) => first && sameExtent(first, rule));
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups
    .filter((group) => group.length >= 3)
    .flatMap((group) => {
      const box = boxOf(
        group.flatMap(({ x1Pt, x2Pt, y1Pt, y2Pt }) => [[x1Pt, y1Pt] as const, [x2Pt, y2Pt] as const]),
      );
      return box ? [box] : [];
    });
}

const sameExtent = (a: Rule, b: Rule): boolean =>
  Math.abs(a.x1Pt - b.x1Pt) <= MEET_PT && Math.abs(a.x2Pt - b.x2Pt) <= MEET_PT;

const boxOfRule = ({ x1Pt, x2Pt, y1Pt, y2Pt }: Rule): Box => ({
  leftPt: x1Pt,
  topPt: y1Pt,
  rightPt: x2Pt,
  bottomPt: y2Pt,
});
