import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, intervalOf, meet, minus, over, plus, times } from "../../src/checks/interval.ts";
import { evaluate, holds } from "../../src/checks/relation/evaluate.ts";
import { keysIn, type ParsedRelation, parseRelation } from "../../src/checks/relation/parse.ts";
import type { Quantity } from "../../src/data/figure/types.ts";

const quantity = (more: Partial<Quantity>): Quantity => ({
  digits: "",
  scale: "",
  hanzi: false,
  unit: "项",
  dimension: "count",
  value: 0,
  tolerance: 0.5,
  bounds: [],
  suffix: "",
  ...more,
});
const money = (value: number, tolerance: number): Quantity =>
  quantity({ unit: "元", dimension: "money", value, tolerance });

function parsed(text: string): ParsedRelation {
  const result = parseRelation(text);
  if ("fault" in result) throw new Error(result.fault);
  return result;
}

const isTrue = (text: string, data: Readonly<Record<string, Quantity>>): boolean | undefined => {
  const { left, comparison, right } = parsed(text);
  const of = (key: string) => data[key];
  const [a, b] = [evaluate(left, of), evaluate(right, of)];
  return a && b && holds(a, comparison, b);
};

describe("a relation", () => {
  test("binds products before sums, brackets first, and knows Chinese signs", () => {
    expect(isTrue("1 + 2 × 3 = 7", {})).toBe(true);
    expect(isTrue("（1 + 2） × 3 = 9", {})).toBe(true);
    expect(isTrue("8 − 2 − 1 = 5", {})).toBe(true);
    expect(isTrue("12 ÷ 2 ÷ 3 = 2", {})).toBe(true);
    expect(isTrue("30% ≤ 0.3", {})).toBe(true);
    expect(isTrue("30% < 0.3", {})).toBe(false);
  });

  test("names keys with dots and Han, each once", () => {
    expect(keysIn(parsed("甲.合计 = 甲.PM2.5年均 + 乙 + 乙"))).toEqual(["甲.合计", "甲.PM2.5年均", "乙"]);
  });

  test.each([
    ["甲 + 乙", "没有 =、<=、>= 等比较号"],
    ["甲 = 乙 = 丙", "“=”多余"],
    ["甲 = ", "式子没有写完"],
    ["甲 = + 乙", "“+”处应为键或数"],
    ["(甲 = 乙", "括号没有配对"],
    ["甲 乙 = 丙", "“乙”处应为比较号"],
    ["", "式子没有写完"],
    ["1 = 2 3", "“3”多余"],
    ["甲 = (乙 丙)", "括号没有配对"],
    ["甲 = )", "“)”处应为键或数"],
    ["甲 =", "式子没有写完"],
    ["甲 = 1 +", "式子没有写完"],
    ["甲 = 1 ×", "式子没有写完"],
    ["甲 = (1 +", "式子没有写完"],
    ["* 甲 = 1", "“*”处应为键或数"],
  ])("that cannot be read is told why: %s", (text, fault) => {
    expect(parseRelation(text)).toEqual({ fault });
  });

  test("holds when the printed figures can come from true ones that hold", () => {
    const data = { 甲: money(431.1e8, 0.05e8), 乙: money(430.9e8, 0.05e8), 丙: money(0.1e8, 0.05e8) };
    expect(isTrue("甲 = 乙 + 丙", data)).toBe(true);
    expect(isTrue("甲 = 乙 + 0", data)).toBe(false);
    expect(isTrue("甲 <= 乙", data)).toBe(false);
    expect(isTrue("甲 >= 乙", data)).toBe(true);
  });

  test("takes counts as exact and shares as parts of one", () => {
    const rate = quantity({ dimension: "percent", unit: "%", value: 40, tolerance: 0.5 });
    const data = { 完成: quantity({ value: 19 }), 总数: quantity({ value: 48 }), 率: rate };
    expect(isTrue("率 = 完成 ÷ 总数", data)).toBe(true);
    expect(isTrue("率 = 完成 ÷ 总数", { ...data, 总数: quantity({ value: 49 }) })).toBe(false);
  });

  test("of bounds is strict with < and >, and takes its end in with <= and >=", () => {
    const data = { 甲: quantity({ value: 3 }), 乙: quantity({ value: 4 }) };
    const told = [
      "甲 < 乙",
      "甲 <= 乙",
      "甲 > 乙",
      "甲 >= 乙",
      "甲 < 甲",
      "甲 <= 甲",
      "甲 > 甲",
      "甲 >= 甲",
      "甲 = 甲",
    ];
    expect(told.map((text) => isTrue(text, data))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
    expect([isTrue("乙 ≥ 甲", data), isTrue("甲 ≈ 甲", data), isTrue("乙 - 甲 = 1", data)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("of figures that there are not says nothing", () => {
    expect(isTrue("甲 = 1", {})).toBeUndefined();
    expect(isTrue("甲 + 1 = 1", {})).toBeUndefined();
    expect(isTrue("1 × 甲 = 1", {})).toBeUndefined();
  });

  test("of more signs than a person reads is refused", () => {
    const long = (count: number) => `${"1 + ".repeat(count)}1 = 2`;
    expect(parseRelation(long(98))).not.toHaveProperty("fault");
    expect(parseRelation(long(99))).toEqual({ fault: "式子过长" });
  });

  test("says nothing of a division by what may be nought", () => {
    expect(isTrue("1 ÷ 0 = 1", {})).toBeUndefined();
  });

  test("is parsed or refused, whatever is typed, and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."甲.乙 12%+-×÷()（）=<>≈ ")).map((parts) => parts.join("")),
        (text) => {
          const result = parseRelation(text);
          return "fault" in result ? result.fault.length > 0 : keysIn(result).length >= 0;
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => parseRelation(text) !== undefined));
  });
});

describe("an interval", () => {
  const interval = fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e3, noNaN: true }))
    .map(([low, width]) => ({ low, high: low + width }));
  const within = ({ low, high }: { low: number; high: number }, part: number): number =>
    low + (high - low) * part;

  test("of a result holds the result of any two values within", () => {
    fc.assert(
      fc.property(
        interval,
        interval,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, s, t) => {
          const [x, y] = [within(a, s), within(b, t)];
          const quotient = over(a, b);
          return (
            meet(plus(a, b), exact(x + y)) &&
            meet(minus(a, b), exact(x - y)) &&
            meet(times(a, b), exact(x * y)) &&
            (quotient === undefined || meet(quotient, exact(x / y)))
          );
        },
      ),
    );
  });

  test.each<[string, Partial<Quantity>, number, number]>([
    ["an exact count", {}, 100, 100],
    ["a rounded count", { scale: "万" }, 99.5, 100.5],
    ["a measure", { unit: "元", dimension: "money" }, 99.5, 100.5],
    ["超过", { bounds: ["超过"] }, 99.5, Number.POSITIVE_INFINITY],
    ["逾", { bounds: ["逾"] }, 99.5, Number.POSITIVE_INFINITY],
    ["以上", { suffix: "以上" }, 99.5, Number.POSITIVE_INFINITY],
    ["不低于", { bounds: ["不低于"] }, 99.5, Number.POSITIVE_INFINITY],
    ["不少于", { bounds: ["不少于"] }, 99.5, Number.POSITIVE_INFINITY],
    ["至少", { bounds: ["至少"] }, 99.5, Number.POSITIVE_INFINITY],
    ["不足", { bounds: ["不足"] }, Number.NEGATIVE_INFINITY, 100.5],
    ["以下", { suffix: "以下" }, Number.NEGATIVE_INFINITY, 100.5],
    ["以内", { suffix: "以内" }, Number.NEGATIVE_INFINITY, 100.5],
    ["至多", { bounds: ["至多"] }, Number.NEGATIVE_INFINITY, 100.5],
    ["近", { bounds: ["近"] }, 90, 100],
    ["接近", { bounds: ["接近"] }, 90, 100],
    ["约", { bounds: ["约"] }, 94.5, 105.5],
    ["左右", { suffix: "左右" }, 94.5, 105.5],
    ["余", { vague: { word: "余", before: true } }, 100, 110],
    ["余 of a coarse number", { tolerance: 50, vague: { word: "余", before: true } }, 100, 200],
    ["a fall", { value: -100, bounds: ["近"] }, -110, -100],
  ])("of 100 is, for %s, %j: %d to %d", (_what, more, low, high) => {
    expect(intervalOf(quantity({ value: 100, ...more }))).toEqual({ low, high });
  });

  test("may not be divided by one that holds nought", () => {
    expect(over(exact(1), { low: -1, high: 1 })).toBeUndefined();
    expect(over(exact(1), { low: 0, high: 1 })).toBeUndefined();
    expect(over(exact(1), { low: -1, high: 0 })).toBeUndefined();
    expect(over(exact(1), { low: 1, high: 2 })).toEqual({ low: 0.5, high: 1 });
    expect(over(exact(1), { low: -2, high: -1 })).toEqual({ low: -1, high: -0.5 });
  });

  test("without end stays so: nought times it is nought", () => {
    const open = { low: 2, high: Number.POSITIVE_INFINITY };
    expect(times(exact(0), open)).toEqual({ low: 0, high: 0 });
    expect(times(exact(3), open)).toEqual({ low: 6, high: Number.POSITIVE_INFINITY });
    expect(meet(open, exact(1))).toBe(false);
    expect(meet(open, exact(1e12))).toBe(true);
  });

  test("meets another one at its end, whatever floats lose", () => {
    expect(meet(exact(0.1 + 0.2), exact(0.3))).toBe(true);
    expect(meet({ low: 0, high: 1 }, { low: 1, high: 2 })).toBe(true);
    expect(meet({ low: 1, high: 2 }, { low: 0, high: 1 })).toBe(true);
    expect(meet(exact(1), exact(1.001))).toBe(false);
    expect(meet(exact(1.001), exact(1))).toBe(false);
  });

  test("opens to the side that the words leave open", () => {
    const [over100, under100] = [
      quantity({ value: 100, bounds: ["超过"] }),
      quantity({ value: 100, suffix: "以内" }),
    ];
    expect(meet(intervalOf(over100), exact(500))).toBe(true);
    expect(meet(intervalOf(over100), exact(90))).toBe(false);
    expect(meet(intervalOf(under100), exact(10))).toBe(true);
    const vague = quantity({ value: 300, vague: { word: "余", before: false } });
    expect([meet(intervalOf(vague), exact(312)), meet(intervalOf(vague), exact(299))]).toEqual([true, false]);
    const nearly = quantity({ value: 1e4, scale: "万", bounds: ["近"] });
    expect([meet(intervalOf(nearly), exact(9800)), meet(intervalOf(nearly), exact(10100))]).toEqual([
      true,
      false,
    ]);
  });
});
