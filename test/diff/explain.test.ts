import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { diffVersions, isEmpty } from "../../src/diff/diff.ts";
import type { ReportDiff } from "../../src/diff/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import type { Version } from "../../src/pipeline/types.ts";
import { type Edit, fixtureFolders } from "../support/project.ts";
import { ALL_EXPLAINED, editedVersion, shippedBook, unexplained } from "./support.ts";

const CITY = "data/2031/city.yaml";
const ECONOMY = "data/2031/economy.yaml";
const CITY_TEMPLATE = "templates/chapters/city.hbs";
const FRONT = "data/2031/report.yaml";

let fonts: FontBook;
let base: Version;
beforeAll(async () => {
  fonts = await shippedBook();
  base = await editedVersion(fonts, "small");
});

/** What edits of the small fixture change; that all of it is told is held in each test. */
async function changes(...edits: readonly Edit[]): Promise<ReportDiff> {
  const to = await editedVersion(fonts, "small", edits);
  const diff = diffVersions(base, to);
  expect(unexplained(diff, base, to)).toEqual(ALL_EXPLAINED);
  return diff;
}

const readFixture = (): Promise<string> => readFile(join(fixtureFolders("small").root, CITY), "utf8");

const printed = ({ figures }: ReportDiff) =>
  figures.map(({ key, places }) => [key, places.map(({ from, to }) => [from?.printed, to?.printed])]);
const worded = ({ prose }: ReportDiff) =>
  prose.map(({ kind, from, to, keys }) => [kind, from?.text, to?.text, keys]);

describe("a corrected figure", () => {
  const correction: Edit = { file: ECONOMY, find: "预计 120 亿元，增长 6%", put: "123.5 亿元，-1.1%" };

  test("brings its places in print, with page and line, and no change of words", async () => {
    const diff = await changes(correction);
    expect(printed(diff)).toEqual([
      [
        "经济.地区生产总值",
        [
          ["120亿元", "123.5亿元"],
          ["增长6%", "下降1.1%"],
          ["预计", ""],
          ["120", "123.5"],
        ],
      ],
    ]);
    const [figure] = diff.figures;
    expect(figure).toMatchObject({
      difference: "+3.5亿元",
      relative: "+2.9%",
      charts: ["图1"],
      tables: ["表1"],
    });
    expect(figure?.places.map(({ to }) => [to?.page, to?.line, to?.object])).toEqual([
      [1, 4, undefined],
      [1, 4, undefined],
      [1, 4, undefined],
      [2, 8, "表1"],
    ]);
    expect(diff).toMatchObject({ prose: [], checks: [] });
    expect(diff.layout).toBeUndefined();
  });

  test("brings the charts and tables that show it", async () => {
    expect((await changes(correction)).objects).toEqual([
      { kind: "changed", label: "表1", caption: "主要指标", keys: ["经济.地区生产总值"] },
      { kind: "changed", label: "图1", caption: "历年地区生产总值", keys: ["经济.地区生产总值"] },
    ]);
  });

  test("brings the words that turn with it", async () => {
    const diff = await changes({ file: ECONOMY, find: "完成 30 项", put: "完成 28 项" });
    expect(printed(diff)).toEqual([["任务.重点任务", [["", "28项"]]]]);
    expect(diff.figures[0]?.places[0]?.from?.text).toBe("承办30项重点任务全部完成，其中4项超额完成。");
    expect(diff.prose).toEqual([]);
  });

  test("brings the words that turn with it even where it prints the same itself", async () => {
    const edit: Edit = {
      file: CITY_TEMPLATE,
      find: "{{#句 街巷}}",
      put: "{{#句 拆除违建}}拆除{{拆除违建.单位}}{{#全部 拆除违建 拆除违建.目标}}如期{{else}}逾期{{/全部}}{{/句}}{{#句 街巷}}",
    };
    const [before, now] = [
      await editedVersion(fonts, "small", [edit]),
      await editedVersion(fonts, "small", [
        edit,
        { file: CITY, find: "12.5 万平方米", put: "12.5 万平方米，目标 12.5 万平方米" },
      ]),
    ];
    const diff = diffVersions(before, now);
    expect(printed(diff)).toEqual([["治理.拆除违建", [["万平方米", "万平方米"]]]]);
    expect(diff.prose).toEqual([]);
    expect(unexplained(diff, before, now)).toEqual(ALL_EXPLAINED);
  });

  test("is told apart from words of the template that changed in the same sentence", async () => {
    const diff = await changes(
      { file: CITY, find: "213 处", put: "214 处" },
      { file: CITY_TEMPLATE, find: '前="整治"', put: '前="查处"' },
    );
    expect(printed(diff)).toEqual([["治理.整治群租房", [["213处", "214处"]]]]);
    expect(worded(diff)).toEqual([
      [
        "changed",
        "拆除违建12.5万平方米，整治无照经营69户、群租房213处。",
        "拆除违建12.5万平方米，查处无照经营69户、群租房214处。",
        [],
      ],
    ]);
  });

  test("may be one whose change is computed, though its own line stayed", async () => {
    const asked: Edit = { file: ECONOMY, find: "120 亿元，增长 6%", put: "120 亿元，增减自动" };
    const last = (value: string): Edit => ({
      file: "data/history.yaml",
      find: "2030, 数值: 113 亿元, 状态: 目标",
      put: `2030, 数值: ${value} 亿元, 状态: 完成`,
    });
    const [before, now] = [
      await editedVersion(fonts, "small", [asked, last("113")]),
      await editedVersion(fonts, "small", [asked, last("112")]),
    ];
    const diff = diffVersions(before, now);
    expect(printed(diff)).toEqual([["经济.地区生产总值", [["增长6.2%", "增长7.1%"]]]]);
    expect(diff.figures[0]?.to?.raw).toBe("预计 120 亿元，增减自动，增长7.1%");
    expect(diff.prose).toEqual([]);
  });

  test("is no change where only its blanks are others", async () => {
    expect(isEmpty(await changes({ file: CITY, find: "213 处", put: "213处" }))).toBe(true);
  });
});

