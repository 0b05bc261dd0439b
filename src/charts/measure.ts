import { printNumber, printQuantity } from "../data/figure/print.ts";
import { plainDigits, readQuantity } from "../data/figure/quantity.ts";
import type { Quantity } from "../data/figure/types.ts";
import { makeUnits, SCALE_EXPONENT } from "../data/figure/units.ts";

/** A quantity as a chart uses it: the number that is drawn, and the same number printed. */
export interface Measured {
  readonly value: number;
  readonly digits: string;
  readonly label: string;
}

/** The number in the unit that is printed: 12.5 for 36.4万平方米. */
export function measured(quantity: Quantity): Measured {
  const exponent = SCALE_EXPONENT.get(quantity.scale) ?? 0;
  // Chinese numerals are no decimals; their value is exact, so dividing it is.
  const value = quantity.hanzi ? quantity.value / 10 ** exponent : Number(plainDigits(quantity.digits));
  return { value, digits: printNumber(quantity), label: printQuantity(quantity) };
}

/**
 * The same quantity in another scale of its unit: 71300万元 in 亿元 is 7.13亿元, every typed digit kept.
 * Undefined when the unit is another one.
 */
export function measuredIn(quantity: Quantity, unit: string): Measured | undefined {
  const wanted = readUnit(unit);
  if (!wanted || wanted.unit !== quantity.unit) return undefined;
  if (wanted.scale === quantity.scale) return measured(quantity);
  const from = SCALE_EXPONENT.get(quantity.scale) ?? 0;
  const to = SCALE_EXPONENT.get(wanted.scale) ?? 0;
  const digits = shiftPoint(
    quantity.hanzi ? String(measured(quantity).value) : plainDigits(quantity.digits),
    from - to,
  );
  return {
    value: Number(digits),
    digits,
    label: printQuantity({ ...quantity, digits, scale: wanted.scale, ...vagueAfter(quantity) }),
  };
}

/** 余 may only stand before a scale that is there: 1万余元 in 元 is 10000余元. */
function vagueAfter({ vague }: Quantity): Pick<Quantity, "vague"> | object {
  return vague ? { vague: { word: vague.word, before: true } } : {};
}

function readUnit(unit: string): Quantity | undefined {
  const scanner = { text: `1${unit}`, at: 0 };
  const read = readQuantity(scanner, makeUnits());
  return read.ok && scanner.at === scanner.text.length ? read.value : undefined;
}

/** Moves the decimal point in the text, so that the precision stays what was typed. */
export function shiftPoint(digits: string, places: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.slice(sign.length).split(".");
  const point = whole.length + places;
  const all = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), "0");
  const at = point + (all.length - whole.length - fraction.length);
  const padded = all.padEnd(at, "0");
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at);
  return sign + left + (right === "" ? "" : `.${right}`);
}
