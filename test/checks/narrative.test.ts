import { describe, expect, test } from "vitest";
import { emptySection } from "../../src/checks/rules/empty-section.ts";
import { emptySlot } from "../../src/checks/rules/empty-slot.ts";
import { nameVariants } from "../../src/checks/rules/name-variants.ts";
import { neverPrinted } from "../../src/checks/rules/never-printed.ts";
import { sameProse } from "../../src/checks/rules/same-prose.ts";
import { STANDARDS } from "../../src/checks/rules/standards.ts";
import { typedDigit } from "../../src/checks/rules/typed-digit.ts";
import { unitVariants } from "../../src/checks/rules/unit-variants.ts";
import { placeInTemplates } from "../../src/checks/template-place.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import { find, messages, type Told } from "./facts.ts";

describe("a digit in the words", () => {
  test("typed in a template is found where it stands", () => {
    expect(
      find(typedDigit, {
        data: "甲: 3 项",
        text: "共 12 家，{甲}，5.5 倍。",
        templates: "共 12 家，{{甲}}，5.5 倍。",
      }),
    ).toMatchObject([
      {
        keys: [],
        message: "模板里直接写了数字 12",
        actual: "共 12 家，3项，5.5 倍。",
        expected: "数字写在数据里，文字里用 {键}；是名称的一部分，写进 data/names.yaml",
        sentence: "共 12 家，3项，5.5 倍。",
        place: { file: "templates/a.hbs", start: { column: 3 }, end: { column: 5 } },
      },
      { message: "模板里直接写了数字 5.5" },
    ]);
  });

  test("typed in the data is to be mended there, all of them named", () => {
    expect(find(typedDigit, { data: "甲:\n  评价: 共 12 家和 3 家", text: "{甲.评价}。" })).toMatchObject([
      { keys: ["甲.评价"], message: "「甲.评价」里直接写了数字 12、3" },
    ]);
  });

  test("of a figure or a name is right", () => {
    expect(messages(typedDigit, { data: "甲: 3 项", text: "{甲}，<5G>网络。" })).toEqual([]);
  });
});

describe("a gap", () => {
  test.each([
    ["，全年平稳。", "句子以标点开头：“，”"],
    ["。", "句子以标点开头：“。”"],
    ["全年，，平稳。", "标点连着标点：“，，”"],
    ["全年、。", "标点连着标点：“、。”"],
    ["全年（）平稳。", "括号、引号里没有内容：“（）”"],
    ["全年“”平稳。", "括号、引号里没有内容：““””"],
    ["全年《》平稳。", "括号、引号里没有内容：“《》”"],
    ["全年（，平稳）。", "括号、引号里没有内容：“（，”"],
    ["全年达到，平稳。", "该有数字的地方没有数字：“达到，”"],
    ["全年增至。", "该有数字的地方没有数字：“增至。”"],
    ["全年分别为、平稳。", "该有数字的地方没有数字：“分别为、”"],
  ])("%s", (text, message) => {
    expect(find(emptySlot, { data: "甲: 3 项", text })).toMatchObject([
      { message, actual: text, sentence: text },
    ]);
  });

  test.each("突破 超过 共计 降至".split(" "))("after %s", (word) => {
    expect(messages(emptySlot, { data: "甲: 3 项", text: `全年${word}；平稳。` })).toEqual([
      `该有数字的地方没有数字：“${word}；”`,
    ]);
  });

  test("is found in a heading too, at its place in the template or the data", () => {
    expect(
      find(emptySlot, { data: "甲: 3 项", text: "# 工作，，总结", templates: "<h1>工作，，总结</h1>" }),
    ).toMatchObject([{ keys: [], place: { start: { column: 7 }, end: { column: 9 } } }]);
    expect(find(emptySlot, { data: "甲:\n  评价: 平稳（）", text: "全年{甲.评价}。" })[0]?.keys).toEqual([
      "甲.评价",
    ]);
  });

  test("is none where all is said, nor in a caption", () => {
    expect(messages(emptySlot, { data: "甲: 3 项", text: "全年达到{甲}，（平稳）“好”。" })).toEqual([]);
    expect(messages(emptySlot, { data: "甲: 3 项", text: "表：全年（）" })).toEqual([]);
  });
});

