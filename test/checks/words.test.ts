import { describe, expect, test } from "vitest";
import { allDone } from "../../src/checks/rules/all-done.ts";
import { boundWords } from "../../src/checks/rules/bound-words.ts";
import { direction } from "../../src/checks/rules/direction.ts";
import { doubledApproximation } from "../../src/checks/rules/doubled-approximation.ts";
import { estimateAfterYear } from "../../src/checks/rules/estimate-after-year.ts";
import { exceeded } from "../../src/checks/rules/exceeded.ts";
import { rank } from "../../src/checks/rules/rank.ts";
import { staleYear } from "../../src/checks/rules/stale-year.ts";
import { yearsRunning } from "../../src/checks/rules/years-running.ts";
import type { Rule } from "../../src/checks/types.ts";
import { find, type Told } from "./facts.ts";

/** What a rule finds in one sentence about the figure 甲. */
const said = (rule: Rule, figure: string, text: string, more: Partial<Told> = {}) =>
  find(rule, { data: `组:\n  甲: ${figure}\n  乙: 7 项\n  评价: 稳中有进、全部增长\n`, text, ...more });

describe("words of direction", () => {
  test("do not gainsay the figure of their clause", () => {
    expect(said(direction, "120 亿元，下降 5%", "总值{组.甲}，实现增长。")).toEqual([]);
    expect(said(direction, "120 亿元，下降 5%", "总值增长至{组.甲.值}，势头良好。")).toEqual([
      {
        keys: ["组.甲"],
        message: "“总值增长至120亿元”的措辞与「组.甲」的增减不符",
        actual: "增长",
        expected: "下降5%",
        sentence: "总值增长至120亿元，势头良好。",
      },
    ]);
  });

  test.each("增长 增加 提高 上升 攀升 回升 扩大".split(" "))("of rise: %s", (word) => {
    expect(said(direction, "120 亿元，下降 5%", `总值${word}到{组.甲.值}。`)).toMatchObject([
      { actual: word },
    ]);
    expect(said(direction, "120 亿元，持平", `总值${word}到{组.甲.值}。`)).toHaveLength(1);
    expect(said(direction, "120 亿元，增长 5%", `总值${word}到{组.甲.值}。`)).toEqual([]);
  });

  test.each("下降 下滑 减少 降低 回落 收窄".split(" "))("of fall: %s", (word) => {
    expect(said(direction, "120 亿元，增长 5%", `总值${word}到{组.甲.值}。`)).toMatchObject([
      { actual: word },
    ]);
    expect(said(direction, "120 亿元，下降 5%", `总值${word}到{组.甲.值}。`)).toEqual([]);
  });

  test("of neither: 持平", () => {
    expect(said(direction, "120 亿元，增长 5%", "总值{组.甲.值}持平。")).toMatchObject([{ actual: "持平" }]);
    expect(said(direction, "120 亿元，持平", "总值{组.甲.值}持平。")).toEqual([]);
  });

  test("in the data's own words are to be mended there", () => {
    expect(said(direction, "120 亿元，下降 5%", "总值{组.甲.值}{组.评价}。")[0]?.keys).toEqual([
      "组.甲",
      "组.评价",
    ]);
  });

  test.each([
    ["are two, each for another figure", "下降 5%", "总值{组.甲.值}有增长有下降。"],
    ["stand beside no figure with a change", "下降 5%", "{组.乙}增长。"],
    ["are what the figure itself prints", "下降 5%", "总值{组.甲.值}、{组.甲.增减}。"],
    ["are part of 增加值", "下降 5%", "增加值{组.甲.值}。"],
    ["stand in another clause", "下降 5%", "总值{组.甲.值}，实现增长，全面提高。"],
    ["are none", "下降 5%", "总值{组.甲.值}。"],
  ])("are left alone where they %s", (_why, change, text) => {
    expect(said(direction, `120 亿元，${change}`, text)).toEqual([]);
  });

  test("are left alone where two figures of the clause have changes", () => {
    const data = "组:\n  甲: 120 亿元，下降 5%\n  乙: 7 项，下降 2%\n";
    expect(find(direction, { data, text: "总值{组.甲.值}和{组.乙.值}增长。" })).toEqual([]);
  });
});

