import { describe, expect, test } from "vitest";
import { coarseChange } from "../../src/checks/rules/coarse-change.ts";
import { countOfNames } from "../../src/checks/rules/count-of-names.ts";
import { historyChange } from "../../src/checks/rules/history-change.ts";
import { jump } from "../../src/checks/rules/jump.ts";
import { partExceedsTotal } from "../../src/checks/rules/part-exceeds-total.ts";
import { partsSum } from "../../src/checks/rules/parts-sum.ts";
import { priorValue } from "../../src/checks/rules/prior-value.ts";
import { relation } from "../../src/checks/rules/relation.ts";
import { sameFact } from "../../src/checks/rules/same-fact.ts";
import { share } from "../../src/checks/rules/share.ts";
import { target } from "../../src/checks/rules/target.ts";
import type { Rule } from "../../src/checks/types.ts";
import { find, messages, type Told } from "./facts.ts";

/** The rule's findings about one figure 甲. */
const about = (rule: Rule, figure: string, more: Partial<Told> = {}) =>
  find(rule, { data: `组:\n  甲: ${figure}\n`, ...more });
const past = (...values: readonly string[]): Partial<Told> => ({
  history: `甲:\n${values.map((value) => `  - { 年份: 2030, 数值: ${value} }\n`).join("")}`,
});

describe("a part", () => {
  test("is no more than its whole", () => {
    expect(about(partExceedsTotal, "50 项，完成 51 项")).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的“完成”大于总数",
        actual: "完成51项，总数50项",
        expected: "完成不大于50项",
      },
    ]);
    expect(about(partExceedsTotal, "50 项，完成 50 项，其中民生 51 项")).toHaveLength(1);
  });

  test.each([
    "50 项，完成 50 项",
    "50 项，完成率 98%",
    "50 项",
    "5.0 亿元，其中区级 5.0 亿元",
    "近 50 万人，其中老人 50 万人",
  ])("may be what it is in %s", (figure) => {
    expect(about(partExceedsTotal, figure)).toEqual([]);
  });
});

describe("kinds of one whole", () => {
  test("are together no more than it", () => {
    expect(about(partsSum, "20 所，其中公办 12 所，其中民办 10 所")).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的其中各项之和大于总数",
        actual: "公办12所，民办10所，总数20所",
        expected: "各项之和不大于总数；各项有重叠的，请核准",
      },
    ]);
  });

  test.each([
    ["come to the whole", "20 所，其中公办 10 所，其中民办 10 所"],
    ["are less", "20 所，其中公办 5 所，其中民办 10 所"],
    ["are stages, of which one holds the other", "20 所，完成 15 所，其中开工 18 所"],
    ["are rates", "20 所，完成率 60%，其中合格率 70%"],
    ["are one too large by itself, which has its own rule", "20 所，其中公办 21 所，其中民办 10 所"],
    ["are but one", "20 所，其中公办 20 所"],
    ["are of another unit", "20 所，其中公办 60%，其中民办 70%"],
  ])("may be when they %s", (_why, figure) => {
    expect(about(partsSum, figure)).toEqual([]);
  });
});

describe("a rate", () => {
  test("is its part of the whole", () => {
    expect(about(share, "40 项，完成 18 项，完成率 44%")).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的“完成率”与部分、总数不符",
        actual: "44%",
        expected: "18项 ÷ 40项 = 45.00%",
      },
    ]);
    expect(about(share, "40 项，达标 18 项，其中达标率 44%")).toHaveLength(1);
    expect(about(share, "40 项，办结 18 项，其中办结比 44%")).toHaveLength(1);
  });

  test.each([
    "40 项，完成 18 项，完成率 45%",
    "48 项，完成 19 项，完成率 39.6%",
    "40 项，完成率 44%",
    "40 项，办结 18 项，完成率 44%",
    "40 项，完成 45%，完成率 44%",
    "0 项，完成 0 项，完成率 100%",
    "40 项，完成 18 项",
  ])("may stand as in %s", (figure) => {
    expect(about(share, figure)).toEqual([]);
  });
});

