import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFigureText } from "../../src/data/figure/parse.ts";
import type { Figure } from "../../src/data/figure/types.ts";
import { makeUnits } from "../../src/data/figure/units.ts";
import { movement } from "../../src/diff/movement.ts";
import type { Movement } from "../../src/diff/types.ts";

function figure(text: string): Figure {
  const parsed = parseFigureText(text, makeUnits());
  if (!parsed.ok) throw new Error(text);
  const { asked: _, ...said } = parsed.value;
  const start = { line: 1, column: 1, offset: 0 };
  return {
    type: "figure",
    key: "甲.乙",
    place: { file: "data/2031/a.yaml", start, end: start },
    raw: text,
    ...said,
  };
}

const between = (from: string, to: string): Movement => movement(figure(from), figure(to));

describe("how far a figure went", () => {
  test.each([
    ["4.4 亿元", "4.6 亿元", "+0.2亿元", "+4.5%"],
    ["120 亿元，增长 6%", "预计 123.5 亿元，增长 7%", "+3.5亿元", "+2.9%"],
    ["9800 万元", "1.2 亿元", "+0.22亿元", "+22.4%"],
    ["1.2 亿元", "9800 万元", "-2200万元", "-18.3%"],
    ["约 6000 万辆次", "5999 万辆次", "-1万辆次", "-0.02%"],
    ["六个", "12 个", "+6个", "+100.0%"],
    ["2.6 万余辆", "3 万余辆", "+0.4万辆", "+15.4%"],
    ["-2 亿元", "1 亿元", "+3亿元", "+150.0%"],
    ["30 项，完成 30 项", "28 项，完成 28 项", "-2项", "-6.7%"],
  ])("from %s to %s is %s, of the old value %s", (from, to, difference, relative) => {
    expect(between(from, to)).toEqual({ difference, relative });
  });

  test.each([
    ["85.8%", "85.3%", "-0.5个百分点"],
    ["由 80% 提升至 85.8%", "由 80% 提升至 86%", "+0.2个百分点"],
    ["3‰", "5‰", "+2个千分点"],
    ["提高 0.3 个百分点", "提高 0.5 个百分点", "+0.2个百分点"],
    ["增长 6%", "-1.1%", "-7.1个百分点"],
    ["0 件", "3 件", "+3件"],
  ])("of shares and from nought has no part: %s → %s is %s", (from, to, difference) => {
    expect(between(from, to)).toEqual({ difference });
  });

  test.each([
    ["the value stayed", "120 亿元，增长 6%", "120.0 亿元，持平"],
    ["the scale alone changed", "1.2 亿元", "12000 万元"],
    ["the units differ", "30 项", "30 件"],
    ["there are several values", "1000 亿元和 550 亿元", "1000 亿元和 560 亿元"],
    ["one is a rank", "全市第一", "全市第二"],
    ["one is level", "增长 6%", "与上年持平"],
  ])("is nothing where %s", (_, from, to) => {
    expect(between(from, to)).toEqual({});
  });

  test("is exact for any digits, in any scale", () => {
    const exponent = { "": 0, 万: 4, 百万: 6, 亿: 8, 万亿: 12 } as const;
    const places = 6;
    const amount = fc.record({
      units: fc.bigInt({ min: 0n, max: 10n ** 20n }),
      places: fc.nat(places),
      scale: fc.constantFrom(...(Object.keys(exponent) as (keyof typeof exponent)[])),
    });
    const typed = ({
      units,
      places: own,
      scale,
    }: {
      units: bigint;
      places: number;
      scale: string;
    }): string => {
      const padded = String(units).padStart(own + 1, "0");
      const cut = padded.length - own;
      return `${padded.slice(0, cut)}${own === 0 ? "" : `.${padded.slice(cut)}`} ${scale}元`;
    };
    /** In millionths of 元. */
    const worth = (units: bigint, own: number, scale: keyof typeof exponent): bigint =>
      units * 10n ** BigInt(exponent[scale] + places - own);
    fc.assert(
      fc.property(amount, amount, (from, to) => {
        const [old, now] = [from, to].map((one) => worth(one.units, one.places, one.scale)) as [
          bigint,
          bigint,
        ];
        const { difference, relative } = between(typed(from), typed(to));
        if (old === now) {
          expect(difference).toBeUndefined();
          return;
        }
        const [, sign, whole = "", rest = "", scale] =
          /^([+-])(\d+)(?:\.(\d*[1-9]))?(\D*)元$/u.exec(difference ?? "") ?? [];
        expect(scale).toBe(to.scale);
        const size =
          (BigInt(whole + rest) * 10n ** BigInt(exponent[to.scale] + 30)) / 10n ** BigInt(rest.length);
        expect(sign === "-" ? -size : size).toBe((now - old) * 10n ** BigInt(30 - places));
        const apart = now > old ? now - old : old - now;
        if (old === 0n || relative === undefined) {
          // What rounds to nought at the twelfth place is not told.
          expect(old === 0n || 2n * apart * 10n ** 14n < old).toBe(relative === undefined);
          return;
        }
        const [, part = "", decimals = ""] = /^[+-](\d+)\.(\d+)%$/u.exec(relative) ?? [];
        const unit = 10n ** BigInt(decimals.length);
        const off = BigInt(part + decimals) * old - apart * 100n * unit;
        expect(2n * (off < 0n ? -off : off) <= old).toBe(true);
      }),
      { seed: 20311124 },
    );
  });
});