describe("全部 and its like", () => {
  test.each(["全部", "全面完成", "均已", "均达", "均按", "均完成", "圆满完成", "如期完成"])(
    "%s is not said where some are not done",
    (word) => {
      expect(said(allDone, "40 项，完成 39 项", `${word}{组.甲}任务。`)).toEqual([
        {
          keys: ["组.甲"],
          message: `“${word}”与「组.甲」不符：没有全部完成`,
          actual: "40项，完成39项",
          sentence: `${word}40项任务。`,
        },
      ]);
      expect(said(allDone, "40 项，完成 40 项", `${word}{组.甲}任务。`)).toEqual([]);
    },
  );

  test.each("按时办结 已完成 完成 办结 达标 通过".split(" "))("is held against the part %s", (label) => {
    expect(said(allDone, `40 项，${label} 39 项`, "{组.甲}全部。")).toHaveLength(1);
    expect(said(allDone, `40 项，${label} 40 项`, "{组.甲}全部。")).toEqual([]);
  });

  test("is held against a rate", () => {
    expect(said(allDone, "98.5%", "完成率{组.甲}，全部办结率{组.甲}。")).toMatchObject([{ actual: "98.5%" }]);
    expect(said(allDone, "100%", "全部办结率{组.甲}。")).toEqual([]);
  });

  test("in the data's own words is to be mended there", () => {
    expect(said(allDone, "40 项，完成 39 项", "{组.甲}{组.评价}。")[0]?.keys).toEqual(["组.甲", "组.评价"]);
  });

  test.each([
    ["speaks of a whole", "40 项，完成 39 项", "{组.甲}，占全部事项的一半。"],
    ["speaks of a whole beside the figure", "40 项，完成 39 项", "{组.甲}占全部事项的一半。"],
    ["stands in another clause", "40 项，完成 39 项", "{组.甲}，全部达标。"],
    ["has no part to be held against", "40 项，其中民生 39 项", "全部{组.甲}。"],
    ["has parts that are another kind", "40 项，未完成 1 项", "全部{组.甲}。"],
    ["is a rank", "全市第一", "全部{组.甲}。"],
    ["is not said", "40 项，完成 39 项", "完成{组.甲}。"],
  ])("is left alone where it %s", (_why, figure, text) => {
    expect(said(allDone, figure, text)).toEqual([]);
  });
});

describe("超额 and its like", () => {
  test.each("超额 超目标 超计划 超任务 超预期 高于目标 好于预期 优于计划 突破目标 突破计划".split(" "))(
    "%s is not said of what is at its target",
    (word) => {
      expect(said(exceeded, "40 项，目标 40 项", `${word}，达到{组.甲}。`)).toEqual([]);
      expect(said(exceeded, "40 项，目标 40 项", `${word}达到{组.甲}。`)).toEqual([
        {
          keys: ["组.甲"],
          message: `“${word}”与「组.甲」不符`,
          actual: "40项，目标40项",
          sentence: `${word}达到40项。`,
        },
      ]);
      expect(said(exceeded, "41 项，目标 40 项", `${word}达到{组.甲}。`)).toEqual([]);
    },
  );

  test("is held against 超额完成 first", () => {
    expect(said(exceeded, "40 项，超额完成 0 项，目标 30 项", "超额{组.甲}。")).toMatchObject([
      { actual: "超额完成0项" },
    ]);
    expect(said(exceeded, "40 项，超额完成 3 项，目标 50 项", "超额{组.甲}。")).toEqual([]);
  });

  test("of what has to fall means less", () => {
    expect(said(exceeded, "85 分钟，目标 90 分钟以内", "优于目标{组.甲}。")).toEqual([]);
    expect(said(exceeded, "95 分钟，目标 90 分钟以内", "优于目标{组.甲}。")).toHaveLength(1);
    expect(said(exceeded, "90 分钟，目标 90 分钟以内", "优于目标{组.甲}。")).toHaveLength(1);
  });

  test("in the data's own words is to be mended there", () => {
    const data = "组:\n  甲: 40 项，目标 40 项\n  评价: 超额完成\n";
    expect(find(exceeded, { data, text: "{组.甲}{组.评价}。" })[0]?.keys).toEqual(["组.甲", "组.评价"]);
  });

  test.each([
    ["the figure has neither target nor part", "40 项", "超额{组.甲}。"],
    ["the target is of another unit", "40 亿元，目标 50 亿美元", "超额{组.甲}。"],
    ["the figure is a rank", "全市第一", "超额{组.甲}。"],
    ["nothing is claimed", "40 项，目标 40 项", "完成{组.甲}。"],
  ])("is left alone where %s", (_why, figure, text) => {
    expect(said(exceeded, figure, text)).toEqual([]);
  });
});

