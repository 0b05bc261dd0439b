import { decimalOf, POINTS } from "../data/figure/compute.ts";
import { aligned, type Decimal, decimalText, roundedQuotient } from "../data/figure/decimal.ts";
import { printUnit } from "../data/figure/print.ts";
import type { Change, Figure, Quantity } from "../data/figure/types.ts";
import { SCALE_EXPONENT } from "../data/figure/units.ts";
import type { Movement } from "./types.ts";

/** What a figure's value is and what it is counted in. */
interface Amount {
  readonly value: Decimal;
  readonly quantity: Quantity;
}

/**
 * How far a figure went, in the unit and scale of the new value. Empty where its value stayed, where there are several
 * values, or where the two measure different things.
 */
export function movement(from: Figure, to: Figure): Movement {
  const [before, after] = [amountOf(from), amountOf(to)];
  if (!before || !after || !sameMeasure(before.quantity, after.quantity)) return {};
  const { a: old, b: now, exponent } = aligned(before.value, after.value);
  if (old === now) return {};
  const { scale, unit, dimension } = after.quantity;
  const inScale = exponent - (SCALE_EXPONENT.get(scale) ?? 0);
  const sign = now > old ? "+" : "-";
  const size = magnitude(now - old);
  const share = dimension === "percent" || dimension === "points";
  const relative = share ? undefined : percentOf(size, magnitude(old));
  return {
    difference:
      sign +
      decimalText({ coefficient: size, exponent: inScale }) +
      (POINTS.get(unit) ?? printUnit(after.quantity)),
    ...(relative !== undefined && { relative: `${sign}${relative}%` }),
  };
}

/** Decimal places of a percentage, unless it is so small that they would all be noughts. */
const USUAL_PLACES = 1;
const MOST_PLACES = 12;

/** The part in percent of the whole: 0.4. Undefined of nought, and of what is next to nothing. */
function percentOf(part: bigint, whole: bigint): string | undefined {
  if (whole === 0n) return undefined;
  for (let places = USUAL_PLACES; places <= MOST_PLACES; places += 1) {
    const rounded = roundedQuotient(part * 10n ** BigInt(places + 2), whole);
    if (rounded === 0n) continue;
    const digits = String(rounded).padStart(places + 1, "0");
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return undefined;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The one value; of a figure that is a change and nothing else, the change with its sign. */
function amountOf({ values, change }: Figure): Amount | undefined {
  const [value] = values;
  if (value) return values.length === 1 ? { value: decimalOf(value), quantity: value } : undefined;
  return change?.amount && signedChange(change, change.amount);
}

function signedChange({ direction }: Change, amount: Quantity): Amount {
  const { coefficient, exponent } = decimalOf(amount);
  return {
    value: { coefficient: direction === "fall" ? -coefficient : coefficient, exponent },
    quantity: amount,
  };
}

const sameMeasure = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit && one.dimension === other.dimension;
