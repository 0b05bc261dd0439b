import { describe, expect, test } from "vitest";
import { chartOf, rowsOf, yearOf } from "./support.ts";

const year = yearOf(`
经济:
  总产值: 预计 812 亿元，增长 6%
  税收: 90.50 亿元，下降 17%
  消费: 77 亿元，持平
  拆除面积: 12.5 万平方米
  线杆: 1.2 万根
  任务: 60 项，完成 60 项，超额完成 5 项
  空气: { 数值: 44 微克/立方米, 目标: 46 微克/立方米, 上年: 51 微克/立方米 }
  待办: 待填
`);
const take = (path: string, more = "") => chartOf(`  - { 指标: 甲, 增速: { 取: ${path}${more} } }`);
const firstRow = (path: string, more = "") => rowsOf(take(path, more), year).rows[0];

describe("a cell taken from a figure", () => {
  test("brings the number in the printed unit, the printed text and the status", () => {
    expect(firstRow("经济.拆除面积")).toEqual({
      指标: "甲",
      增速: 12.5,
      增速标签: "12.5万平方米",
      增速数字: "12.5",
      增速状态: "完成",
    });
  });
  test("is positive for growth, and an estimate says so", () => {
    expect(firstRow("经济.总产值.增减")).toMatchObject({ 增速: 6, 增速标签: "增长6%", 增速状态: "预计" });
  });
  test("is negative for a fall", () => {
    expect(firstRow("经济.税收.增减")).toMatchObject({ 增速: -17, 增速标签: "下降17%" });
  });
  test("is nought where nothing changed", () => {
    expect(firstRow("经济.消费.增减")).toMatchObject({ 增速: 0, 增速标签: "与上年持平" });
  });
  test("keeps the typed precision in its digits", () => {
    expect(firstRow("经济.税收")).toMatchObject({ 增速: 90.5, 增速数字: "90.50" });
  });
  test("may name a labelled part", () => {
    expect(firstRow("经济.任务.超额完成")).toMatchObject({ 增速: 5, 增速标签: "5项" });
  });
  test("may name the target or the year before, which have a status of their own", () => {
    expect(firstRow("经济.空气.目标")).toMatchObject({ 增速: 46, 增速状态: "目标" });
    expect(firstRow("经济.空气.上年")).toMatchObject({ 增速: 51, 增速状态: "完成" });
  });
  test("is converted to the unit that it asks for, its printed text unchanged", () => {
    expect(firstRow("经济.线杆", ", 单位: 根")).toMatchObject({
      增速: 12000,
      增速标签: "1.2万根",
      增速数字: "12000",
    });
  });
  test("cannot be converted to another unit", () => {
    const { found } = rowsOf(take("经济.线杆", ", 单位: 亿元"), year);
    expect(found).toMatchObject([{ code: "chart/unit-mismatch", expected: "亿元", actual: "1.2万根" }]);
  });
});

describe("missing data", () => {
  test("are an error at the cell, with the spelling that was probably meant", () => {
    const { found } = rowsOf(take("经济.总产直.增减"), year);
    expect(found).toMatchObject([
      { code: "chart/missing-data", severity: "error", message: "数据里没有“经济.总产直.增减”" },
    ]);
    expect(found[0]?.suggestions?.[0]).toBe("经济.总产值.增减");
    expect(found[0]?.place?.start).toMatchObject({ line: 3, column: 23 });
  });
  test("include a property that the figure lacks", () => {
    expect(rowsOf(take("经济.拆除面积.增减"), year).found).toMatchObject([
      { code: "chart/missing-data", message: "“经济.拆除面积”没有增减" },
    ]);
  });
  test("include a part that the figure lacks, with the parts it has", () => {
    expect(rowsOf(take("经济.任务.超额完工"), year).found).toMatchObject([
      { code: "chart/missing-data", suggestions: ["超额完成"] },
    ]);
  });
  test("do not include a figure still to be filled in, of which its own line tells", () => {
    expect(rowsOf(take("经济.待办"), year)).toEqual({ rows: [], found: [] });
  });
  test("leave the row out where it may be missing", () => {
    const spec = chartOf(
      "  - { 指标: 甲, 增速: { 取: 经济.没有 }, 可缺: 是 }\n  - { 指标: 乙, 增速: { 取: 经济.总产值 } }",
    );
    const { rows, found } = rowsOf(spec, year);
    expect(rows.map((row) => row.指标)).toEqual(["乙"]);
    expect(found).toEqual([]);
  });
  test("are an error where no row is left", () => {
    const spec = chartOf("  - { 指标: 甲, 增速: { 取: 经济.没有 }, 可缺: 是 }");
    expect(rowsOf(spec, year).found).toMatchObject([
      { code: "chart/missing-data", message: "图“增速”一行数据也没有" },
    ]);
  });
});

test("numbers of unlike scale in one column are an error, for their bars would lie", () => {
  const spec = chartOf(
    "  - { 指标: 甲, 增速: { 取: 经济.任务 } }\n  - { 指标: 乙, 增速: { 取: 经济.线杆 } }",
  );
  expect(rowsOf(spec, year).found).toMatchObject([
    { code: "chart/unit-mismatch", expected: "与 60项 同一单位", actual: "1.2万根" },
  ]);
});
