import type { Quantity } from "../data/figure/types.ts";

/** Where a true value may lie, given how it is printed. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far 约 and 左右 may be off, as a part of the value. */
const ABOUT = 0.05;
/** How far below its round number 近 may be, and above it 余 and 多. */
const NEARLY = 0.1;

/** A printed quantity as the interval of the true values that print so: 45% is 44.5 to 45.5, 200余家 200 to 220. */
export function intervalOf(quantity: Quantity): Interval {
  const { value, tolerance, bounds, suffix, vague } = quantity;
  const size = Math.abs(value);
  const words = [...bounds, suffix].join(" ");
  if (/超过|逾|以上|不低于|不少于|至少/u.test(words))
    return { low: value - tolerance, high: Number.POSITIVE_INFINITY };
  if (/不足|以下|以内|不超过|不高于|至多/u.test(words))
    return { low: Number.NEGATIVE_INFINITY, high: value + tolerance };
  if (/近|接近/u.test(words)) return { low: value - NEARLY * size, high: value };
  if (/约|左右/u.test(words))
    return { low: value - ABOUT * size - tolerance, high: value + ABOUT * size + tolerance };
  // A count with no scale is counted; with 万 it is rounded.
  if (!vague && quantity.dimension === "count" && quantity.scale === "") return exact(value);
  if (vague) return { low: value, high: value + Math.max(NEARLY * size, 2 * tolerance) };
  return { low: value - tolerance, high: value + tolerance };
}

/** Whether a value can be both; what floats lose in reckoning does not part them. */
export function meet(a: Interval, b: Interval): boolean {
  const grain = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.low <= b.high + grain && b.low <= a.high + grain;
}

export const exact = (value: number): Interval => ({ low: value, high: value });

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

export const times = (a: Interval, b: Interval): Interval =>
  around([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);

/** Nothing where the divisor may be 0. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined;
  return around([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
}

/** 0 × ∞ is 0 here: the bound of the finite side stands. */
function around(values: readonly number[]): Interval {
  const known = values.map((value) => (Number.isNaN(value) ? 0 : value));
  return { low: Math.min(...known), high: Math.max(...known) };
}
