import { BOTTOM_PT, WIDTH_PT } from "../../../layout/geometry.ts";
import { mmToPt } from "../../../layout/standard/page.ts";
import type { Rule, TextLine } from "../types.ts";
import { isAcross } from "./tables.ts";

/** Rules as long as the text block is wide, to this; and the last one at its lower edge, to this. */
const LENGTH_PT = mmToPt(4);
const FOOT_PT = mmToPt(12);

export interface ImprintRules {
  /** From top to bottom. */
  readonly rules: readonly Rule[];
  readonly topPt: number;
  readonly bottomPt: number;
}

/** GB/T 9704 7.4: 版记 is what stands at the foot of a page between long rules, 印发 or 抄送 in its words. */
export function imprintOf(lines: readonly TextLine[], rules: readonly Rule[]): ImprintRules | undefined {
  const long = rules
    .filter((rule) => isAcross(rule) && Math.abs(rule.x2Pt - rule.x1Pt - WIDTH_PT) < LENGTH_PT)
    .sort((a, b) => a.y1Pt - b.y1Pt);
  const last = long.at(-1);
  if (last === undefined || Math.abs(last.y1Pt - BOTTOM_PT) > FOOT_PT) return undefined;
  const words = lines.filter(({ text }) => /印发$|^(抄送|主送|印发机关)\s*[:：]/u.test(text));
  const top = Math.min(...words.map((line) => line.baselinePt - line.sizePt));
  const own = long.filter((rule) => rule.y1Pt > top - 2 * (words[0]?.sizePt ?? 0));
  const [first] = own;
  if (words.length === 0 || first === undefined || first === last) return undefined;
  return { rules: own, topPt: first.y1Pt, bottomPt: last.y1Pt };
}
