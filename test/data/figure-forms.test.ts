import { describe, expect, test } from "vitest";
import { checkUnits } from "../../src/data/figure/consistency.ts";
import { nameOf, namesOf } from "../../src/data/figure/name.ts";
import { printProperties, printQuantity } from "../../src/data/figure/print.ts";
import type { Figure } from "../../src/data/figure/types.ts";
import { makeUnits } from "../../src/data/figure/units.ts";
import { groupFrom } from "../../src/data/tree.ts";
import { readYaml } from "../../src/data/yaml.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";

/** The figure 甲 of a file, and what was reported on the way, each with the text that it marks. */
function build(text: string) {
  const source = makeSource("data/2031/a.yaml", text);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const map = readYaml(source, report);
  const node = map && groupFrom("", map, { source, units: makeUnits(), report }).entries.get("甲");
  const marked = found.map(({ place }) => place && text.slice(place.start.offset, place.end.offset));
  const figure = node?.type === "figure" ? node : undefined;
  return { figure, found, marked };
}

function figureOf(text: string): Figure {
  const { figure, found } = build(text);
  if (!figure || found.length > 0) throw new Error(JSON.stringify(found));
  return figure;
}

describe("a figure's short form", () => {
  test("keeps key, place and text as typed", () => {
    expect(figureOf("甲:  预计 120 亿元，增长 5%  # 注")).toMatchObject({
      type: "figure",
      key: "甲",
      raw: "预计 120 亿元，增长 5%",
      status: "预计",
      place: { file: "data/2031/a.yaml", start: { line: 1, column: 5 }, end: { column: 20 } },
    });
  });

  test("that cannot be read is reported at the very characters, under its key", () => {
    const { figure, found, marked } = build("乙: 3 项\n甲: 120 亿圆，增长 5%");
    expect(figure).toMatchObject({ key: "甲", pending: true, values: [] });
    expect(marked).toEqual(["圆"]);
    expect(found).toMatchObject([
      {
        code: "figure/unknown-unit",
        severity: "error",
        message: "「甲」不认识单位「圆」",
        actual: "120 亿圆，增长 5%",
        expected: "常用计量单位或量词",
        suggestions: ["亿元"],
        notes: ["如确是新的量词，请在 report.yaml 的 计量单位 中列出。"],
      },
    ]);
  });

  test("over several lines is marked as a whole, for its text stands nowhere as it is read", () => {
    expect(build("甲: 120\n  亿圆").marked).toEqual(["120\n  亿圆"]);
  });

  test("may ask that its change be computed", () => {
    for (const text of [
      "120 亿元，增减自动",
      "120 亿元；同比 自动",
      "120 亿元，自动",
      "增减自动，120 亿元",
    ]) {
      const { figure } = build(`甲: ${text}`);
      if (text.startsWith("增减")) expect(figure?.pending).toBe(true);
      else expect(figure?.asked).toEqual(figure?.place);
    }
    expect(figureOf("甲: 120 亿元")).not.toHaveProperty("asked");
  });
});

describe("a figure that waits", () => {
  test.each(["待填", '"待填"', "", "待填，增减自动", "增减自动", "{ 数值: 待填 }", "{ 数值: 待填，自动 }"])(
    "written %s is reported once, and known by its key",
    (text) => {
      const { figure, found } = build(`甲: ${text}\n乙: 3 项`);
      expect(found).toMatchObject([
        {
          code: "figure/pending",
          severity: "error",
          message: "「甲」还没有填",
          expected: "数字加单位，如 120 亿元；没有这项内容就删去这一行",
        },
      ]);
      expect(figure).toMatchObject({
        key: "甲",
        pending: true,
        status: "完成",
        values: [],
        parts: new Map(),
      });
    },
  );

  test("is reported where 待填 stands", () => {
    expect(build("甲: 待填 # 上年：3 项").marked).toEqual(["待填"]);
    expect(build("甲: { 来源: 乙, 数值: 待填 }").marked).toEqual(["待填"]);
  });

  test("keeps its text, what else is said of it, and the wish that its change be computed", () => {
    expect(build("甲: 待填，增减自动").figure).toMatchObject({
      raw: "待填，增减自动",
      asked: { start: { column: 4 } },
    });
    expect(build("甲: 待填").figure).not.toHaveProperty("asked");
    expect(build("甲: { 数值: 待填, 责任单位: 乙局, 增减: 自动 }").figure).toMatchObject({
      raw: "待填",
      owner: "乙局",
      place: { start: { column: 4 } },
      asked: { start: { column: 28 } },
    });
  });

  test("prints as a mark with its name, its unit empty", () => {
    const { figure } = build("甲: 待填");
    expect(figure && [...printProperties(figure)]).toEqual([
      ["预计", ""],
      ["值", "【待填：甲】"],
      ["数", "【待填】"],
      ["单位", ""],
    ]);
  });
});

