import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawChart } from "../../src/charts/draw.ts";
import { PRINT_WIDTH_PX, renderPng } from "../../src/charts/png.ts";
import { MAX_WIDTH_PX } from "../../src/charts/style.ts";
import type { ChartSpec, DrawnChart, Row } from "../../src/charts/types.ts";
import type { Year } from "../../src/data/types.ts";
import { overlaps, textBoxes } from "./boxes.ts";
import { BARS, chartOf, collector, font, fontFile, rowsOf, SHIPPED, shipped, yearOf } from "./support.ts";

const ROOT = new URL("../../", import.meta.url);
const CHAPTER = ["overview", "development", "implementation"]
  .map((name) => readFileSync(new URL(`data/2019/${name}.yaml`, ROOT), "utf8"))
  .join("\n");
/** The figures of 2019 as if they were 2031's: charts must not care which year it is. */
const HISTORY = `
地区生产总值:
  - { 年份: 2027, 数值: 3533.6 亿元, 状态: 完成 }
  - { 年份: 2029, 数值: 3760 亿元, 状态: 目标 }
  - { 年份: 2030, 数值: 4260 亿元, 状态: 预计 }
一般公共预算收入:
  - { 年份: 2026, 数值: 1372.76 亿元, 状态: 完成 }
  - { 年份: 2027, 数值: 1372.75 亿元, 状态: 期末 }
  - { 年份: 2030, 数值: 430.85 亿元, 状态: 完成 }
`;

const edited = (edits: readonly (readonly [RegExp, string])[]): Year =>
  yearOf(
    edits.reduce((text, [from, to]) => text.replace(from, to), CHAPTER),
    HISTORY,
  );

const ordinary = edited([]);
const unlike = edited([
  [/(?<=\n {2}地区生产总值: ).*/, "预计 812 亿元，下降 17%"],
  [/(?<=\n {2}一般公共预算收入: ).*/, "431.1 亿元，持平"],
  [/(?<=\n {2}整治无证无照经营: ).*/, "0 户"],
  [/(?<=\n {4}拔除线杆: ).*/, "12.4 万根"],
  [/(?<=\n {2}疏整促任务: ).*/, "44 项，完成 0 项"],
]);
const lone = edited([
  [/，增长 (?!6%).*/g, ""],
  [/(?<=\n {2}领导批示事项: ).*/, "3 件"],
  [/\n {2}(?:重点任务和民生实事|疏整促任务|整治.*|背街小巷:|架空线入地:)[^\n]*(?:\n {4}.*)*/g, ""],
  [/(?=\n {2}成效: 实现占道)/, "\n  整治群租房: 213 处"],
]);

async function draw(spec: ChartSpec, rows: readonly Row[]): Promise<DrawnChart> {
  const { report, found } = collector();
  const chart = await drawChart(spec, rows, font, report);
  if (!chart || found.length > 0) throw new Error(JSON.stringify(found, null, 1));
  return chart;
}
const drawShipped = (name: string, year: Year, edit?: (text: string) => string): Promise<DrawnChart> => {
  const spec = shipped(name, edit);
  return draw(spec, rowsOf(spec, year).rows);
};

