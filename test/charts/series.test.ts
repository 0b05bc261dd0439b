import { describe, expect, test } from "vitest";
import { shiftPoint } from "../../src/charts/measure.ts";
import { chartOf, rowsOf, yearOf } from "./support.ts";

const year = yearOf(
  `
经济:
  收入: 预计 9.1 万元，增长 6%
`,
  `
收入:
  - { 年份: 2024, 数值: 41000 元, 状态: 完成 }
  - { 年份: 2027, 数值: 5.9 万元, 状态: 目标 }
  - { 年份: 2027, 数值: 6.10 万元, 状态: 完成 }
  - { 年份: 2027, 数值: 6.2 万元, 状态: 预计 }
  - { 年份: 2028, 数值: 6.6 万元, 状态: 预计 }
  - { 年份: 2028, 数值: 6.7 万元, 状态: 期末 }
  - { 年份: 2030, 期间: 1-6月, 数值: 4.4 万元, 状态: 完成 }
  - { 年份: 2030, 数值: 83500 元, 状态: 初步 }
  - { 年份: 2031, 数值: 9.9 万元, 状态: 完成 }
  - { 年份: 2033, 数值: 11 万元, 状态: 目标 }
`,
);
const series = (more: string) => rowsOf(chartOf(`  - { 历年: 收入, 指标: 人均收入, ${more} }`), year);
const column = (more: string, name: string) => series(more).rows.map((row) => row[name]);

describe("a series from history", () => {
  test("has one row a year with the entry's own cells", () => {
    expect(series("单位: 万元, 近: 6, 本年: 经济.收入").rows[1]).toEqual({
      指标: "人均收入",
      年份: 2028,
      数值: 6.7,
      标签: "6.7万元",
      数字: "6.7",
      状态: "期末",
    });
  });
  test("takes the firmest value of a year", () => {
    expect(column("单位: 万元, 近: 5", "状态")).toEqual(["完成", "期末", null, "初步"]);
    expect(column("单位: 万元, 近: 5", "数值").slice(0, 2)).toEqual([6.1, 6.7]);
  });
  test("leaves out parts of a year", () => {
    expect(column("单位: 万元, 近: 2", "数值")).toEqual([8.35]);
  });
  test("ends with this year's figure as the report prints it, whatever history says", () => {
    expect(series("单位: 万元, 本年: 经济.收入").rows.at(-1)).toMatchObject({
      年份: 2031,
      数值: 9.1,
      状态: "预计",
    });
  });
  test("counts the last years back from the report's own", () => {
    expect(column("近: 2, 本年: 经济.收入, 单位: 万元", "年份")).toEqual([2030, 2031]);
  });
  test("keeps an empty place for a year without a value", () => {
    expect(column("单位: 万元", "年份")).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(column("单位: 万元", "数值").slice(0, 4)).toEqual([4.1, null, null, 6.1]);
  });
  test("converts to its unit and keeps the typed precision", () => {
    expect(column("单位: 万元", "标签").filter(Boolean)).toEqual([
      "4.1000万元",
      "6.10万元",
      "6.7万元",
      "8.3500万元",
    ]);
    expect(column("单位: 元", "数字").filter(Boolean)).toEqual(["41000", "61000", "67000", "83500"]);
  });
  test("cannot be drawn in a unit of another kind", () => {
    expect(series("单位: 平方米").found[0]).toMatchObject({
      code: "chart/unit-mismatch",
      expected: "平方米",
    });
  });
  test("that history does not have is missing data, with the likely spelling", () => {
    expect(rowsOf(chartOf("  - { 历年: 收人 }"), year).found).toMatchObject([
      { code: "chart/missing-data", suggestions: ["收入"] },
    ]);
  });
});

describe("moving the decimal point", () => {
  test.each([
    ["71300", -4, "7.1300"],
    ["7.13", 4, "71300"],
    ["5", -4, "0.0005"],
    ["0.5", 1, "5"],
    ["-1.25", 1, "-12.5"],
    ["8.80", 0, "8.80"],
  ])("of %s by %i gives %s", (digits, places, expected) => {
    expect(shiftPoint(digits, places)).toBe(expected);
  });
});