describe("a figure's long form", () => {
  test("says all that the short form says, key by key", () => {
    const long = figureOf(
      "甲: { 数值: 120 亿元, 增减: 增长 5%, 目标: 130 亿元, 上年: 114 亿元, 截至: 11月, 位次: 全市第一, 状态: 预计 }",
    );
    const short = figureOf("甲: 预计 120 亿元，增长 5%，目标 130 亿元，上年 114 亿元，截至 11月，全市第一");
    expect([...printProperties(long)]).toEqual([...printProperties(short)]);
    expect([long.raw, long.status, long.place.start.column]).toEqual(["120 亿元", "预计", 4]);
  });

  test("takes basis, source, unit in charge and note as they stand", () => {
    const figure = figureOf("甲: { 数值: 3 项, 口径: 可比价, 来源: 统计局, 责任单位: 乙局, 说明: 不含丙 }");
    expect(figure).toMatchObject({ basis: "可比价", source: "统计局", owner: "乙局", note: "不含丙" });
  });

  test("leaves out what it does not say", () => {
    expect(Object.keys(figureOf("甲: { 数值: 3 项 }")).sort()).toEqual(
      ["key", "parts", "place", "raw", "status", "type", "values"].sort(),
    );
  });

  test("reads a date without 截至 and blanks, a rank without its verb", () => {
    const figure = figureOf("甲: { 数值: 3 项, 截至: 截至 11 月 底, 位次: 位居全市第一 }");
    expect([figure.asOf, figure.rank]).toEqual(["11月底", "全市第一"]);
  });

  test("has parts under 其中, besides those of 数值", () => {
    const { parts } = figureOf("甲: { 数值: 60 项，完成 50 项, 其中: { 民生: 12 项, 其他: 约 3 项 } }");
    expect([...parts].map(([name, part]) => [name, printQuantity(part)])).toEqual([
      ["完成", "50项"],
      ["民生", "12项"],
      ["其他", "约3项"],
    ]);
  });

  test("goes before what 数值 says besides its value", () => {
    const figure = figureOf(
      "甲: { 数值: '120 亿元，增长 5%，目标 130 亿元，上年 114 亿元', 增减: 下降 1%, 目标: 131 亿元, 上年: 115 亿元 }",
    );
    expect(figure).toMatchObject({
      change: { direction: "fall", amount: { digits: "1" } },
      target: { digits: "131" },
      prior: { digits: "115" },
    });
  });

  test("may have its change under 同比 as well as under 增减; 增减 goes first", () => {
    expect(figureOf("甲: { 数值: 3 项, 同比: 增长 5% }").change).toMatchObject({ amount: { digits: "5" } });
    expect(figureOf("甲: { 数值: 3 项, 同比: 增长 5%, 增减: 增长 6% }").change).toMatchObject({
      amount: { digits: "6" },
    });
  });

  test("asks for its change under 增减, 同比 or behind the value", () => {
    const column = (text: string) => figureOf(text).asked?.start.column;
    expect(column("甲: { 数值: 3 项, 增减: 自动 }")).toBe(19);
    expect(column("甲: { 数值: 3 项, 同比: 自动 }")).toBe(19);
    expect(column("甲: { 数值: '3 项，增减自动' }")).toBe(10);
    expect(figureOf("甲: { 数值: 3 项, 增减: 自动 }").change).toBeUndefined();
    expect(figureOf("甲: { 数值: 3 项, 同比: 增长 5% }").asked).toBeUndefined();
    expect(figureOf("甲: { 数值: 3 项, 增减: 自动, 同比: 增长 5% }")).toMatchObject({
      asked: {},
      change: { amount: { digits: "5" } },
    });
  });

  test.each([
    ["{ 数值: 3 圆 }", "「甲.数值」不认识单位「圆」", "圆"],
    ["{ 数值: 3 项, 目标: 4 圆 }", "「甲.目标」不认识单位「圆」", "圆"],
    ["{ 数值: 3 项, 上年: 若干 }", "「甲.上年」此处应有一个数", "若干"],
    ["{ 数值: 3 项, 增减: 增长 5 }", "「甲.增减」数后面没有单位", "5"],
    ["{ 数值: 3 项, 同比: 增长 5% 多 }", "「甲.同比」后面多出了文字", " 多"],
    ["{ 数值: 3 项, 目标: 4 项以上的 }", "「甲.目标」后面多出了文字", "的"],
    ["{ 数值: 3 项, 其中: { 乙: 4 圆 } }", "「甲.乙」不认识单位「圆」", "圆"],
    ["{ 数值: ４ 项 }", "「甲.数值」数字用了全角", "４"],
  ])("whose %s cannot be read says so at that key", (text, message, mark) => {
    const { found, marked } = build(`甲: ${text}`);
    expect([found.map((one) => one.message), marked]).toEqual([[message], [mark]]);
  });

  test("waits to be mended where its value cannot be read, and is none where it has a key that there is not", () => {
    expect(build("甲: { 数值: 3 圆, 目标: 4 圆, 来源: 乙 }")).toMatchObject({
      figure: { key: "甲", pending: true, values: [], source: "乙" },
      marked: ["圆"],
    });
    const { figure, found } = build("甲: { 数值: 3 项, 目表: 4 项 }");
    expect([figure, found.length]).toEqual([undefined, 1]);
  });
});

