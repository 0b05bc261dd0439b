import type { Rule, TextLine } from "../types.ts";
import { isAcross, isRed } from "./tables.ts";

/** GB/T 9704 7.2: on page 1 all that stands above the red rule is 版头; without the rule, what is red and above it. */
export function redHeadBottom(lines: readonly TextLine[], rules: readonly Rule[]): number | undefined {
  const rule = redRules(rules)[0];
  if (rule) return rule.y1Pt;
  const red = lines.filter((line) => line.glyphs.every(({ colour }) => isRed(colour)) && line.sizePt > 18);
  return red.length > 0 ? Math.max(...red.map((line) => line.baselinePt)) : undefined;
}

/** From top to bottom. */
export const redRules = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => isAcross(rule) && isRed(rule.colour)).sort((a, b) => a.y1Pt - b.y1Pt);
