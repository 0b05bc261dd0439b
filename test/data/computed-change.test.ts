import { describe, expect, test } from "vitest";
import { type Edit, fixtureFolders, makeProject, tell } from "../support/project.ts";

const ECONOMY = "data/2031/economy.yaml";
const VALUE = "120 亿元";
/** The small project with one figure in place of 地区生产总值. */
const figure = (text: string): Edit => ({ file: ECONOMY, find: "预计 120 亿元，增长 6%", put: text });
const history = (...rows: readonly string[]): Edit => ({
  file: "data/history.yaml",
  put: `地区生产总值:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`,
});
/** The year before, its figure as given. */
async function lastYear(text: string): Promise<readonly Edit[]> {
  const { data } = fixtureFolders("small");
  const { readFile } = await import("node:fs/promises");
  return Promise.all(
    ["report", "city", "economy"].map(async (name) => ({
      file: `data/2030/${name}.yaml`,
      put: (await readFile(`${data}/2031/${name}.yaml`, "utf8"))
        .replace("年度: 2031", "年度: 2030")
        .replace("预计 120 亿元，增长 6%", text),
    })),
  );
}

/** What is printed of the figure, and what was found on the way. */
async function told(...edits: readonly Edit[]) {
  const { lines, found, narrated } = await tell(await makeProject("small", edits), 2031);
  const own = narrated?.year.figures.get("经济.地区生产总值");
  return {
    printed: /地区生产总值(?:预计)?达到(.+?)，/u.exec(lines[2] ?? "")?.[1],
    found,
    from: own?.computedFrom?.place,
  };
}

describe("增减自动", () => {
  test.each([
    `${VALUE}，增减自动`,
    `${VALUE}，同比自动`,
    `${VALUE}，自动`,
    `{ 数值: ${VALUE}, 增减: 自动 }`,
    `{ 数值: ${VALUE}, 同比: 自动 }`,
    `{ 数值: "${VALUE}，增减 自动" }`,
    `\n    数值: ${VALUE}\n    增减: 自动`,
  ])("may be written %s", async (text) => {
    const { printed, found } = await told(figure(text), history("年份: 2030, 数值: 100 亿元"));
    expect([printed, found]).toEqual(["120亿元、增长20%", []]);
  });

  test("takes the figure's own 上年 first", async () => {
    const edits = await lastYear("100 亿元");
    const { printed, from } = await told(figure(`${VALUE}，上年 96 亿元，增减自动`), ...edits);
    expect([printed, from?.file]).toEqual(["120亿元、增长25%", ECONOMY]);
  });

  test("takes the old value of 由…提升至… for last year's", async () => {
    const { printed } = await told(figure("由 100 亿元提升至 120 亿元，增减自动"));
    expect(printed).toBe("120亿元、增长20%");
  });

  test("takes the same key of last year's data next, before history.yaml", async () => {
    const edits = await lastYear("96 亿元");
    const rows = history("年份: 2030, 数值: 100 亿元");
    const { printed, from } = await told(figure(`${VALUE}，增减自动`), rows, ...edits);
    expect([printed, from?.file]).toEqual(["120亿元、增长25%", "data/2030/economy.yaml"]);
  });

  test("lets what was done go before what was expected of the year", async () => {
    const edits = await lastYear("预计 96 亿元");
    const done = history("年份: 2030, 数值: 100 亿元, 状态: 完成");
    const { printed, from } = await told(figure(`${VALUE}，增减自动`), done, ...edits);
    expect([printed, from?.file]).toEqual(["120亿元、增长20%", "data/history.yaml"]);
  });

  test("prints 与上年持平 and falls in the words of the template", async () => {
    const fall = await told(figure(`${VALUE}，上年 125 亿元，增减自动`));
    const level = await told(figure(`${VALUE}，上年 120 亿元，增减自动`));
    expect([fall.printed, level.printed]).toEqual(["120亿元、下降4%", "120亿元、与上年持平"]);
  });

  test("serves charts and words like a stated one", async () => {
    const { lines, found } = await tell(
      await makeProject("small", [
        figure(`${VALUE}，上年 100 亿元，增减自动`),
        { file: ECONOMY, find: "评价: 经济保持平稳", put: "评价: 总值{地区生产总值.增减}" },
      ]),
      2031,
    );
    expect([lines[2], found]).toEqual([expect.stringContaining("总值增长20%。"), []]);
  });

  test("waits with a figure that waits", async () => {
    for (const text of ["待填，增减自动", "{ 数值: 待填, 增减: 自动 }", "增减自动"]) {
      const { found } = await told(figure(text));
      expect(found.map(({ code }) => code)).toEqual(["figure/pending"]);
    }
  });
});