describe("last year's value", () => {
  test("with the change gives this year's", () => {
    expect(about(priorValue, "110 亿元，增长 5%，上年 100 亿元")).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的上年数、增减和本年数不符",
        actual: "上年100亿元，增长5%，本年110亿元",
        expected: "本年数在 103.98～106.03 之间（亿元）",
      },
    ]);
    expect(about(priorValue, "90 亿元，下降 5%，上年 100 亿元")).toMatchObject([
      { expected: "本年数在 94.03～95.98 之间（亿元）" },
    ]);
    expect(about(priorValue, "1,100 家，持平，上年 1000 家")).toMatchObject([
      { expected: "本年数在 1000～1000 之间（家）" },
    ]);
    expect(about(priorValue, "58%，提高 3 个百分点，上年 50%")).toMatchObject([
      { expected: "本年数在 52～54 之间（%）" },
    ]);
    expect(about(priorValue, "40 家，减少 5 家，上年 50 家")).toHaveLength(1);
    expect(about(priorValue, "60 家，增加 5 家，上年 50 家")).toHaveLength(1);
  });

  test.each([
    "105 亿元，增长 5%，上年 100 亿元",
    "106 亿元，增长 5%，上年 100 亿元",
    "95 亿元，下降 5%，上年 100 亿元",
    "100 家，持平，上年 100 家",
    "53%，提高 3 个百分点，上年 50%",
    "45 家，减少 5 家，上年 50 家",
    "55 家，增加 5 家，上年 50 家",
    "110 亿元，年均增长 5%，上年 100 亿元",
    "110 亿元，累计增长 5%，上年 100 亿元",
    "110 亿元，按可比价格增长 5%，上年 100 亿元",
    "110 亿元，实际增长 5%，上年 100 亿元",
    "110 亿元，正增长，上年 100 亿元",
    "110 亿元，上年 100 亿元",
    "110 亿元，增长 5%",
    "58 家，提高 3 个百分点，上年 50 家",
  ])("agrees, or says nothing, in %s", (figure) => {
    expect(about(priorValue, figure)).toEqual([]);
  });

  test.each("提高 提升 增长 增加 上升 扩大".split(" "))("is less where it is said to %s", (verb) => {
    expect(about(priorValue, `由 80%${verb}至 75%`)).toEqual([
      { keys: ["组.甲"], message: "「组.甲」的升降与两个数不符", actual: `由80%${verb}至75%` },
    ]);
    expect(about(priorValue, `由 80%${verb}至 85%`)).toEqual([]);
  });

  test.each("下降 降低 减少 压缩 精简 缩短".split(" "))("is more where it is said to %s", (verb) => {
    expect(about(priorValue, `由 5 天${verb}至 7 天`)).toHaveLength(1);
    expect(about(priorValue, `由 5 天${verb}至 2 天`)).toEqual([]);
    expect(about(priorValue, `由 5 天${verb}至 5 天`)).toEqual([]);
  });

  test("may go either way where the verb says neither", () => {
    expect(about(priorValue, "由 5 天优化至 7 天")).toEqual([]);
  });
});

describe("a change", () => {
  test("is held against the record of the year before", () => {
    expect(about(historyChange, "120 亿元，增长 9%", past("114 亿元"))).toEqual([
      {
        keys: ["组.甲"],
        basis: "上年114亿元",
        message: "「组.甲」的增减与上年数不符",
        actual: "120亿元，增长9%",
        expected: "按上年114亿元推算，应增长 5.3%",
        notes: [
          "上年数：data/history.yaml:2",
          "如按不变价计算，请在数据里写 口径: 不变价；如上年数已修订，请改上年数（上年数据或 history.yaml）。",
        ],
      },
    ]);
    expect(about(historyChange, "114 亿元，增长 9%", past("114 亿元"))[0]?.expected).toBe(
      "按上年114亿元推算，应与上年持平",
    );
    expect(about(historyChange, "213 处，增加 12 处", past("200 处"))[0]?.expected).toBe("与上年200处相符");
    expect(about(historyChange, "213 处，增加 12 处", past("0 处"))[0]?.expected).toBe("与上年0处相符");
  });

  test("for a known reason is only remarked on", () => {
    expect(
      about(historyChange, "{ 数值: 120 亿元, 增减: 增长 9%, 口径: 不变价 }", past("114 亿元")),
    ).toMatchObject([{ severity: "info", notes: ["上年数：data/history.yaml:2", "口径：不变价"] }]);
    expect(about(historyChange, "120 亿元，增长 9%", past("114 亿元, 说明: 已修订"))).toMatchObject([
      { severity: "info", notes: ["上年数：data/history.yaml:2", "口径：已修订"] },
    ]);
  });

  test.each([
    ["agrees", "120 亿元，增长 5%", "114 亿元"],
    ["is not stated", "120 亿元", "114 亿元"],
    ["is of one of two values", "120 亿元和 20 亿元，增长 9%", "114 亿元"],
    ["is of other months than the record", "{ 数值: 120 亿元, 增减: 增长 9%, 截至: 11月 }", "114 亿元"],
    ["is of another unit than the record", "120 亿元，增长 9%", "114 亿美元"],
    ["is of another measure", "120 亿元，年均增长 9%", "114 亿元"],
    ["has no size", "120 亿元，正增长", "114 亿元"],
  ])("is left alone where it %s", (_why, figure, before) => {
    expect(about(historyChange, figure, past(before))).toEqual([]);
  });

  test("computed from few digits says more than they do", () => {
    const last = (value: string): Partial<Told> => ({ earlier: `组:\n  甲: ${value}\n` });
    expect(about(coarseChange, "8.8 万元，增减自动", last("8.1 万元"))).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的增减由位数很少的两个数算得，不够精确",
        actual: "本年8.8万元，上年8.1万元，增长8.6%",
        expected: "两个数各按四舍五入，增减在 +7.4% 和 +9.9% 之间",
        notes: ["请把两年的数写得更细，或者直接写公布的增减。"],
      },
    ]);
    expect(about(coarseChange, "8.0 万元，增减自动", last("8.1 万元"))[0]?.expected).toBe(
      "两个数各按四舍五入，增减在 -2.5% 和 +0.0% 之间",
    );
    expect(about(coarseChange, "8801 元，增减自动", last("8134 元"))).toEqual([]);
    expect(about(coarseChange, "20 家，增减自动", last("15 家"))).toEqual([]);
    expect(about(coarseChange, "8.8 万元，增长 9%", last("8.1 万元"))).toEqual([]);
    expect(about(coarseChange, "8%，增减自动", last("7%"))).toEqual([]);
  });
});

