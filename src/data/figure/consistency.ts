import type { Report } from "../../diagnostics/types.ts";
import { printQuantity } from "./print.ts";
import type { Figure, Quantity } from "./types.ts";

/** Units that a change may have whatever it changes. */
const RELATIVE: ReadonlySet<string> = new Set(["percent", "points", "multiple"]);

/**
 * Checks that the quantities of one figure measure the same thing: 40 项 of which 29 件 is a slip,
 * and so is a growth of 6 亿元 on a number of shops.
 */
export function checkUnits(figure: Figure, report: Report): void {
  const [value] = figure.values;
  if (!value) return;
  const fault = (name: string, found: Quantity): void =>
    report({
      code: "figure/unit-mismatch",
      severity: "error",
      message: `「${figure.key}」的${name}与数值单位不同`,
      actual: printQuantity(found),
      expected: `单位为 ${value.scale}${value.unit}`,
      place: figure.place,
    });
  const related: readonly (readonly [string, Quantity | undefined])[] = [
    ["目标", figure.target],
    ["上年值", figure.prior],
    ["原值", figure.from?.quantity],
    ...figure.values.slice(1).map((other) => ["另一个值", other] as const),
    ...[...figure.parts].map(([label, part]) => [label, part] as const),
  ];
  for (const [name, quantity] of related) {
    if (quantity && !isComparable(quantity, value)) fault(name, quantity);
  }
  const amount = figure.change?.amount;
  if (amount && !RELATIVE.has(amount.dimension) && !isComparable(amount, value)) fault("增减", amount);
}

/** Counts must have the very same unit (项 is no 件); other measures the same dimension; shares go with anything. */
function isComparable(one: Quantity, value: Quantity): boolean {
  if (one.dimension === "percent" && value.dimension !== "percent") return true;
  return value.dimension === "count" || value.dimension === "ratio"
    ? one.unit === value.unit
    : one.dimension === value.dimension;
}
