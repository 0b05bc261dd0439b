import { printChange, printQuantity } from "../data/figure/print.ts";
import type { Change, Figure, Quantity } from "../data/figure/types.ts";
import type { HistoryEntry, Year } from "../data/types.ts";
import { exact, type Interval, intervalOf, plus, times } from "./interval.ts";

/** Filled figures, in the order of the data; the year itself is none. */
export const figuresOf = (year: Year): readonly Figure[] =>
  [...year.figures.values()].filter(({ key, values }) => key !== "年度" && values.length > 0);

/** The whole year's value of an indicator in an earlier year: what was done before what was expected. */
export function pastValue(year: Year, name: string, past: number): HistoryEntry | undefined {
  const rows = (year.history.get(name) ?? []).filter(
    (row) => row.year === past && row.period === undefined && row.status !== "目标",
  );
  return rows.find(({ status }) => status === "完成") ?? rows.at(-1);
}

/** Same dimension, and of counts the same unit. */
export const comparable = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension && (a.dimension !== "count" || a.unit === b.unit);

/** 1.05 for 增长5%, with the room of its printed precision; nothing for a change in points or without an amount. */
export function factorOf({ direction, amount }: Change): Interval | undefined {
  if (direction === "level") return exact(1);
  if (amount?.dimension !== "percent") return undefined;
  const { low, high } = intervalOf(amount);
  const part = { low: low / 100, high: high / 100 };
  return plus(exact(1), direction === "rise" ? part : times(exact(-1), part));
}

/** 预计4260亿元，增长6.3% */
export const pastText = ({ value, change }: HistoryEntry): string =>
  printQuantity(value) + (change ? `（${printChange(change)}）` : "");

/** 5.6%, -3.2% */
export const percentText = (part: number): string => `${(part * 100).toFixed(1)}%`;