describe("a leap against last year", () => {
  test("is looked at again past half of its value", () => {
    expect(about(jump, "160 亿元", past("100 亿元, 增减: 增长 4%"))).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」比上年多 60.0%",
        actual: "160亿元",
        expected: "与上年100亿元（增长4%）相近",
      },
    ]);
    expect(about(jump, "40 亿元", past("100 亿元"))).toMatchObject([{ message: "「组.甲」比上年少 60.0%" }]);
  });

  test("by a power of ten is mostly the wrong unit", () => {
    for (const figure of ["10 亿元", "1000 亿元", "1 亿元", "102 万元", "0.098 亿元", "1.05 万亿元"])
      expect(about(jump, figure, past("100 亿元"))).toMatchObject([
        { severity: "error", notes: ["相差正好是单位的倍数，请看单位写对没有。"] },
      ]);
    for (const figure of ["160 亿元", "40 亿元", "1300 亿元", "500 亿元"])
      expect(about(jump, figure, past("100 亿元"))[0]).not.toHaveProperty("severity");
  });

  test.each([
    ["up to half", "150 亿元", "100 亿元"],
    ["down to half", "50 亿元", "100 亿元"],
    ["of another unit", "900 亿美元", "100 亿元"],
    ["from nought", "900 亿元", "0 亿元"],
  ])("is none %s", (_why, figure, before) => {
    expect(about(jump, figure, past(before))).toEqual([]);
  });
});

describe("one indicator under two keys", () => {
  const two = (name: string, a: string, b: string, more: Partial<Told> = {}) =>
    find(sameFact, { data: `子:\n  ${name}: ${a}\n丑:\n  ${name}: ${b}\n`, ...more });

  test("has one value", () => {
    expect(two("城镇新增就业人数", "100 人", "101 人")).toEqual([
      {
        keys: ["丑.城镇新增就业人数", "子.城镇新增就业人数"],
        message: "「丑.城镇新增就业人数」与「子.城镇新增就业人数」是同一指标，数值不同",
        actual: "101人",
        expected: "100人（data/2031/a.yaml:2）",
      },
    ]);
  });

  test.each([
    ["the same", "城镇新增就业人数", "100 人", "100 人"],
    ["the same as printed", "城镇新增就业人数", "1.0 万人", "10049 人"],
    ["of another unit", "城镇新增就业人数", "100 人", "90 户"],
    ["of a short name, which stands for another thing in each group", "项目数", "100 项", "90 项"],
    ["of five characters", "新增就业数", "100 人", "90 人"],
  ])("may be two when they are %s", (_why, name, a, b) => {
    expect(two(name, a, b)).toEqual([]);
  });

  test("is one however short its name, where history.yaml keeps it", () => {
    expect(
      two("税收", "100 元", "90 元", { history: "税收:\n  - { 年份: 2030, 数值: 80 元 }\n" }),
    ).toHaveLength(1);
  });
});

describe("a count beside a list of names", () => {
  const listed = (count: string, names: readonly string[], key = "名称") =>
    find(countOfNames, {
      data: `公园:\n${count}  ${key}:\n${names.map((name) => `    - ${name}\n`).join("")}`,
    });

  test("is their number", () => {
    expect(listed("  数量: 3 个\n", ["东园", "西园"])).toEqual([
      {
        keys: ["公园.数量", "公园.名称"],
        message: "「公园.数量」与所列名称的个数不符",
        actual: "3 个",
        expected: "列了 2 个；只举几例时，请把“名称”改为“代表”",
      },
    ]);
    expect(listed("  数量: 2 个\n", ["东园", "西园"])).toEqual([]);
  });

  test("is not held against examples, one name, or where there are two counts or none", () => {
    expect(listed("  数量: 3 个\n", ["东园", "西园"], "代表")).toEqual([]);
    expect(listed("  数量: 3 个\n", ["东园"])).toEqual([]);
    expect(listed("  数量: 3 个\n  新建: 4 个\n", ["东园", "西园"])).toEqual([]);
    expect(listed("  面积: 3 公顷\n", ["东园", "西园"])).toEqual([]);
    expect(listed("  下属: { 数量: 3 个 }\n", ["东园", "西园"])).toEqual([]);
    expect(listed("", ["东园", "西园"])).toEqual([]);
  });
});

