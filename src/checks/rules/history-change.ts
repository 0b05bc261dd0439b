import { changeBetween } from "../../data/figure/compute.ts";
import { printChange, printQuantity } from "../../data/figure/print.ts";
import type { Change, PriorValue, Quantity } from "../../data/figure/types.ts";
import { recordedValue } from "../../data/prior.ts";
import { changedFrom, figuresOf, pastText } from "../figures.ts";
import { intervalOf, meet } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/**
 * The value of the year before, from its data or history.yaml, with the printed change gives this year's, at the precision
 * that is printed. Published pairs often disagree for a good reason (不变价, another basis, a later revision): a person
 * says which.
 */
export const historyChange: Rule = {
  code: "check/history-change",
  title: "增减与历年数据相符",
  severity: "warning",
  find: ({ year, earlier }) =>
    figuresOf(year).flatMap((figure): readonly Finding[] => {
      const { key, values, change, basis, asOf } = figure;
      const [value, another] = values;
      const before = change && recordedValue(figure, year, earlier?.year);
      // Eleven months are not held against twelve.
      if (!value || another || !before || before.asOf !== asOf) return [];
      if (value.unit !== before.quantity.unit) return [];
      const wanted = changedFrom(before.quantity, change);
      if (!wanted || meet(wanted, intervalOf(value))) return [];
      const why = basis ?? before.basis ?? before.note;
      return [
        {
          keys: [key],
          basis: `上年${pastText(before.quantity, before.change)}`,
          message: `「${key}」的增减与上年数不符`,
          actual: `${printQuantity(value)}，${printChange(change)}`,
          expected: expectedText(before, value, change),
          ...(why !== undefined && { severity: "info" as const }),
          notes: [
            `上年数：${before.place.file}:${before.place.start.line}`,
            why === undefined
              ? "如按不变价计算，请在数据里写 口径: 不变价；如上年数已修订，请改上年数（上年数据或 history.yaml）。"
              : `口径：${why}`,
          ],
        },
      ];
    }),
};

/** 按上年114亿元推算，应增长 5.2%. A change in the figure's own unit is left to the reader: the two values say it. */
function expectedText({ quantity, change: then }: PriorValue, value: Quantity, { amount }: Change): string {
  const said = pastText(quantity, then);
  const implied = changeBetween(quantity, value);
  if (!implied || amount?.unit === value.unit) return `与上年${said}相符`;
  return `按上年${said}推算，应${implied.amount ? `${implied.verb} ${printQuantity(implied.amount)}` : "与上年持平"}`;
}
