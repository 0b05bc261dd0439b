import { nameOf } from "../../data/figure/name.ts";
import { printQuantity } from "../../data/figure/print.ts";
import { pastValue } from "../../data/prior.ts";
import { comparable, figuresOf, pastText, percentText } from "../figures.ts";
import type { Finding, Rule } from "../types.ts";

/** Past this part of last year's value a figure is looked at again. */
const MOST = 0.5;
/** Units that differ by a power of ten are mostly a slip: 万元 for 亿元. */
const SCALES = [10, 100, 1000, 10_000, 100_000_000];
const NEAR = 0.15;

/** A figure that leaps against last year is mostly a slip of the pen or the wrong unit. */
export const jump: Rule = {
  code: "check/jump",
  title: "与上年相比没有异常变动",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [value] }): readonly Finding[] => {
      const before = pastValue(year, nameOf(key), year.year - 1);
      if (!value || !before || !comparable(value, before.value) || before.value.value === 0) return [];
      const ratio = value.value / before.value.value;
      if (Math.abs(ratio - 1) <= MOST) return [];
      const slip = SCALES.some((scale) => [scale, 1 / scale].some((one) => Math.abs(ratio / one - 1) < NEAR));
      return [
        {
          keys: [key],
          message: `「${key}」比上年${ratio > 1 ? "多" : "少"} ${percentText(Math.abs(ratio - 1))}`,
          actual: printQuantity(value),
          expected: `与上年${pastText(before.value, before.change)}相近`,
          ...(slip && { severity: "error" as const, notes: ["相差正好是单位的倍数，请看单位写对没有。"] }),
        },
      ];
    }),
};
