import { printChange, printQuantity } from "../data/figure/print.ts";
import type { Change, Figure, Quantity } from "../data/figure/types.ts";
import type { Year } from "../data/types.ts";
import { exact, type Interval, intervalOf, minus, plus, times } from "./interval.ts";

/** Filled figures, in the order of the data; the year itself is none. */
export const figuresOf = (year: Year): readonly Figure[] =>
  [...year.figures.values()].filter(({ key, values }) => key !== "年度" && values.length > 0);

/** In the same unit: a value has its scale applied (120亿元), but 公顷 and 平方米 are not turned into each other. */
export const comparable = (a: Quantity, b: Quantity): boolean => a.unit === b.unit;

/** 1.05 for 增长5%, with the room of its printed precision; nothing for a change in points or without an amount. */
function factorOf({ direction, amount }: Change): Interval | undefined {
  if (direction === "level") return exact(1);
  if (amount?.dimension !== "percent") return undefined;
  const { low, high } = intervalOf(amount);
  const part = { low: low / 100, high: high / 100 };
  return plus(exact(1), direction === "rise" ? part : times(exact(-1), part));
}

/** What a change says that does not follow from the values of two years. */
const OTHER_MEASURE = /年均|累计|可比价|实际/u;

/** The values that a change from one before leads to, at the printed precision; nothing where it says none: 正增长, 年均. */
export function changedFrom(before: Quantity, change: Change): Interval | undefined {
  const { direction, amount, prefix } = change;
  if (OTHER_MEASURE.test(prefix)) return undefined;
  const factor = factorOf(change);
  if (factor) return times(intervalOf(before), factor);
  if (
    !amount ||
    (amount.dimension === "points" ? before.dimension !== "percent" : !comparable(amount, before))
  )
    return undefined;
  return direction === "rise"
    ? plus(intervalOf(before), intervalOf(amount))
    : minus(intervalOf(before), intervalOf(amount));
}

/** 110亿元（增长4%） */
export const pastText = (quantity: Quantity, change: Change | undefined): string =>
  printQuantity(quantity) + (change ? `（${printChange(change)}）` : "");

/** 5.6%, -3.2% */
export const percentText = (part: number): string => `${(part * 100).toFixed(1)}%`;