describe("a change that cannot be computed is an error where it is asked for:", () => {
  const LAST = "年份: 2030, 数值";
  test.each<[string, string, string, string]>([
    ["no value of last year", `${VALUE}，增减自动`, "年份: 2029, 数值: 90 亿元", "没有 2030 年的数"],
    ["a target is none", `${VALUE}，增减自动`, `${LAST}: 90 亿元, 状态: 目标`, "没有 2030 年的数"],
    ["half a year is none", `${VALUE}，增减自动`, `${LAST}: 50 亿元, 期间: 1-6月`, "没有 2030 年的数"],
    ["another unit", `${VALUE}，增减自动`, `${LAST}: 90 亿美元`, "两年单位不同"],
    ["a vague value", "近 120 亿元，增减自动", `${LAST}: 90 亿元`, "本年数不是确数"],
    ["a vague value before", `${VALUE}，增减自动`, `${LAST}: 90 余亿元`, "上年数不是确数"],
    ["nought before", `${VALUE}，增减自动`, `${LAST}: 0 亿元`, "上年数是 0"],
    ["two values", "100 亿元和 20 亿元，增减自动", `${LAST}: 90 亿元`, "有几个数"],
    ["no value", "全市第一，增减自动", `${LAST}: 90 亿元`, "没有数"],
    ["a stated change", `${VALUE}，增长 6%，增减自动`, `${LAST}: 90 亿元`, "增减已经写了"],
    [
      "comparable prices",
      `{ 数值: ${VALUE}, 增减: 自动, 口径: 可比价 }`,
      `${LAST}: 90 亿元`,
      "按不变价的增减要照公布的写",
    ],
    ["another basis", `${VALUE}，增减自动`, `${LAST}: 90 亿元, 说明: 口径为全市`, "两年口径不同"],
  ])("%s", async (_name, text, row, says) => {
    const { found } = await told(figure(text), history(row));
    const own = found.filter(({ code }) => code === "figure/uncomputable-change");
    const column = text.startsWith("{") ? expect.any(Number) : 11;
    expect(own).toMatchObject([
      {
        severity: "error",
        message: expect.stringContaining(`「经济.地区生产总值」的增减不能自动计算：${says}`),
        place: { file: ECONOMY, start: { line: 2, column } },
      },
    ]);
  });

  test("another month", async () => {
    const edits = await lastYear("{ 数值: 96 亿元, 截至: 10月 }");
    const { found } = await told(figure(`${VALUE}，截至 11月，增减自动`), ...edits);
    expect(found).toMatchObject([
      {
        code: "figure/uncomputable-change",
        actual: "本年120亿元（截至11月）；上年96亿元（截至10月，data/2030/economy.yaml:2）",
      },
    ]);
  });

  test("an indicator whose name two figures share", async () => {
    const { found } = await told(figure(`${VALUE}，增减自动`), history(`${LAST}: 90 亿元`), {
      file: "data/2031/city.yaml",
      find: "治理:",
      put: "备查: { 地区生产总值: 120 亿元 }\n治理:",
    });
    expect(found).toMatchObject([
      { code: "figure/uncomputable-change", notes: [expect.stringContaining("几个数同名时不用")] },
    ]);
  });

  test("at the 增减 of the long form, on its own line", async () => {
    const { found } = await told(
      figure(`\n    数值: ${VALUE}\n    增减: 自动`),
      history("年份: 2029, 数值: 9 亿元"),
    );
    expect(found).toMatchObject([{ place: { file: ECONOMY, start: { line: 4, column: 9 } } }]);
  });

  test("in history.yaml nothing is computed", async () => {
    const { found } = await told(figure(VALUE), history(`${LAST}: 90 亿元, 增减: 自动`));
    expect(found).toMatchObject([{ code: "figure/unparsable", place: { file: "data/history.yaml" } }]);
  });
});
