import { mmToPt } from "../../../layout/standard/page.ts";
import type { Rule, TextLine } from "../types.ts";
import { isAcross, isRed } from "./tables.ts";

/** A rule at least this long, below the organ's name, is meant for the red one, whatever its colour. */
const RULE_PT = mmToPt(100);

/**
 * GB/T 9704 7.2: on page 1 all that stands above the red rule is 版头. Where it is missing or black, 版头 ends with the
 * rule below what is red, or with 发文字号 and 签发人 below that.
 */
export function redHeadBottom(lines: readonly TextLine[], rules: readonly Rule[]): number | undefined {
  const [rule] = redRules(rules);
  if (rule) return rule.y1Pt;
  const red = lines.filter((line) => line.glyphs.every(({ colour }) => isRed(colour)) && line.sizePt > 18);
  if (red.length === 0) return undefined;
  const bottomPt = Math.max(...red.map((line) => line.baselinePt));
  const black = rules.find((own) => isAcross(own) && own.x2Pt - own.x1Pt > RULE_PT && own.y1Pt > bottomPt);
  if (black) return black.y1Pt;
  const more = lines.filter(({ text }) => /〔\d{4}〕.*号$|^签发人/u.test(text));
  return Math.max(bottomPt, ...more.map((line) => line.baselinePt));
}

/** From top to bottom. */
export const redRules = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => isAcross(rule) && isRed(rule.colour)).sort((a, b) => a.y1Pt - b.y1Pt);