describe("a heading", () => {
  const sections = "  - { 标题: 总体情况, 模板: a }\n  - { 标题: 其他, 分节: [{ 标题: 细目, 模板: b }] }";
  const told = (text: string): Told => ({ data: "甲: 3 项", text, sections });

  test("has something below it", () => {
    expect(find(emptySection, told("# 总体情况\n# 其他\n平稳。"))).toMatchObject([
      {
        keys: [],
        message: "标题“总体情况”下面没有内容",
        expected: "补上这一章的数据；不要这一章，就从 report.yaml 的章节里删去",
        sentence: "总体情况",
        place: { file: "data/2031/report.yaml", start: { line: 6 } },
      },
    ]);
    expect(find(emptySection, told("# 其他\n## 细目"))).toMatchObject([
      { message: "标题“细目”下面没有内容", place: { start: { line: 7 } } },
    ]);
    expect(find(emptySection, told("平稳。\n# 总体情况\n题：附表\n平稳。"))).toHaveLength(1);
    expect(find(emptySection, told("# 总体情况\n## 甲\n## 乙\n平稳。"))).toHaveLength(1);
    expect(find(emptySection, told("# 甲\n## 乙\n# 丙\n平稳。"))[0]).not.toHaveProperty("place");
  });

  test("may have a paragraph, a table or a deeper heading that has", () => {
    for (const text of ["# 总体情况\n平稳。", "# 总体情况\n表：指标", "# 其他\n## 细目\n平稳。"])
      expect(messages(emptySection, told(text))).toEqual([]);
  });
});

describe("one name", () => {
  const variants = (text: string, more: Partial<Told> = {}) =>
    find(nameVariants, { data: "甲: 3 项", text, ...more });

  test("is spelt in one way, that of most places", () => {
    const text = "推进“街乡吹哨、部门报到”。深化“街乡吹哨，部门报到”。落实“街乡吹哨、部门报到”。";
    expect(variants(text, { templates: text })).toMatchObject([
      {
        keys: [],
        message: "同一名称有两种写法：街乡吹哨，部门报到、街乡吹哨、部门报到",
        actual: "街乡吹哨，部门报到",
        expected: "街乡吹哨、部门报到",
        sentence: "深化“街乡吹哨，部门报到”。",
        place: { file: "templates/a.hbs", start: { column: 18 }, end: { column: 27 } },
      },
    ]);
  });

  test.each([
    ["推进《甲 乙办法》，落实《甲乙办法》。", "甲乙办法"],
    ["e窗通，E窗通。", "E窗通"],
    ["“甲-乙行动”，“甲—乙行动”。", "甲—乙行动"],
    ["《甲：乙》，《甲·乙》。", "甲·乙"],
  ])("differs by marks, blanks, width or case in %s", (text, spelling) => {
    expect(variants(text).map(({ actual }) => actual)).toEqual([spelling]);
  });

  test("is spelt as names.yaml has it, however few write it so", () => {
    const names = "名称:\n  - E窗通\n";
    expect(variants("e窗通，e窗通，E窗通。", { names })).toMatchObject([
      { actual: "e窗通", expected: "E窗通" },
    ]);
  });

  test.each(["“甲行动”，“乙行动”。", "“甲行动”，“甲行动”。", "甲行动，甲、行动。", "“甲”，“，甲”。"])(
    "is not found twice in %s",
    (text) => {
      expect(variants(text)).toEqual([]);
    },
  );
});

describe("a figure that is filled in", () => {
  test("is printed somewhere", () => {
    expect(find(neverPrinted, { data: "甲: 3 项\n乙: 4 项", text: "{甲}。" })).toEqual([
      {
        keys: ["乙"],
        message: "「乙」没有印在任何地方",
        actual: "4 项",
        expected: "正文、表或图里用到它；不用就删去",
      },
    ]);
    expect(messages(neverPrinted, { data: "甲: 3 项\n乙: 4 项", text: "{甲}。", drawn: ["乙"] })).toEqual([]);
  });

  test("is printed with the rank and the old value that stand beside it", () => {
    const data = "甲: 由 3 项提升至 4 项，全市第一";
    expect(find(neverPrinted, { data, text: "{甲}。" })).toMatchObject([
      { message: "「甲」的原值没有印在任何地方", expected: "模板或文字里用到 .原值；不用就删去" },
      { message: "「甲」的位次没有印在任何地方", expected: "模板或文字里用到 .位次；不用就删去" },
    ]);
    expect(messages(neverPrinted, { data, text: "由{甲.原值}到{甲}，{甲.位次}。" })).toEqual([]);
    expect(messages(neverPrinted, { data, text: "{甲.升降至}{甲}，{甲.位次}。" })).toEqual([]);
    expect(messages(neverPrinted, { data, drawn: ["甲"] })).toHaveLength(2);
  });

  test("is its rank where it is nothing else", () => {
    expect(messages(neverPrinted, { data: "甲: 全市第一", text: "{甲}。" })).toEqual([]);
  });
});

describe("words that read as last year's", () => {
  const WORDS = "全年经济运行总体平稳";
  const told = (words: string, earlier?: string): Told => ({
    data: `甲:\n  评价: ${words}\n`,
    ...(earlier !== undefined && { earlier: `甲:\n  评价: ${earlier}\n` }),
  });

  test("are copied and not thought over", () => {
    expect(find(sameProse, told(WORDS, WORDS))).toEqual([
      {
        keys: ["甲.评价"],
        message: "「甲.评价」与 2030 年的一字不差",
        actual: WORDS,
        expected: "改写，或核准沿用",
      },
    ]);
  });

  test("may be short, new, or without a year to compare", () => {
    expect(find(sameProse, told("经济运行总体平稳。", "经济运行总体平稳。"))).toEqual([]);
    expect(find(sameProse, told(WORDS, `${WORDS}。`))).toEqual([]);
    expect(find(sameProse, told(WORDS))).toEqual([]);
  });
});