describe("a target", () => {
  test("is met, from below or from above", () => {
    expect(about(target, "85 项，目标 90 项")).toEqual([
      { keys: ["组.甲"], message: "「组.甲」没有达到目标", actual: "85项", expected: "目标90项" },
    ]);
    expect(about(target, "95 分钟，下降 3%，目标 90 分钟")).toHaveLength(1);
    expect(about(target, "95 分钟，上年 100 分钟，目标 90 分钟")).toHaveLength(1);
    for (const wanted of ["90 分钟以内", "90 分钟以下", "不超过 90 分钟", "低于 90 分钟"])
      expect([wanted, about(target, `95 分钟，目标 ${wanted}`).length]).toEqual([wanted, 1]);
  });

  test.each([
    "90 项，目标 90 项",
    "95 项，目标 90 项",
    "85 分钟，目标 90 分钟以内",
    "90 分钟，目标 90 分钟以内",
    "85 分钟，下降 3%，目标 90 分钟",
    "85 分钟，上年 100 分钟，目标 90 分钟",
    "8.97 亿元，目标 9.0 亿元",
    "85 亿元，目标 90 亿美元",
    "85 项",
    "95 项，上年 80 项，目标 90 项",
  ])("is met, or not held against the figure, in %s", (figure) => {
    expect(about(target, figure)).toEqual([]);
  });
});

describe("a declared relation", () => {
  const DATA =
    "组:\n  合计: 10 项\n  其一: 4 项，完成 3 项，目标 5 项，上年 2 项，增加 2 项\n  其二: 5 项\n  率: 由 30%提升至 40%\n";
  const relate = (...relations: readonly string[]) => find(relation, { data: DATA, relations });

  test("that does not hold shows what both sides come to", () => {
    expect(relate("组.合计 = 组.其一 + 组.其二")).toMatchObject([
      {
        keys: ["组.合计", "组.其一", "组.其二"],
        message: "勾稽关系不成立：组.合计 = 组.其一 + 组.其二",
        actual: "组.合计 10项，组.其一 4项，组.其二 5项",
        notes: ["见 data/relations.yaml:2", "左边 10，右边 9（不带单位）"],
      },
    ]);
    expect(relate("{ 式: 组.合计 < 组.其一, 说明: 合计最大 }")[0]?.notes?.[0]).toBe(
      "见 data/relations.yaml:2（合计最大）",
    );
  });

  test.each([
    "组.合计 > 组.其一 + 组.其二",
    "组.其一.完成 = 3",
    "组.其一.目标 = 5",
    "组.其一.上年 = 2",
    "组.其一.增减数 = 2",
    "组.其一.值 = 4",
    "组.率.原值 = 30%",
    "组.率 = 组.其一 ÷ 组.合计",
    "组.合计 ÷ 0 = 1",
  ])("holds, or says nothing: %s", (text) => {
    expect(relate(text)).toEqual([]);
  });

  test("waits for what the figures have not this year", () => {
    expect(relate("组.其二.目标 = 5", "组.其二.增减数 = 5", "组.合计.原值 = 5")).toEqual([]);
  });

  test("of a figure that there is not says which may have been meant", () => {
    expect(relate("组.合汁 = 10", "组 = 10")).toMatchObject([
      {
        keys: [],
        place: { file: "data/relations.yaml", start: { line: 2 } },
        message: "勾稽式「组.合汁 = 10」里的「组.合汁」不是数据里的数字",
        notes: [expect.stringContaining("是否想写：组.合计")],
      },
      { message: "勾稽式「组 = 10」里的「组」不是数据里的数字" },
    ]);
    expect(relate("组.其一.办结 = 3")[0]?.message).toContain("「组.其一.办结」不是数据里的数字");
  });

  test("that cannot be read says why", () => {
    expect(relate("组.合计 10")).toMatchObject([
      { keys: [], message: "勾稽式「组.合计 10」读不懂：“10”处应为比较号" },
    ]);
  });

  test("about what only last year had waits", () => {
    const told = { data: DATA, relations: ["组.其三 = 1"] };
    expect(messages(relation, told)).toHaveLength(1);
    expect(messages(relation, { ...told, earlier: "组:\n  其三: 3 项\n" })).toEqual([]);
  });
});
