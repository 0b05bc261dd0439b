import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aligned,
  decimalText,
  exactDecimal,
  halfLastPlace,
  parseHanziNumber,
  roundedQuotient,
  shiftDecimal,
} from "../../src/data/figure/decimal.ts";

describe("a Chinese numeral", () => {
  test.each([
    ["〇", 0],
    ["零", 0],
    ["一", 1],
    ["二", 2],
    ["两", 2],
    ["三", 3],
    ["四", 4],
    ["五", 5],
    ["六", 6],
    ["七", 7],
    ["八", 8],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["百", 100],
    ["一百零五", 105],
    ["三百二十", 320],
    ["两千", 2000],
    ["一千零五", 1005],
    ["九千九百九十九", 9999],
  ])("%s is %d", (text, value) => {
    expect(parseHanziNumber(text)).toBe(value);
  });

  test.each(["", "甲", "一二", "二十甲", "十二三"])("is not %j", (text) => {
    expect(parseHanziNumber(text)).toBeUndefined();
  });
});

describe("a decimal", () => {
  test("is shifted in its text, where floats would miss", () => {
    expect([shiftDecimal("4.35", 8), shiftDecimal("1.1", 2), shiftDecimal("-0.7", 1)]).toEqual([
      435_000_000, 110, -7,
    ]);
  });

  test("is known to half a unit of its last place", () => {
    expect(["120", "8.80", "0.5"].map((digits) => halfLastPlace(digits, 0))).toEqual([0.5, 0.005, 0.05]);
    expect(halfLastPlace("8.8", 8)).toBe(5_000_000);
  });

  test("is a whole number times a power of ten", () => {
    expect(exactDecimal("8.80", 4)).toEqual({ coefficient: 880n, exponent: 2 });
    expect(exactDecimal("-12", 0)).toEqual({ coefficient: -12n, exponent: 0 });
  });

  test("is told with another one in the finer of both units", () => {
    expect(aligned({ coefficient: 12n, exponent: 2 }, { coefficient: 5n, exponent: -1 })).toEqual({
      a: 12_000n,
      b: 5n,
      exponent: -1,
    });
  });

  test("is printed without noughts at its end", () => {
    expect(decimalText({ coefficient: 60n, exponent: -1 })).toBe("6");
    expect(decimalText({ coefficient: 65n, exponent: -1 })).toBe("6.5");
    expect(decimalText({ coefficient: 650n, exponent: -2 })).toBe("6.5");
    expect(decimalText({ coefficient: 5n, exponent: -2 })).toBe("0.05");
    expect(decimalText({ coefficient: 100n, exponent: 0 })).toBe("100");
    expect(decimalText({ coefficient: 3n, exponent: 2 })).toBe("300");
    expect(decimalText({ coefficient: 0n, exponent: -1 })).toBe("0");
  });

  test("printed and read again is the same number", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: -6, max: 6 }),
        (coefficient, exponent) => {
          const again = exactDecimal(decimalText({ coefficient, exponent }), 0);
          const { a, b } = aligned({ coefficient, exponent }, again);
          expect(a).toBe(b);
        },
      ),
    );
  });

  test("is divided to the nearest whole number, halves away from zero", () => {
    expect([5n, 4n, 6n, -5n, -4n, -6n, 0n].map((dividend) => roundedQuotient(dividend, 10n))).toEqual([
      1n,
      0n,
      1n,
      -1n,
      0n,
      -1n,
      0n,
    ]);
  });
});
