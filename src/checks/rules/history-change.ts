import { nameOf } from "../../data/figure/name.ts";
import { printChange, printQuantity } from "../../data/figure/print.ts";
import { comparable, factorOf, figuresOf, pastText, pastValue, percentText } from "../figures.ts";
import { intervalOf, meet, times } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/**
 * Last year's value with the printed change gives this year's, at the precision that is printed. Published pairs often
 * disagree for a good reason (不变价, another basis, a later revision): a person says which.
 */
export const historyChange: Rule = {
  code: "check/history-change",
  title: "增减与历年数据相符",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [value], change, basis, asOf }): readonly Finding[] => {
      const before = pastValue(year, nameOf(key), year.year - 1);
      const factor = change && factorOf(change);
      // Eleven months are not held against twelve.
      if (asOf !== undefined || !value || !before || !factor || !comparable(value, before.value)) return [];
      if (meet(times(intervalOf(before.value), factor), intervalOf(value))) return [];
      const implied = value.value / before.value.value - 1;
      const why = basis ?? before.note;
      return [
        {
          keys: [key],
          basis: `上年${pastText(before)}`,
          message: `「${key}」的增减与上年数不符`,
          actual: `${printQuantity(value)}，${change ? printChange(change) : ""}`,
          expected: `按上年${pastText(before)}推算，应${implied < 0 ? "下降" : "增长"} ${percentText(Math.abs(implied))}`,
          ...(why !== undefined && { severity: "info" as const }),
          notes: [
            why === undefined
              ? "如按不变价计算，请在数据里写 口径: 不变价；如上年数已修订，请改 history.yaml。"
              : `口径：${why}`,
          ],
        },
      ];
    }),
};
