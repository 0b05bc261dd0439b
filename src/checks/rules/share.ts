import { printQuantity } from "../../data/figure/print.ts";
import type { Quantity } from "../../data/figure/types.ts";
import { comparable, figuresOf } from "../figures.ts";
import { exact, intervalOf, meet, over, times } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/** 40 项，完成 18 项，完成率 45%: a rate is its part of the whole, at the precision that is printed. */
export const share: Rule = {
  code: "check/share",
  title: "比率等于部分除以总数",
  severity: "error",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [whole], parts }) =>
      whole ? [...parts].flatMap(([label, rate]) => faultOf(key, whole, parts, label, rate)) : [],
    ),
};

/** 完成率 goes with 完成, 达标率 with 达标. */
function faultOf(
  key: string,
  whole: Quantity,
  parts: ReadonlyMap<string, Quantity>,
  label: string,
  rate: Quantity,
): readonly Finding[] {
  const part = parts.get(label.replace(/[率比]$/u, ""));
  if (rate.dimension !== "percent" || !part || part === rate || !comparable(part, whole)) return [];
  const ratio = over(intervalOf(part), intervalOf(whole));
  if (!ratio || meet(times(ratio, exact(100)), intervalOf(rate))) return [];
  return [
    {
      keys: [key],
      message: `「${key}」的“${label}”与部分、总数不符`,
      actual: printQuantity(rate),
      expected: `${printQuantity(part)} ÷ ${printQuantity(whole)} = ${((part.value / whole.value) * 100).toFixed(2)}%`,
    },
  ];
}
