import { printChange, printQuantity } from "../../data/figure/print.ts";
import { changedFrom, comparable, figuresOf } from "../figures.ts";
import { intervalOf, meet } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

const RISES = /提高|提升|增长|增加|上升|扩大/u;
const FALLS = /下降|降低|减少|压缩|精简|缩短/u;

/** 上年 100 亿元，增长 5%，106 亿元: the value before and the change give the value, at the precision that is printed. */
export const priorValue: Rule = {
  code: "check/prior-value",
  title: "上年数、增减和本年数相符",
  severity: "error",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [value], prior, from, change }): readonly Finding[] => {
      const before = prior ?? from?.quantity;
      if (!value || !before || !comparable(value, before)) return [];
      const wrongVerb =
        from !== undefined &&
        ((RISES.test(from.verb) && value.value < before.value) ||
          (FALLS.test(from.verb) && value.value > before.value));
      if (wrongVerb)
        return [
          {
            keys: [key],
            message: `「${key}」的升降与两个数不符`,
            actual: `由${printQuantity(before)}${from?.verb ?? ""}${printQuantity(value)}`,
          },
        ];
      if (!change) return [];
      const wanted = changedFrom(before, change);
      if (!wanted || meet(wanted, intervalOf(value))) return [];
      return [
        {
          keys: [key],
          message: `「${key}」的上年数、增减和本年数不符`,
          actual: `上年${printQuantity(before)}，${printChange(change)}，本年${printQuantity(value)}`,
          expected: `本年数在 ${shown(wanted.low, value.value, value.digits)}～${shown(wanted.high, value.value, value.digits)} 之间（${value.scale}${value.unit}）`,
        },
      ];
    }),
};

/** In the unit that the figure is typed in. */
function shown(limit: number, value: number, digits: string): string {
  const typed = Number(digits.replaceAll(",", ""));
  const scale = Number.isFinite(typed) && typed !== 0 ? value / typed : 1;
  return (Math.round((limit / scale) * 100) / 100).toString();
}