describe.each(SHIPPED)("%s", (name) => {
  test.each([
    ["ordinary data", ordinary],
    ["a fall, nought and great differences", unlike],
    ["one row only", lone],
  ])("with %s fits the text block, and no text runs into another", async (_name, year) => {
    const chart = await drawShipped(name, year);
    const boxes = textBoxes(chart.svg);
    expect(boxes.length).toBeGreaterThan(1);
    expect(overlaps(boxes)).toEqual([]);
    expect(chart.widthPx).toBeLessThanOrEqual(MAX_WIDTH_PX);
    // All text lies within the picture; the root group is shifted by the padding alone.
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(chart.widthPx);
  });
  test("has no text under 9 pt, no colour and only the one typeface", async () => {
    const { svg } = await drawShipped(name, ordinary);
    expect(Math.min(...textBoxes(svg).map(({ sizePx }) => sizePx * 0.75))).toBeGreaterThanOrEqual(9);
    expect(new Set([...svg.matchAll(/font-family="([^"]+)"/g)].map((match) => match[1]))).toEqual(
      new Set([font.family]),
    );
    const colours = [...svg.matchAll(/(?:fill|stroke)="#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"/gi)];
    expect(colours.filter(([, red, green, blue]) => red !== green || green !== blue)).toEqual([]);
  });
  test("gives the same bytes twice, also when others are drawn at the same time", async () => {
    const [first] = await Promise.all([drawShipped(name, ordinary), drawShipped("trend", unlike)]);
    expect((await drawShipped(name, ordinary)).svg).toBe(first.svg);
  });
});

describe("growth", () => {
  test("draws a fall to the left of nought and a rise to its right", async () => {
    const { svg } = await drawShipped("growth", unlike);
    const zero = Number(
      /<line transform="translate\(([\d.]+),/.exec(svg.slice(svg.indexOf("layer_1_marks")))?.[1],
    );
    const bars = [
      ...svg.slice(svg.indexOf("layer_0_marks")).matchAll(/d="M([\d.-]+),[\d.-]+h([\d.-]+)/g),
    ].map(([, left, width]) => ({ left: Number(left), right: Number(left) + Number(width) }));
    expect(bars[0]?.right).toBeCloseTo(zero, 0);
    expect(bars[2]?.left).toBeCloseTo(zero, 0);
    expect(bars[0]?.left).toBeLessThan(zero - 20);
  });
  test("with a very long name narrows its bars, not its words", async () => {
    const long = "限额以上批发零售业和住宿餐饮业商品销售总额及服务消费";
    const chart = await drawShipped("growth", ordinary, (text) =>
      text.replace("指标: 进出口总额", `指标: ${long}`),
    );
    expect(chart.widthPx).toBeLessThanOrEqual(MAX_WIDTH_PX);
    expect(textBoxes(chart.svg).map(({ text }) => text)).toContain(long);
  });
});

describe("trend", () => {
  test("shows only the statuses that occur", async () => {
    const texts = textBoxes((await drawShipped("trend", lone)).svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["完成", "五年规划期末", "预计", "目标"]));
    expect(texts).not.toContain("初步");
  });
  test("with numbers too long for their columns says which run into each other", async () => {
    const spec = shipped("trend");
    const years = [2028, 2029, 2030, 2031].map((year) => ({
      指标: "总产值",
      年份: year,
      数值: 1,
      数字: `${year}00000000.00`,
      状态: "完成",
    }));
    const { report, found } = collector();
    const wide = [...years, { ...years[0], 年份: 2027 }, { ...years[0], 年份: 2026 }] as Row[];
    await drawChart(spec, wide, font, report);
    expect(found).toMatchObject([{ code: "chart/overlapping-text", severity: "warning" }]);
    expect(found[0]?.actual).toContain("“203000000000.00”与“203100000000.00”");
  });
  test("keeps the place of a year without a value", async () => {
    const texts = textBoxes((await drawShipped("trend", ordinary)).svg).map(({ text }) => text);
    expect(texts).toContain("2028");
  });
});

describe("a drawing", () => {
  const spec = (drawing: string) => chartOf("  - { 指标: 甲, 增速: 1 }", drawing);
  const faults = async (drawing: string) => {
    const { report, found } = collector();
    const chart = await drawChart(spec(drawing), [{ 指标: "甲", 增速: 1 }], font, report);
    return { chart, codes: found.map(({ code }) => code) };
  };
  test("that vega-lite rejects is reported, and there is no chart", async () => {
    expect(await faults("图: { mark: barr, encoding: { x: { field: 增速, type: quantitative } } }")).toEqual({
      chart: undefined,
      codes: ["chart/invalid-spec"],
    });
  });
  test("that vega-lite falls over is told in words of ours", async () => {
    const { report, found } = collector();
    await drawChart(spec("图: { mark: barr }"), [{ 指标: "甲", 增速: 1 }], font, report);
    expect(found[0]?.message).toContain("多半是 mark 或 encoding 里写了没有的名称（Vega-Lite：Cannot read");
  });
  test("that vega-lite warns of is reported", async () => {
    const { codes } = await faults("图: { mark: bar, encoding: { z: { field: 增速, type: quantitative } } }");
    expect(codes).toContain("chart/invalid-spec");
  });
  test("whose expression does not parse is reported", async () => {
    const { codes } = await faults('图: { mark: bar, transform: [{ calculate: "1 +", as: 甲 }] }');
    expect(codes).toEqual(["chart/invalid-spec"]);
  });
  test("that puts a resource together as it runs is refused", async () => {
    const drawing = `图: { mark: bar, transform: [{ calculate: "'u' + 'rl(https://example.com)'", as: 彩 }], encoding: { x: { field: 增速, type: quantitative }, fill: { field: 彩, type: nominal, scale: null } } }`;
    expect((await faults(drawing)).codes).toEqual(["chart/forbidden"]);
  });
  test("measures its text with the real typeface", async () => {
    const { svg } = await draw(
      spec(
        BARS.replace("sort: null", "sort: null, axis: { title: null }").replace(
          "quantitative",
          "quantitative, axis: null",
        ),
      ),
      [{ 指标: "甲乙丙丁戊己庚辛", 增速: 1 }],
    );
    const [label] = textBoxes(svg).filter(({ text }) => text.startsWith("甲"));
    // Eight Han of 12 px are 96 px wide; vega's own guess of 0.8 em would have cut off 19 of them.
    expect((label?.right ?? 0) - (label?.left ?? 0)).toBeCloseTo(96, 0);
    expect(label?.left).toBeGreaterThanOrEqual(0);
  });
});

describe("a PNG", () => {
  test("has the asked width, and the chart's proportions", async () => {
    const chart = await drawShipped("tasks", ordinary);
    const png = Buffer.from(await renderPng(chart.svg, PRINT_WIDTH_PX, [fontFile]));
    expect(png.readUInt32BE(16)).toBe(PRINT_WIDTH_PX);
    expect(png.readUInt32BE(20)).toBeCloseTo((PRINT_WIDTH_PX * chart.heightPx) / chart.widthPx, -1);
  });
  test("shows its words: without the font there is less ink", async () => {
    const { svg } = await drawShipped("growth", ordinary);
    const withWords = (await renderPng(svg, 600, [fontFile])).length;
    expect(withWords).toBeGreaterThan(1.5 * (await renderPng(svg, 600, [])).length);
  });
  test("is the same twice", async () => {
    const { svg } = await drawShipped("renewal", ordinary);
    const [one, other] = await Promise.all([1, 2].map(() => renderPng(svg, 600, [fontFile])));
    expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of(1))).toBe(0);
  });
});
