import type { Quantity } from "../../data/figure/types.ts";
import { figuresOf } from "../figures.ts";
import type { Rule } from "../types.ts";

const BEFORE = /约|近|将近|大约|接近|超过|逾/u;
const AFTER = /左右|上下|以上|以内/u;

/** 约200人左右, 近200余家: a number is made vague once. GB/T 15835. */
export const doubledApproximation: Rule = {
  code: "check/doubled-approximation",
  title: "概数不重复",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year)
      .filter(({ values }) => values.some(isDoubled))
      .map(({ key, raw }) => ({
        keys: [key],
        message: `「${key}」的概数重复了`,
        actual: raw,
        expected: "“约”“近”“超过”与“余”“多”“左右”只用一个",
      })),
};

function isDoubled({ bounds, suffix, vague }: Quantity): boolean {
  const marks = [BEFORE.test(bounds.join("")), AFTER.test(suffix), vague !== undefined];
  return bounds.length > 1 || marks.filter(Boolean).length > 1;
}