describe("a figure that comes or goes", () => {
  test("takes its clause along, and the sentence without it is told", async () => {
    const diff = await changes({ file: CITY, find: "  整治群租房: 213 处\n", put: "" });
    expect(printed(diff)).toEqual([["治理.整治群租房", [["213处", ""]]]]);
    expect(diff.figures[0]?.places[0]?.to?.text).toBe("拆除违建12.5万平方米，整治无照经营69户。");
    expect(diff.prose).toEqual([]);
  });

  test("takes its sentence along", async () => {
    const [, line = ""] = /\n( {2}细颗粒物: .*\n)/u.exec(await readFixture()) ?? [];
    const diff = await changes({ file: CITY, find: line, put: "" });
    expect(diff.figures).toMatchObject([{ kind: "removed", key: "治理.细颗粒物" }]);
    expect(diff.figures[0]?.places.map(({ to }) => to)).toEqual([undefined, undefined, undefined]);
    expect(diff.prose).toEqual([]);
  });

  test("takes the row of its table along", async () => {
    const diff = await changes({ file: ECONOMY, find: "  财政收入: 8.80 亿元，增长 0.1%\n", put: "" });
    const [figure] = diff.figures;
    expect(figure?.places.at(-1)).toMatchObject({ from: { printed: "8.80", object: "表1" } });
    expect(figure).toMatchObject({ kind: "removed", tables: ["表1"] });
    expect(diff.prose).toEqual([]);
  });

  test("is told where it waits to be filled, and the draft's list of gaps is not", async () => {
    const diff = await changes({ file: CITY, find: "213 处", put: "待填" });
    expect(printed(diff)).toEqual([["治理.整治群租房", [["213处", "【待填：整治群租房】"]]]]);
    expect(diff).toMatchObject({ prose: [], objects: [] });
    expect(diff.layout).toBeUndefined();
  });
});

