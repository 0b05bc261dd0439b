import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/checks/types.ts";
import { loadProject } from "../../src/load/project.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { type Edit, fixtureFolders, makeProject } from "../support/project.ts";

/** What one rule finds in the small project of 2031, with 2030 before it as given. */
async function findings(code: string, edits: readonly Edit[]): Promise<readonly Finding[]> {
  const { data } = fixtureFolders("small");
  const before = await Promise.all(
    ["report", "city", "economy"].map(async (name) => {
      const text = await readFile(join(data, `2031/${name}.yaml`), "utf8");
      return { file: `data/2030/${name}.yaml`, put: text.replace("年度: 2031", "年度: 2030") };
    }),
  );
  const { project } = await loadProject(await makeProject("small", [...before, ...edits]), 2031, () => {});
  const narrated = project && narrateYear(project, () => {});
  if (!narrated) throw new Error("The year cannot be told.");
  return checkReport(narrated, project, () => {})
    .filter(({ rule }) => rule.code === code)
    .map(({ finding }) => finding);
}

const messages = async (code: string, edits: readonly Edit[]): Promise<readonly string[]> =>
  (await findings(code, edits)).map(({ message }) => message);

const TASKS = "30 项，完成 30 项，超额完成 4 项";
const relations = (text: string): Edit => ({ file: "data/relations.yaml", put: `勾稽:\n  - ${text}\n` });

describe("a relation of all years", () => {
  test("waits in a year that lacks what the year before had", async () => {
    const edits = [
      { file: "data/2031/economy.yaml", find: TASKS, put: "30 项，完成 30 项" },
      relations("任务.重点任务.超额完成 <= 任务.重点任务.完成"),
    ];
    expect(await messages("check/relation", edits)).toEqual([]);
  });

  test("is checked as soon as the year has it", async () => {
    const edits = [
      { file: "data/2031/economy.yaml", find: TASKS, put: "30 项，完成 20 项，超额完成 24 项" },
      relations("任务.重点任务.超额完成 <= 任务.重点任务.完成"),
    ];
    expect((await messages("check/relation", edits))[0]).toContain("勾稽关系不成立");
  });

  test("about what no year has is a slip of the pen", async () => {
    const [message] = await messages("check/relation", [
      relations("任务.重点任务.超额 <= 任务.重点任务.完成"),
    ]);
    expect(message).toContain("「任务.重点任务.超额」不是数据里的数字");
  });
});

describe("a change", () => {
  // The other figures stand as they were, with changes of their own.
  const changes = async (code: string, edits: readonly Edit[]): Promise<readonly Finding[]> =>
    (await findings(code, edits)).filter(({ keys }) => keys.every((key) => !key.includes("细颗粒物")));
  const gdp = (put: string, year = 2031): Edit => ({
    file: `data/${year}/economy.yaml`,
    find: "预计 120 亿元，增长 6%",
    put,
  });

  test("that is stated is held against last year's own data", async () => {
    const edits = [gdp("114 亿元，增长 2%", 2030), gdp("120 亿元，增长 9%")];
    const [finding] = await changes("check/history-change", edits);
    expect(finding).toMatchObject({
      message: "「经济.地区生产总值」的增减与上年数不符",
      expected: "按上年114亿元（增长2%）推算，应增长 5.3%",
      notes: ["上年数：data/2030/economy.yaml:2", expect.any(String)],
    });
  });

  test("in 个百分点, or in the figure's own unit, is held against it too", async () => {
    const city = (year: number, find: string, put: string): Edit => ({
      file: `data/${year}/city.yaml`,
      find,
      put,
    });
    const edits = [
      gdp("80%", 2030),
      gdp("85.8%，提高 3 个百分点"),
      city(2030, "213 处", "200 处"),
      city(2031, "213 处", "213 处，增加 12 处"),
    ];
    const found = await changes("check/history-change", edits);
    expect(found.map(({ expected }) => expected)).toEqual([
      "与上年200处相符",
      "按上年80%推算，应提高 5.8个百分点",
    ]);
  });

  test("of another measure than the two values is left alone", async () => {
    for (const change of ["年均增长 9%", "按可比价格增长 9%", "实际增长 9%"])
      expect(await changes("check/history-change", [gdp(`120 亿元，${change}`)])).toEqual([]);
  });

  test("that was computed agrees with what it was computed from", async () => {
    const edits = [gdp("114 亿元", 2030), gdp("120 亿元，增减自动")];
    expect(await changes("check/history-change", edits)).toEqual([]);
  });

  test("that was computed from few digits is looked at", async () => {
    const coarse = await changes("check/coarse-change", [gdp("8.1 万元", 2030), gdp("8.8 万元，增减自动")]);
    expect(coarse.map(({ expected }) => expected)).toEqual([
      "两个数各按四舍五入，增减在 +7.4% 和 +9.9% 之间",
    ]);
    for (const [last, now] of [
      ["8134 元", "8801 元"],
      ["15 家", "20 家"],
    ])
      expect(await changes("check/coarse-change", [gdp(`${last}`, 2030), gdp(`${now}，增减自动`)])).toEqual(
        [],
      );
  });
});