describe("超过, 近, 余 and their like round an exact figure", () => {
  test.each("超过 突破 逾 高于 接近 将近 近 大约 约 不足 低于 不到".split(" "))("%s before it", (word) => {
    expect(
      said(boundWords, "300 家", `共有${word}{组.甲}企业。`, { templates: `共有${word}{{组.甲}}企业。` }),
    ).toMatchObject([
      {
        keys: ["组.甲"],
        message: `“${word}”与「组.甲」不符`,
        actual: "300家",
        expected: `数据里是确数；确是概数的，写进数据，如 ${word}300家`,
        sentence: `共有${word}300家企业。`,
        place: { file: "templates/a.hbs", start: { column: 3 }, end: { column: 3 + word.length } },
      },
    ]);
  });

  test.each("左右 上下".split(" "))("%s behind it", (word) => {
    expect(
      said(boundWords, "300 家", `共有{组.甲}${word}。`, { templates: `共有{{组.甲}}${word}。` }),
    ).toMatchObject([{ message: `“${word}”与「组.甲」不符`, place: { file: "templates/a.hbs" } }]);
  });

  test.each("余 多".split(" "))("%s behind its bare number", (word) => {
    expect(said(boundWords, "300 家", `共有{组.甲.数}${word}家。`)).toMatchObject([
      { message: `“${word}”与「组.甲」不符` },
    ]);
    expect(said(boundWords, "300 家", `共有{组.甲}${word}。`)).toEqual([]);
  });

  test("in the data's own words is to be mended there", () => {
    const data = "组:\n  甲: 300 家\n  评价: 共有超过\n";
    expect(find(boundWords, { data, text: "{组.评价}{组.甲}。" })[0]?.keys).toEqual(["组.评价", "组.甲"]);
  });

  test("of a part", () => {
    expect(said(boundWords, "300 家，其中外资 20 家", "其中外资近{组.甲.外资}。")).toMatchObject([
      { actual: "20家" },
    ]);
  });

  test.each(["附近", "最近", "邻近", "临近", "靠近", "预约", "节约", "签约", "合约", "公约", "履约", "邀约"])(
    "are other words in %s",
    (word) => {
      expect(said(boundWords, "300 家", `${word}{组.甲}。`)).toEqual([]);
    },
  );

  test.each(["近 300 家", "300 余家", "300 家左右", "三百家", "近万家"])(
    "are said of what is vague already: %s",
    (figure) => {
      expect(said(boundWords, figure, "超过{组.甲}。")).toEqual([]);
    },
  );

  test("compare with target and last year's value", () => {
    const against = (figure: string, text: string) => said(boundWords, figure, text);
    expect(against("300 家，目标 300 家", "超过{组.甲.目标}的目标。")).toMatchObject([
      { severity: "error", actual: "300家", expected: "与目标300家相符的措辞" },
    ]);
    expect(against("300 家，上年 290 家", "低于{组.甲.上年}。")).toMatchObject([
      { severity: "error", expected: "与上年290家相符的措辞" },
    ]);
    for (const word of ["超过", "突破", "逾", "高于"]) {
      expect(against("301 家，目标 300 家", `${word}{组.甲.目标}。`)).toEqual([]);
      expect(against("299 家，目标 300 家", `${word}{组.甲.目标}。`)).toHaveLength(1);
    }
    for (const word of ["接近", "近", "不足", "低于", "不到"]) {
      expect(against("299 家，目标 300 家", `${word}{组.甲.目标}。`)).toEqual([]);
      expect(against("300 家，目标 300 家", `${word}{组.甲.目标}。`)).toHaveLength(1);
    }
    expect(against("300 家，目标 300 家", "约{组.甲.目标}。")).toEqual([]);
    expect(against("300 亿元，目标 300 亿美元", "超过{组.甲.目标}。")).toEqual([]);
  });

  test.each([
    ["another property", "300 家，增长 5%", "增长超过{组.甲.增减数}。"],
    ["a rank", "全市第一", "超过{组.甲}。"],
    ["words between", "300 家", "超过了{组.甲}。"],
    ["a name", "300 家", "超过<5G>{组.甲}。"],
  ])("are left alone before %s", (_what, figure, text) => {
    expect(said(boundWords, figure, text)).toEqual([]);
  });
});

