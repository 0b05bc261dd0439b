import {
  aligned,
  type Decimal,
  decimalText,
  exactDecimal,
  roundedQuotient,
  shiftDecimal,
} from "./decimal.ts";
import { plainDigits } from "./quantity.ts";
import type { Change, Quantity } from "./types.ts";
import { SCALE_EXPONENT } from "./units.ts";

/** Decimals of a computed percentage, as statistics bureaus publish it. */
const DECIMALS = 1;
/** What the difference of two rates is told in. */
export const POINTS: ReadonlyMap<string, string> = new Map([
  ["%", "个百分点"],
  ["‰", "个千分点"],
]);

/** Whether a quantity is told exactly: no 余, 近, 超过 or 左右. */
export const isExact = ({ vague, bounds, suffix }: Quantity): boolean =>
  !vague && bounds.length === 0 && suffix === "";

/**
 * The change from one exact quantity to another of the same unit: a percentage with one decimal, of rates their
 * difference as it comes out; 持平 when it is nought as printed. Undefined where a percentage says nothing: from nought,
 * or from or to a loss.
 */
export function changeBetween(before: Quantity, now: Quantity): Change | undefined {
  const { a: from, b: to, exponent } = aligned(decimalOf(before), decimalOf(now));
  const points = POINTS.get(now.unit);
  if (points !== undefined) return changeOf({ coefficient: to - from, exponent }, points);
  if (from <= 0n || to < 0n) return undefined;
  const percent = roundedQuotient((to - from) * 10n ** BigInt(DECIMALS + 2), from);
  return changeOf({ coefficient: percent, exponent: -DECIMALS }, "%");
}

/** A quantity's value, exact, scale applied. */
export function decimalOf({ digits, hanzi, scale, value }: Quantity): Decimal {
  if (hanzi) return { coefficient: BigInt(value), exponent: 0 };
  return exactDecimal(plainDigits(digits), SCALE_EXPONENT.get(scale) ?? 0);
}

function changeOf({ coefficient, exponent }: Decimal, unit: string): Change {
  if (coefficient === 0n) return { direction: "level", verb: "", prefix: "" };
  const rises = coefficient > 0n;
  const digits = decimalText({ coefficient: rises ? coefficient : -coefficient, exponent });
  const [rise, fall] = unit === "%" ? ["增长", "下降"] : ["提高", "降低"];
  return {
    direction: rises ? "rise" : "fall",
    verb: (rises ? rise : fall) ?? "",
    prefix: "",
    amount: {
      digits,
      scale: "",
      hanzi: false,
      unit,
      dimension: unit === "%" ? "percent" : "points",
      value: Number(digits),
      // Noughts at the end are left out, not unknown.
      tolerance: shiftDecimal("5", exponent - 1),
      bounds: [],
      suffix: "",
    },
  };
}