describe("words that changed", () => {
  test("of the data are told with their key", async () => {
    expect(worded(await changes({ file: CITY, find: "取得新进展", put: "再上台阶" }))).toEqual([
      ["changed", "城市治理取得新进展。", "城市治理再上台阶。", ["治理.主题句"]],
    ]);
  });

  test("of the template are told without one", async () => {
    const edit: Edit = {
      file: CITY_TEMPLATE,
      find: '{{顿 街巷 末="和"}}整治',
      put: '{{顿 街巷 末="和"}}治理',
    };
    expect(worded(await changes(edit))).toEqual([
      ["changed", expect.any(String), "完成东一巷、“梧桐”巷和“银杏”巷治理。", []],
    ]);
  });

  test("that read the same, by whichever helper, are no change", async () => {
    const diff = await changes({
      file: CITY_TEMPLATE,
      find: "拆除违建{{拆除违建}}",
      put: "拆除违建{{拆除违建.值}}",
    });
    expect(isEmpty(diff)).toBe(true);
  });

  test("around a figure leave the figure out of it", async () => {
    const diff = await changes({ file: CITY, find: "聚焦建区{周年}", put: "围绕建区{周年}庆祝" });
    expect(diff.figures).toEqual([]);
    expect(diff.prose).toMatchObject([{ kind: "changed", keys: ["治理.要事.1"] }]);
  });

  test("with a figure that the template prints anew are told once, under the words", async () => {
    const diff = await changes({
      file: CITY_TEMPLATE,
      find: "{{#句 街巷}}",
      put: "{{#句 拆除违建}}共拆除{{拆除违建}}{{/句}}{{#句 街巷}}",
    });
    expect(diff.figures).toEqual([]);
    expect(worded(diff)).toEqual([["added", undefined, "共拆除12.5万平方米。", []]]);
  });

  test("that only changed places are told once, the same on both sides", async () => {
    const file = await readFixture();
    const [, first = "", second = ""] = /\n( {4}- 聚焦.*\n)( {4}- .*\n)/u.exec(file) ?? [];
    const diff = await changes({ file: CITY, find: first + second, put: second + first });
    expect(diff.prose).toHaveLength(1);
    expect(diff.prose[0]?.from?.text).toBe(diff.prose[0]?.to?.text);
  });

  test("of headings and their numbers are told as printed", async () => {
    const diff = await changes({
      file: FRONT,
      find: "  - 标题: 主要做法\n",
      put: "  - 标题: 附带说明\n    模板: city\n  - 标题: 主要做法\n",
    });
    expect(worded(diff)).toContainEqual(["changed", "二、主要做法", "三、主要做法", []]);
    expect(worded(diff)).toContainEqual(["added", undefined, "二、附带说明", expect.any(Array)]);
  });

  test("beside a table are told, and the table too", async () => {
    const diff = await changes({
      file: "templates/chapters/annex.hbs",
      find: "单位：亿元",
      put: "计量单位：亿元",
    });
    expect(worded(diff)).toEqual([["changed", "单位：亿元", "计量单位：亿元", []]]);
    expect(diff.objects).toMatchObject([{ label: "表1", keys: [] }]);
  });

  test("above and below the text of an official document are told where they stand", async () => {
    const put = { file: FRONT, find: "甲政发〔2032〕3号", put: "甲政发〔2032〕5号" };
    const [from, to] = [
      await editedVersion(fonts, "official"),
      await editedVersion(fonts, "official", [put]),
    ];
    expect(diffVersions(from, to)).toMatchObject({
      figures: [],
      prose: [{ kind: "changed", to: { text: "甲政发〔2032〕5号", section: ["版头"], page: 1 } }],
    });
  });
});

test("two versions of the same data have no difference", async () => {
  expect(isEmpty(await changes())).toBe(true);
});

test("earlier years change a chart, and no figure", async () => {
  const diff = await changes({ file: "data/history.yaml", find: "101.5 亿元", put: "102.5 亿元" });
  expect(diff).toMatchObject({
    figures: [],
    prose: [],
    objects: [{ kind: "changed", label: "图1", keys: [] }],
  });
});

test("more pages are told, and the headings that stand on another one", async () => {
  const events = Array.from(
    { length: 40 },
    (_, at) => `    - 办好${"东西南北中".repeat(1 + (at % 4))}街的活动\n`,
  );
  const diff = await changes({ file: CITY, find: "  要事:\n", put: `  要事:\n${events.join("")}` });
  expect(diff.layout).toEqual({
    pages: { from: 2, to: 3 },
    headings: [{ text: "附件 图表", from: 2, to: 3 }],
  });
});
