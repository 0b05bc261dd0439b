/**
 * A decimal text times a power of ten, exact: shifting the point in the text avoids 4.35 * 1e8 = 434999999.99999994.
 */
export function shiftDecimal(digits: string, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

/** Half a unit of the last printed place: 120 → 0.5, 8.80 → 0.005, both times ten to the exponent. */
export function halfLastPlace(digits: string, exponent: number): number {
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return shiftDecimal("5", exponent - decimals - 1);
}

/** A decimal number, exact: coefficient × 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** 8.80 times ten to the 4 → 880 × 10². */
export function exactDecimal(digits: string, exponent: number): Decimal {
  const [whole = "", decimals = ""] = digits.split(".");
  return { coefficient: BigInt(whole + decimals), exponent: exponent - decimals.length };
}

/** Both numbers as whole multiples of one power of ten. */
export function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; exponent: number } {
  const exponent = Math.min(a.exponent, b.exponent);
  const whole = (one: Decimal): bigint => one.coefficient * 10n ** BigInt(one.exponent - exponent);
  return { a: whole(a), b: whole(b), exponent };
}

/** Quotient to the nearest whole number, halves away from zero. `divisor` is above zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** A decimal from zero upwards as a statistics bureau prints it, without noughts at the end: 60 × 10⁻¹ → 6. */
export function decimalText({ coefficient, exponent }: Decimal): string {
  if (exponent >= 0) return String(coefficient * 10n ** BigInt(exponent));
  const digits = String(coefficient).padStart(1 - exponent, "0");
  const point = digits.length + exponent;
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
}

const HANZI_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HANZI_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral below ten thousand (六, 十二, 三百二十), or undefined when it is none. */
export function parseHanziNumber(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const power = HANZI_POWERS[character];
    const value = HANZI_DIGITS[character];
    if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = undefined;
    } else if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else return undefined;
  }
  return text === "" ? undefined : total + (digit ?? 0);
}
