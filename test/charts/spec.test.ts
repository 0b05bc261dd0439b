import { describe, expect, test } from "vitest";
import { chartAlt } from "../../src/charts/alt.ts";
import { chartKeys } from "../../src/charts/keys.ts";
import { parseChart } from "../../src/charts/spec.ts";
import { BARS, chartOf, collector, rowsOf, SHIPPED, shipped, yearOf } from "./support.ts";

function faultsOf(text: string) {
  const { report, found } = collector();
  const spec = parseChart("templates/charts/some.vl.yaml", text, report);
  return { spec, found };
}

const ROWS = "数据:\n  - { 指标: 甲, 增速: { 取: 经济.总产值 } }\n";

describe("a chart file", () => {
  test("is named by its stem", () => {
    expect(faultsOf(`题注: 增速\n${ROWS}${BARS}`).spec).toMatchObject({ name: "some", caption: "增速" });
  });
  test("with an unknown key is refused, with the likely spelling", () => {
    const { spec, found } = faultsOf(`题注: 增速\n替代文本: 条形图\n${ROWS}${BARS}`);
    expect(spec).toBeUndefined();
    expect(found).toMatchObject([{ code: "chart/unknown-key", suggestions: ["替代文字"] }]);
    expect(found[0]?.place?.start.line).toBe(2);
  });
  test("with an unknown key in a cell is refused", () => {
    expect(
      faultsOf(`题注: 增速\n数据:\n  - { 指标: 甲, 增速: { 取: 甲, 单为: 元 } }\n${BARS}`).found,
    ).toMatchObject([{ code: "chart/unknown-key", suggestions: ["单位"] }]);
  });
  test("without a caption is refused", () => {
    expect(faultsOf(`${ROWS}${BARS}`).found).toMatchObject([{ code: "chart/missing-key" }]);
  });
  test("keeps the numbers of its drawing as numbers", () => {
    expect(chartOf("  - { 指标: 甲 }", "图: { width: 300 }").drawing).toEqual({ width: 300 });
  });
  test("tells the figures that it names, with their places", () => {
    const spec = chartOf(
      "  - { 指标: 甲, 增速: { 取: 经济.总产值.增减 } }\n  - { 历年: 总产值, 本年: 经济.总产值 }",
    );
    expect(chartKeys(spec).map(({ path, place }) => [path, place.start.line])).toEqual([
      ["经济.总产值.增减", 3],
      ["经济.总产值", 4],
    ]);
  });
});

describe("a drawing may not", () => {
  test.each([
    ["read data by url", '{ mark: bar, data: { url: "https://example.com/x.csv" } }'],
    ["bring data of its own", "{ mark: bar, data: { values: [] } }"],
    ["place an image", '{ mark: { type: image, width: 9 }, encoding: { url: { value: "x.png" } } }'],
    ["link", '{ mark: bar, encoding: { href: { value: "https://example.com" } } }'],
    ["fill with a resource", '{ mark: { type: bar, fill: "url(https://example.com/x.svg)" } }'],
    [
      "look up other data",
      '{ mark: bar, transform: [{ lookup: 指标, from: { data: { url: "x.csv" }, key: a } }] }',
    ],
    ["depend on the moment", '{ mark: bar, transform: [{ calculate: "now()", as: 时 }] }'],
    ["depend on chance", '{ mark: bar, transform: [{ calculate: "random()", as: 数 }] }'],
    ["let something shine through", "{ mark: { type: bar, opacity: 0.5 } }"],
    ["have a colour with alpha", '{ mark: { type: bar, fill: "rgba(0,0,0,0.5)" } }'],
    ["cut their marks off", "{ mark: { type: bar, clip: true } }"],
    ["depend on the time zone", "{ mark: bar, encoding: { x: { field: 年份, type: temporal } } }"],
  ])("%s", (_name, drawing) => {
    const { spec, found } = faultsOf(`题注: 增速\n${ROWS}图: ${drawing}`);
    expect(spec).toBeUndefined();
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["chart/forbidden"]));
    expect(found[0]?.place?.start.line).toBe(4);
  });
});

describe("the alt text", () => {
  const year = yearOf(
    "经济:\n  总产值: 预计 812 亿元，增长 6%\n  税收: 90.5 亿元，下降 17%\n  任务: 60 项，完成 58 项\n",
    "总产值:\n  - { 年份: 2029, 数值: 700 亿元, 状态: 完成 }\n",
  );
  const alt = (data: string) => {
    const spec = chartOf(data);
    return chartAlt(spec, rowsOf(spec, year).rows);
  };
  test("says every row, estimates as estimates", () => {
    expect(
      alt(
        "  - { 指标: 总产值, 增速: { 取: 经济.总产值.增减 } }\n  - { 指标: 税收, 增速: { 取: 经济.税收.增减 } }",
      ),
    ).toBe("增速。总产值预计增长6%，税收下降17%。");
  });
  test("gathers what is said of one name", () => {
    expect(
      alt(
        "  - { 事: 任务, 类: 承办, 数: { 取: 经济.任务 } }\n  - { 事: 任务, 类: 完成, 数: { 取: 经济.任务.完成 } }",
      ),
    ).toBe("增速。任务：承办60项，完成58项。");
  });
  test("tells a series year by year and passes over empty years", () => {
    expect(alt("  - { 历年: 总产值, 本年: 经济.总产值, 指标: 总产值 }")).toBe(
      "增速。总产值：2029年700亿元，2031年预计812亿元。",
    );
  });
  test("opens with the words of the file", () => {
    const spec = { ...chartOf("  - { 指标: 甲 }"), altOpening: "条形图" };
    expect(chartAlt(spec, [])).toBe("条形图：增速。");
  });
});

test.each(SHIPPED)("%s, as shipped, types no figure of any year", (name) => {
  const { caption, entries } = shipped(name);
  expect(caption).not.toMatch(/\d/);
  const cells = entries.flatMap(({ cells }) => [...cells.values()]);
  expect(cells.filter((cell) => typeof cell === "number" || /\d/.test(String(cell)))).toEqual([]);
});