describe("首位, 前列 and their like", () => {
  test.each([
    ["首位", 1],
    ["榜首", 1],
    ["第一", 1],
    ["率先", 1],
    ["领跑", 1],
    ["前两位", 2],
    ["前二", 2],
    ["前三", 3],
    ["前列", 5],
    ["名列前茅", 5],
  ])("%s is no more than place %d", (word, last) => {
    expect(said(rank, `30 件，全市第${last}`, `{组.甲}，${word}。`)).toEqual([]);
    expect(said(rank, `30 件，全市第${last + 1}位`, `{组.甲}，居全市${word}。`)).toEqual([
      {
        keys: ["组.甲"],
        message: `“${word}”与「组.甲」的位次不符`,
        actual: `全市第${last + 1}位`,
        sentence: `30件，居全市${word}。`,
      },
    ]);
  });

  test("reads a place in Chinese numerals", () => {
    expect(said(rank, "30 件，全市第十二名", "{组.甲}居前列。")).toHaveLength(1);
    expect(said(rank, "30 件，全市第三名", "{组.甲}居前列。")).toEqual([]);
  });

  test("speaks of the figure of its clause, else of the clause before", () => {
    const data = "组:\n  甲: 30 件，全市第9\n  乙: 30 件，全市第1\n";
    const keys = (text: string) => find(rank, { data, text }).map((one) => one.keys);
    expect(keys("{组.甲}，{组.乙}，位居首位。")).toEqual([]);
    expect(keys("{组.乙}，{组.甲}，位居首位。")).toEqual([["组.甲"]]);
    expect(keys("{组.甲}首位，{组.乙}。")).toEqual([["组.甲"]]);
    expect(keys("位居首位，{组.甲}。")).toEqual([]);
    expect(keys("{组.甲}。位居首位。")).toEqual([]);
  });

  test.each("第一季度 第一批 第一次 第一时间 第一产业 第一书记 第一个".split(" "))(
    "is no claim in %s",
    (words) => {
      expect(said(rank, "30 件，全市第9", `${words}{组.甲}。`)).toEqual([]);
    },
  );

  test("is believed of what has no place", () => {
    expect(said(rank, "30 件", "{组.甲}居首位。")).toEqual([]);
    expect(said(rank, "30 件，全市前列", "{组.甲}居首位。")).toEqual([]);
  });
});

describe("连续N年", () => {
  const history = (...rows: readonly string[]): Partial<Told> => ({
    history: `甲:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`,
  });
  const [UP, DOWN] = [
    "年份: 2030, 数值: 100 亿元, 增减: 增长 3%",
    "年份: 2029, 数值: 90 亿元, 增减: 下降 1%",
  ];

  test("goes the way of each year on record", () => {
    expect(
      said(yearsRunning, "120 亿元，增长 5%", "{组.甲}，总值{组.甲.值}连续3年增长。", history(UP, DOWN)),
    ).toEqual([
      {
        keys: ["组.甲"],
        message: "“连续3年增长”与「组.甲」的历年数据不符",
        actual: "2029年下降（data/history.yaml:3）",
        sentence: "120亿元，总值120亿元连续3年增长。",
      },
    ]);
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续2年增长。", history(UP, DOWN))).toEqual([]);
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续两年增长。", history(UP, DOWN))).toEqual([]);
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续三年增长。", history(UP, DOWN))).toHaveLength(
      1,
    );
  });

  test("goes the way of this year first", () => {
    expect(said(yearsRunning, "120 亿元，下降 5%", "{组.甲}连续2年增长。")).toMatchObject([
      { actual: "2031年下降5%" },
    ]);
  });

  test.each([
    ["连续2年保持增长", "增长 5%"],
    ["连2年增长", "增长 5%"],
    ["连续2年实现正增长", "增长 5%"],
    ["连续2年均上升", "增长 5%"],
    ["连续2年都提高", "增长 5%"],
    ["连续2年下降", "下降 5%"],
    ["连续2年减少", "下降 5%"],
    ["连续2年持平", "持平"],
  ])("%s is said of what went so, and not of what did not", (words, change) => {
    expect(said(yearsRunning, `120 亿元，${change}`, `{组.甲}${words}。`)).toEqual([]);
    const other = change === "下降 5%" ? "增长 5%" : "下降 5%";
    expect(said(yearsRunning, `120 亿元，${other}`, `{组.甲}${words}。`)).toHaveLength(1);
  });

  test("reckons a year's way from the year before it, where the record does not say it", () => {
    const rows = history(
      "年份: 2030, 数值: 100 亿元",
      "年份: 2029, 数值: 110 亿元",
      "年份: 2028, 数值: 110 亿元",
    );
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续2年增长。", rows)).toMatchObject([
      { actual: "2030年下降（data/history.yaml:2）" },
    ]);
    expect(said(yearsRunning, "90 亿元，下降 5%", "{组.甲}连续3年下降。", rows)).toMatchObject([
      { actual: "2029年持平（data/history.yaml:3）" },
    ]);
    const risen = history("年份: 2030, 数值: 100 亿元", "年份: 2029, 数值: 90 亿元");
    expect(said(yearsRunning, "90 亿元，下降 5%", "{组.甲}连续2年下降。", risen)).toMatchObject([
      { actual: "2030年上升（data/history.yaml:2）" },
    ]);
  });

  test("believes years that nobody recorded, 年均, another measure, and words that say no number", () => {
    const mean = history("年份: 2030, 数值: 100 亿元, 增减: 年均下降 3%");
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续9年增长。", history(UP))).toEqual([]);
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续2年增长。", mean)).toEqual([]);
    const other = history("年份: 2030, 数值: 100 亿元", "年份: 2029, 数值: 110 户");
    expect(said(yearsRunning, "120 亿元，增长 5%", "{组.甲}连续2年增长。", other)).toEqual([]);
    expect(said(yearsRunning, "120 亿元，下降 5%", "{组.甲}连续0年增长。")).toEqual([]);
    expect(said(yearsRunning, "120 亿元，下降 5%", "{组.甲}连续多年增长。")).toEqual([]);
    expect(said(yearsRunning, "120 亿元", "{组.甲}连续2年增长。")).toEqual([]);
  });
});

