import { printChange, printQuantity } from "../../data/figure/print.ts";
import { figuresOf } from "../figures.ts";
import { exact, intervalOf, minus, over } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/** Half a percentage point: past it the printed digits of the two values do not bear the computed one out. */
const MOST = 0.005;

/** A percentage computed from few digits says more than they do: 8.8 against 8.1 is 8.0% to 9.3%. */
export const coarseChange: Rule = {
  code: "check/coarse-change",
  title: "自动计算的增减够精确",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [value], change, computedFrom }): readonly Finding[] => {
      if (!value || !computedFrom || change?.amount?.dimension !== "percent") return [];
      const ratio = over(intervalOf(value), intervalOf(computedFrom.quantity));
      if (!ratio) return [];
      const part = minus(ratio, exact(1));
      if (part.high - part.low <= 2 * MOST) return [];
      return [
        {
          keys: [key],
          message: `「${key}」的增减由位数很少的两个数算得，不够精确`,
          actual: `本年${printQuantity(value)}，上年${printQuantity(computedFrom.quantity)}，${printChange(change)}`,
          expected: `两个数各按四舍五入，增减在 ${signed(part.low)} 和 ${signed(part.high)} 之间`,
          notes: ["请把两年的数写得更细，或者直接写公布的增减。"],
        },
      ];
    }),
};

const signed = (part: number): string => `${part < 0 ? "-" : "+"}${(Math.abs(part) * 100).toFixed(1)}%`;