describe("the quantities of one figure", () => {
  const told = (text: string) => {
    const found: Diagnostic[] = [];
    checkUnits(figureOf(`甲: ${text}`), (diagnostic) => found.push(diagnostic));
    return found;
  };

  test.each([
    ["40 项，目标 50 件", "目标", "50件", "项"],
    ["40 项，上年 30 件", "上年值", "30件", "项"],
    ["由 40 项提升至 50 件", "原值", "40项", "件"],
    ["40 项和 50 件", "另一个值", "50件", "项"],
    ["40 项，其中民生 29 件", "民生", "29件", "项"],
    ["40 项，增长 6 亿元", "增减", "6亿元", "项"],
    ["40 亿元，目标 50 公里", "目标", "50公里", "亿元"],
    ["40 微克/立方米，目标 50 毫克/立方米", "目标", "50毫克/立方米", "微克/立方米"],
    ["40%，目标 50 项", "目标", "50项", "%"],
  ])("%s do not measure one thing", (text, name, actual, unit) => {
    expect(told(text)).toEqual([
      {
        code: "figure/unit-mismatch",
        severity: "error",
        message: `「甲」的${name}与数值单位不同`,
        actual,
        expected: `单位为 ${unit}`,
        place: figureOf(`甲: ${text}`).place,
      },
    ]);
  });

  test.each([
    "40 项，目标 50 项，上年 30 项，其中民生 29 项",
    "40 项，完成率 98%",
    "40 亿元，目标 5000 万元",
    "40 公里，目标 500 米",
    "40 项，增长 5%",
    "40 项，增长 5 项",
    "40 亿元，增长 1.5 倍",
    "40%，提高 5 个百分点，目标 50%",
    "全市第一",
    "40 项和 50 项",
  ])("%s measure one thing", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("are all compared, whatever the first finding", () => {
    expect(told("40 项，目标 50 件，增长 6 亿元").map(({ actual }) => actual)).toEqual(["50件", "6亿元"]);
  });
});

describe("a key", () => {
  test.each([
    ["甲", ["甲"]],
    ["甲.乙.丙", ["甲", "乙", "丙"]],
    ["环境.PM2.5.均值", ["环境", "PM2.5", "均值"]],
    ["环境.PM2.5", ["环境", "PM2.5"]],
    ["清单.1", ["清单", "1"]],
    ["甲2.乙", ["甲2", "乙"]],
    ["甲2.3乙", ["甲2.3乙"]],
  ])("%s has the names %j, the last of them its own", (key, names) => {
    expect(namesOf(key)).toEqual(names);
    expect(nameOf(key)).toBe(names.at(-1));
  });
});
