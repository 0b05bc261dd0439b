import { openXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { sheetOf } from "./book.ts";
import { issued, placesOf, readBytes } from "./support.ts";

const CITY = "data/2032/city.yaml";

describe("a form that comes back filled", () => {
  test("changes exactly the lines of what was filled in, in the grammar of the data", async () => {
    const { fill, collect } = await issued();
    const file = await fill("乙局", {
      "经济.地区生产总值": { D: 130, F: "增长", G: 5.5 },
      "经济.财政收入": { D: 9, F: "持平", I: "初步" },
    });
    const { code, lines, said } = await collect(file);
    expect(code).toBe(0);
    expect([...lines]).toEqual([
      ["economy.yaml:2", "  地区生产总值: 预计 130 亿元，增长 5.5%  # 上年：预计 120 亿元，增长 6%"],
      ["economy.yaml:3", "  财政收入: 初步核算 9.00 亿元，持平  # 上年：8.80 亿元，增长 0.1%"],
    ]);
    expect(said.files).toEqual(["data/2032/economy.yaml"]);
    expect(said.filled.map(({ key, from, to }) => `${key}：${from} → ${to}`)).toEqual([
      "经济.地区生产总值：待填 → 预计 130 亿元，增长 5.5%",
      "经济.财政收入：待填 → 初步核算 9.00 亿元，持平",
    ]);
  });

  test("fills parts and dates by rows of their own, in short forms and long ones", async () => {
    const { fill, collect } = await issued();
    const tasks = await fill("未定责任单位", {
      "任务.重点任务": { D: 40 },
      "任务.重点任务.完成": { D: 38 },
    });
    const city = await fill("丙局", {
      "治理.细颗粒物": { D: 40, F: "下降", G: 9 },
      "治理.细颗粒物.截至": { D: "截至 12 月" },
    });
    const { lines } = await collect(tasks, city);
    expect([...lines.values()].map((line) => line.replace(/ {2}#.*/u, "").trim())).toEqual([
      "细颗粒物: { 数值: 40 微克/立方米，下降 9%，截至 12月 }",
      "重点任务: 40 项，完成 38 项",
    ]);
  });

  test("keeps the places of a number that were asked for, and those that were typed", async () => {
    const { fill, collect } = await issued();
    const { lines } = await collect(
      await fill("乙局", {
        "经济.财政收入": { D: 8.8 },
        "经济.地区生产总值": { D: 431.125, I: "完成" },
      }),
    );
    expect([...lines.values()].join("\n")).toMatch(/431\.125 亿元 .*\n.*: 8\.80 亿元 /u);
  });

  test("asks for no change that is to be computed, and keeps the wish for it", async () => {
    const { fill, collect } = await issued({
      file: "data/2032/economy.yaml",
      put: "经济:\n  地区生产总值: { 数值: 待填, 增减: 自动, 上年: 120 亿元 }\n  财政收入: 待填，增减自动\n",
    });
    const { code, lines, found } = await collect(
      await fill("乙局", { "经济.地区生产总值": { D: 130 }, "经济.财政收入": { D: 9 } }),
    );
    expect([code, found]).toEqual([0, []]);
    expect([...lines.values()].map((line) => line.replace(/ {2}#.*/u, "").trim())).toEqual([
      "地区生产总值: { 数值: 预计 130 亿元, 增减: 自动, 上年: 120 亿元 }",
      "财政收入: 9.00 亿元，增减自动",
    ]);
  });

  test("has a change in place of the wish where one is filled in all the same", async () => {
    const { fill, collect } = await issued({
      file: "data/2032/economy.yaml",
      put: "经济:\n  地区生产总值: 待填，增减自动\n  财政收入: { 数值: 待填, 增减: 自动 }\n",
    });
    const { lines } = await collect(
      await fill("乙局", {
        "经济.地区生产总值": { D: 130, F: "增长", G: 5, H: "%" },
        "经济.财政收入": { D: 9, F: "持平" },
      }),
    );
    expect([...lines.values()].map((line) => line.trim())).toEqual([
      "地区生产总值: 预计 130 亿元，增长 5%",
      "财政收入: { 数值: 9.00 亿元, 增减: 持平 }",
    ]);
  });

  test("shows last year's change where that was computed, and asks for this year's", async () => {
    const { form } = await issued({
      file: "data/2031/economy.yaml",
      find: "财政收入: 8.80 亿元，增长 0.1%",
      put: "财政收入: { 数值: 8.80 亿元, 增减: 自动, 上年: 8 亿元 }",
    });
    const { rows, cells } = sheetOf(await openXlsx(await readBytes(form("乙局")), { readStyles: true }));
    expect(rows[5]?.[2]).toBe("8.80亿元，增长10%");
    expect(cells?.get("5,5")?.style?.protection?.locked).toBe(false);
  });

  test("changes nothing where it is empty, and tells how many are", async () => {
    const { fill, collect } = await issued();
    const { code, lines, said } = await collect(await fill("丙局", { "治理.周年": { D: 71 } }));
    expect([code, lines.size]).toEqual([0, 1]);
    expect(said.forms).toMatchObject([{ owner: "丙局", filled: 1, same: 0, kept: 0, blank: 4 }]);
  });

  test("is the same to collect twice", async () => {
    const { fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 }, "治理.拆除违建": { D: 3 } });
    await collect(file);
    const { code, lines, said } = await collect(file);
    expect([code, lines.size, said.forms[0]?.same]).toEqual([0, 0, 2]);
  });

  test("brings remarks, which are told and go into no file", async () => {
    const { fill, collect } = await issued();
    const { said, lines } = await collect(await fill("丙局", { "治理.周年": { J: "按虚岁\n计" } }));
    expect(said.remarks).toMatchObject([{ key: "治理.周年", text: "按虚岁 计", cell: { sheet: "数据" } }]);
    expect(lines.size).toBe(0);
  });

  test("may have its rows in another order", async () => {
    const { edit, collect } = await issued();
    const file = await edit("丙局", (book) => {
      const { rows, cells } = sheetOf(book);
      const [first, second] = [rows[4] ?? [], rows[5] ?? []];
      first[3] = 7;
      [rows[4], rows[5]] = [second, first];
      // Styles stay in their place; values are taken from the rows.
      for (const at of ["4,0", "4,3", "4,4", "5,0", "5,3", "5,4", "4,2", "5,2"]) cells?.delete(at);
    });
    const { code, lines } = await collect(file);
    expect([code, [...lines.values()]]).toEqual([
      0,
      [expect.stringMatching(/^ {2}拆除违建: 7 万平方米|^ {2}拆除违建: 7\.0 万平方米/u)],
    ]);
  });
});

describe("a figure that needs words", () => {
  const crowd = { file: CITY, find: "整治群租房: 待填", put: "整治群租房: 近 200 处" };

  test("is filled in as a whole, by the grammar of the data", async () => {
    const { fill, collect } = await issued(crowd);
    const { lines } = await collect(
      await fill("丙局", { "治理.整治群租房": { D: "由 213 处减少至 190 余处" } }),
    );
    expect([...lines.values()]).toEqual(["  整治群租房: 由 213 处减少至 190 余处  # 上年：213 处"]);
  });

  test.each([
    ["两百处左右吧", "forms/unparsable"],
    ["200 处处", "forms/unknown-unit"],
    ["200", "forms/missing-unit"],
    ["２００ 处", "forms/full-width-digit"],
    ["200 处，大致如此", "forms/unparsable"],
  ])("is refused by cell where the grammar does not read %s", async (text, code) => {
    const { fill, collect } = await issued(crowd);
    const {
      code: exit,
      found,
      lines,
    } = await collect(await fill("丙局", { "治理.整治群租房": { D: text } }));
    expect([exit, lines.size, placesOf(found)]).toEqual([1, 0, [`${code} 数据!D6`]]);
    expect(found[0]).toMatchObject({ actual: text, cell: { file: "收回/丙局.xlsx" } });
  });
});

describe("a figure that is filled already", () => {
  const filledIn = [
    { file: CITY, find: "拆除违建: 待填", put: "拆除违建: '8.80 万平方米，其中旧 1 万平方米'" },
    { file: CITY, find: "{ 数值: 待填 }", put: "{ 数值: 40 微克/立方米, 增减: 下降 9%, 状态: 预计 }" },
    {
      file: "data/2032/economy.yaml",
      find: "重点任务: 待填",
      put: '重点任务:\n    数值: 40 项，完成 30 项\n    截至: "1-11月" # 快报\n    其中: { 新: 3 项 }',
    },
  ];

  test("shows its value, and only its own scalars change, quotes and fields as they were", async () => {
    const { fill, collect } = await issued(...filledIn);
    const { lines, said } = await collect(
      await fill("丙局", {
        "治理.拆除违建.旧": { D: 2 },
        "治理.细颗粒物": { G: 9.5, I: "完成" },
      }),
    );
    expect([...lines.values()].map((line) => line.replace(/ {2}#.*/u, ""))).toEqual([
      "  拆除违建: '8.80 万平方米，其中旧 2 万平方米'",
      "  细颗粒物: { 数值: 40 微克/立方米, 增减: 下降 9.5%, 状态: 完成 }",
    ]);
    expect(said.forms).toMatchObject([{ filled: 2, kept: 0, blank: 3 }]);
  });

  test("has parts and a date in its own fields, which take what they took", async () => {
    const { fill, collect } = await issued(...filledIn);
    const { lines } = await collect(
      await fill("未定责任单位", {
        "任务.重点任务.新": { D: 5 },
        "任务.重点任务.完成": { D: 31 },
        "任务.重点任务.截至": { D: "1-12月" },
      }),
    );
    expect([...lines.values()]).toEqual([
      "    数值: 40 项，完成 31 项",
      '    截至: "1-12月" # 快报',
      expect.stringMatching(/^ {4}其中: \{ 新: 5 项 \}/u),
    ]);
  });

  test("is left alone where the form left it, and where it was emptied that is told", async () => {
    const { fill, collect } = await issued(...filledIn);
    const { code, lines, found, said } = await collect(
      await fill("丙局", { "治理.拆除违建": { D: null }, "治理.周年": { J: "无" } }),
    );
    expect([code, lines.size, placesOf(found)]).toEqual([0, 0, ["forms/cleared 数据!D5"]]);
    expect(said.forms).toMatchObject([{ filled: 0, kept: 2 }]);
  });

  test("cannot be told as a whole what its long form says in a field of its own", async () => {
    const { fill, collect } = await issued({
      file: CITY,
      find: "{ 数值: 待填 }",
      put: "{ 数值: 40 微克/立方米, 位次: 全市第二 }",
    });
    const { found } = await collect(
      await fill("丙局", { "治理.细颗粒物": { D: "39 微克/立方米，全市第一" } }),
    );
    expect(placesOf(found)).toEqual(["forms/own-field 数据!D8"]);
    const { lines } = await collect(await fill("丙局", { "治理.细颗粒物": { D: "39 微克/立方米" } }));
    expect([...lines.values()].join()).toContain("{ 数值: 39 微克/立方米, 位次: 全市第二 }");
  });

  test("is asked for as a number beside a target and a value before in fields of their own", async () => {
    const { fill, collect } = await issued({
      file: CITY,
      find: "{ 数值: 待填 }",
      put: "{ 数值: 40 微克/立方米, 目标: 38 微克/立方米, 上年: 44 微克/立方米 }",
    });
    const { lines } = await collect(await fill("丙局", { "治理.细颗粒物": { D: 39 } }));
    expect([...lines.values()].join()).toContain(
      "{ 数值: 39 微克/立方米, 目标: 38 微克/立方米, 上年: 44 微克/立方米 }",
    );
  });
});