describe("预计", () => {
  test("is looked at in a report dated after its year", () => {
    expect(said(estimateAfterYear, "预计 120 亿元", "", { date: "2032-01-08" })).toEqual([
      {
        keys: ["组.甲"],
        message: "成文日期是 2032-01-08，2031 年已过，仍有 1 个数字写“预计”",
        actual: "组.甲",
        expected: "已有完成数的，去掉“预计”并改用完成数",
      },
    ]);
    const data = "甲: 预计 1 项\n乙: 预计 2 项\n丙: 3 项\n";
    expect(find(estimateAfterYear, { data })).toMatchObject([{ keys: ["甲", "乙"], actual: "甲、乙" }]);
  });

  test("is right before the year is over, and nothing to look at where there is none", () => {
    expect(said(estimateAfterYear, "预计 120 亿元", "", { date: "2031-12-31" })).toEqual([]);
    expect(said(estimateAfterYear, "120 亿元", "", { date: "2032-01-08" })).toEqual([]);
  });
});

describe("a year in the words", () => {
  const stale = (text: string, templates?: string) =>
    said(staleYear, "3 项", text, templates === undefined ? {} : { templates });

  test("is the report's own", () => {
    expect(stale("截止2030年底，全年2031年。", "截止2030年底，全年{{年度}}年。")).toMatchObject([
      {
        keys: [],
        message: "报告年度是 2031 年，文字里写的是 2030 年",
        actual: "截止2030年底，全年2031年。",
        expected: "用 {年度} 代替写死的年份；确是往年的事，请核准",
        place: { file: "templates/a.hbs", start: { column: 3 }, end: { column: 7 } },
      },
    ]);
    expect(stale("1999年的事。")[0]).not.toHaveProperty("severity");
    expect(stale("谋划2032年的事。")).toMatchObject([{ severity: "warning" }]);
  });

  test.each([
    ..."比较同自从到至距于继与以".split("").map((word) => `${word}2030年增长。`),
    "《2030年规划》。",
    "“2030年行动”。",
    "2030人。",
    "12030年。",
    "2130年。",
    "{年度}年。",
  ])("may be another one in %s", (text) => {
    expect(stale(text)).toEqual([]);
  });

  test("is found behind a name in quotes as well as alone", () => {
    expect(stale("《2031年规划》在2030年印发。")).toHaveLength(1);
  });
});

describe("a number made vague", () => {
  test.each([
    "约 300 余人",
    "近 300 人左右",
    "超过 300 人以上",
    "300 多人上下",
    "逾 300 余人",
    "约 近 300 人",
  ])("twice is once too much: %s", (figure) => {
    expect(said(doubledApproximation, figure, "")).toEqual([
      {
        keys: ["组.甲"],
        message: "「组.甲」的概数重复了",
        actual: figure,
        expected: "“约”“近”“超过”与“余”“多”“左右”只用一个",
      },
    ]);
  });

  test.each(["约 300 人", "300 余人", "300 人左右", "至多 300 人以内", "300 人", "300 人和约 200 人"])(
    "once is right: %s",
    (figure) => {
      expect(said(doubledApproximation, figure, "")).toEqual([]);
    },
  );
});
