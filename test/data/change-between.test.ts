import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withChange } from "../../src/data/figure/asked.ts";
import { changeBetween, isExact } from "../../src/data/figure/compute.ts";
import { parseFigureText } from "../../src/data/figure/parse.ts";
import { printChange } from "../../src/data/figure/print.ts";
import type { Change, Quantity } from "../../src/data/figure/types.ts";
import { makeUnits } from "../../src/data/figure/units.ts";

const UNITS = makeUnits();

function quantity(text: string): Quantity {
  const parsed = parseFigureText(text, UNITS);
  const [value] = parsed.ok ? parsed.value.values : [];
  if (!value) throw new Error(text);
  return value;
}

describe("a quantity", () => {
  test("is exact where no word blurs it", () => {
    expect(["3 家", "3.50 亿元", "六个"].map((text) => isExact(quantity(text)))).toEqual([true, true, true]);
    expect(["近 3 家", "3 家左右", "3 余家", "近万家"].map((text) => isExact(quantity(text)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a text that asks for its change", () => {
  test("gets it where it asks, and nowhere else", () => {
    expect(withChange("120 亿元，增减自动", "增长5%")).toBe("120 亿元，增长5%");
    expect(withChange("120 亿元，自动，全市第一", "下降$&1%")).toBe("120 亿元，下降$&1%，全市第一");
    expect(withChange("自动化率 3%", "增长5%")).toBe("自动化率 3%");
  });
});

const between = (before: string, now: string): Change | undefined =>
  changeBetween(quantity(before), quantity(now));

describe("a computed change", () => {
  test.each([
    ["100 亿元", "105 亿元", "增长5%"],
    ["9000 万元", "1 亿元", "增长11.1%"],
    ["51 微克/立方米", "44 微克/立方米", "下降13.7%"],
    ["8.00 亿元", "8.80 亿元", "增长10%"],
    ["六个", "九个", "增长50%"],
    ["80%", "85.80%", "提高5.8个百分点"],
    ["0.91%", "0.86%", "降低0.05个百分点"],
    ["-1.1%", "2%", "提高3.1个百分点"],
    ["8.0‰", "7.6‰", "降低0.4个千分点"],
    // Floats would make 0.05 of these 0.049999… and 0.150000…1.
    ["2000 家", "2001 家", "增长0.1%"],
    ["2000 家", "1999 家", "下降0.1%"],
    ["400 家", "400.6 家", "增长0.2%"],
  ])("from %s to %s is %s", (before, now, printed) => {
    const change = between(before, now);
    expect(change && printChange(change)).toBe(printed);
  });

  test("is 持平 where it is nought as printed", () => {
    for (const [before, now] of [
      ["100 亿元", "100.0 亿元"],
      ["10000 户", "10004 户"],
      ["94%", "94.0%"],
    ] as const)
      expect(between(before, now)).toMatchObject({ direction: "level" });
  });

  test("says what a typed one would: size, unit, and how exactly it is known", () => {
    expect(between("100 亿元", "105 亿元")).toMatchObject({
      direction: "rise",
      prefix: "",
      amount: { digits: "5", unit: "%", dimension: "percent", hanzi: false, value: 5, tolerance: 0.05 },
    });
    expect(between("0.91%", "0.86%")).toMatchObject({
      direction: "fall",
      amount: { digits: "0.05", unit: "个百分点", dimension: "points", value: 0.05, tolerance: 0.005 },
    });
    expect(between("3 家", "0 家")).toMatchObject({ direction: "fall", amount: { digits: "100" } });
    expect(between("3 家", "3 家")).toEqual({ direction: "level", verb: "", prefix: "" });
  });

  test("from nought, or from or to a loss, is none", () => {
    expect([between("0 家", "3 家"), between("-3 亿元", "1 亿元"), between("3 亿元", "-1 亿元")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("is the exact quotient to the nearest tenth of a percent, halves away from zero", () => {
    const digits = fc
      .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
      .map(([whole, places]) => ({
        whole: BigInt(whole),
        places,
        text: (whole / 10 ** places).toFixed(places),
      }));
    const scale = fc.constantFrom(["", 0], ["万", 4], ["亿", 8]) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(digits, scale, digits, scale, (a, [aScale, aPower], b, [bScale, bPower]) => {
        const change = between(`${a.text} ${aScale}元`, `${b.text} ${bScale}元`);
        if (!change) throw new Error("none");
        // Both in hundredths of a hundredth of 元.
        const before = a.whole * 10n ** BigInt(4 - a.places + aPower);
        const now = b.whole * 10n ** BigInt(4 - b.places + bPower);
        const [units = "0", tenth = ""] = (change.amount?.digits ?? "0").split(".");
        const printed = BigInt(units + tenth.padEnd(1, "0"));
        const size = now > before ? now - before : before - now;
        const off = printed * before - size * 1000n;
        expect(2n * (off < 0n ? -off : off) <= before).toBe(true);
        if (-2n * off === before) throw new Error("a half was rounded towards zero");
        const sign = now > before ? "rise" : "fall";
        expect(change.direction).toBe(printed === 0n ? "level" : sign);
      }),
      { numRuns: 500 },
    );
  });
});