describe("one unit", () => {
  test.each([
    ["平方米", "平米"],
    ["平方米", "㎡"],
    ["立方米", "㎥"],
    ["公里", "千米"],
    ["公斤", "千克"],
    ["吨标准煤", "吨标煤"],
    ["千瓦时", "度"],
    ["延米", "延长米"],
    ["个学位", "学位"],
    ["个车位", "车位"],
    ["个泊位", "泊位"],
    ["个工作日", "工作日"],
  ])("%s is not %s besides", (main, other) => {
    expect(find(unitVariants, { data: `甲: 3 万${main}\n乙: 4 万${main}\n丙: 5 万${other}` })).toEqual([
      {
        keys: ["丙"],
        message: "「丙」的单位写法与别处不同",
        actual: `万${other}`,
        expected: `万${main}`,
      },
    ]);
    expect(messages(unitVariants, { data: `甲: 3 ${other}\n乙: 4 ${other}\n丙: 5 ${main}` })).toHaveLength(1);
    expect(messages(unitVariants, { data: `甲: 3 ${main}\n乙: 4 ${main}` })).toEqual([]);
  });
});

describe("the standards of marks and numerals", () => {
  const standard = (text: string, templates?: string) =>
    STANDARDS.flatMap((rule) =>
      find(rule, { data: "甲:\n  评价: 平稳,向好", text, ...(templates !== undefined && { templates }) }).map(
        (finding) => ({
          code: rule.code,
          ...finding,
        }),
      ),
    );

  test("are held against the words before they are printed, at their place", () => {
    expect(standard("全年,平稳。", "全年,平稳。")).toMatchObject([
      {
        code: "check/half-width-marks",
        keys: [],
        notes: [expect.stringContaining("GB/T 15834")],
        place: { file: "templates/a.hbs", start: { column: 3 }, end: { column: 4 } },
      },
    ]);
    expect(standard("全年{甲.评价}。")).toMatchObject([
      { code: "check/half-width-marks", keys: ["甲.评价"] },
    ]);
  });

  test("look at a paragraph as a whole, sentence after sentence", () => {
    expect(standard("“全年平稳。持续向好。”")).toEqual([]);
    expect(standard("“全年平稳。持续向好。")).toMatchObject([{ code: "check/pairs" }]);
  });

  test("are errors where the standard says must", () => {
    const severities = new Set(STANDARDS.map(({ severity }) => severity));
    expect([...severities].sort()).toEqual(["error", "warning"]);
    expect(STANDARDS.every(({ code }) => code.startsWith("check/"))).toBe(true);
  });

  test("find nothing in words that are right", () => {
    expect(standard("# 总体情况\n全年平稳。\n表：主要指标")).toEqual([]);
  });
});

describe("printed words in the templates", () => {
  const place = (text: string, word: string, ...templates: readonly string[]) => {
    const found = placeInTemplates(
      templates.map((one, at) => makeSource(`templates/${at}.hbs`, one)),
      text,
      text.indexOf(word),
      word.length,
    );
    return found && `${found.file}:${found.start.line}:${found.start.column}-${found.end.column}`;
  };

  test("are found by their neighbours, blanks and line breaks aside", () => {
    expect(place("共有 12 家", "12", "共有12家")).toBe("templates/0.hbs:1:3-5");
    expect(place("共有12家", "12", "\n  共有\n  12 家")).toBe("templates/0.hbs:3:3-5");
  });

  test("are told apart by as many neighbours as there are", () => {
    expect(place("乙有12家", "12", "甲有12家。", "乙有12家。")).toBe("templates/1.hbs:1:3-5");
    expect(place("乙有12家", "12", "甲有12家，乙有12家。")).toBe("templates/0.hbs:1:9-11");
    expect(place("有12户", "12", "有12家，有12户。")).toBe("templates/0.hbs:1:7-9");
  });

  test("are nowhere where only the number itself can be found", () => {
    expect(place("乙有12家", "12", "12")).toBeUndefined();
    expect(place("乙有12家", "12", "共3家")).toBeUndefined();
    expect(place("乙有12家", "12")).toBeUndefined();
    expect(place("乙有 家", " ", "乙有 家")).toBeUndefined();
  });

  test("are found with some neighbours where others come from the data", () => {
    expect(place("甲区共有12家企业", "12", "{{单位}}共有12家{{类别}}")).toBe("templates/0.hbs:1:9-11");
  });
});
