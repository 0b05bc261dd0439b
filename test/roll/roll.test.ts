import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { completeChanges } from "../../src/data/complete.ts";
import { readYaml } from "../../src/data/yaml.ts";
import { readYear } from "../../src/data/year.ts";
import { type OldFigures, rollChapter } from "../../src/roll/chapter.ts";
import { project, report } from "../cli/support.ts";
import { makeProject, sourceOf } from "../support/project.ts";

function rolled(text: string, figures: OldFigures = new Map()): ReturnType<typeof rollChapter> {
  const source = sourceOf(text, "data/2031/甲.yaml");
  const map = readYaml(source, (found) => {
    throw new Error(found.message);
  });
  if (!map) throw new Error("no mapping");
  return rollChapter(source, map, figures);
}

/** The figures of a chapter with their changes computed from a year before. */
function completed(text: string): OldFigures {
  const say = (found: { readonly message: string }): never => {
    throw new Error(found.message);
  };
  const read = (year: number, chapter: string) => {
    const front = `年度: ${year}\n成文日期: 2032-01-08\n单位: { 全称: 甲, 简称: 甲, 自称: 甲 }\n标题: 甲\n章节: [{ 标题: 甲 }]\n`;
    return readYear({ year, front: sourceOf(front), chapters: [sourceOf(chapter)] }, say);
  };
  const year = read(2031, text);
  const earlier = read(2030, "甲: { 总值: 100 亿元, 户数: 3 户 }\n乙: { 面积: 2 亩 }\n");
  return year ? completeChanges(year, earlier, say).figures : new Map();
}

describe("a chapter for the new year", () => {
  test("lets each figure wait, with last year's value beside it before what the comment said", () => {
    const { text, pending } = rolled(
      "# 经济\n经济:\n  总值: 预计 120 亿元，增长 5%\n  收入: 8.80 亿元   # 区级\n",
    );
    expect(text).toBe(
      "# 经济\n经济:\n  总值: 待填  # 上年：预计 120 亿元，增长 5%\n  收入: 待填  # 上年：8.80 亿元 | 区级\n",
    );
    expect(pending).toEqual(["经济.总值", "经济.收入"]);
  });

  test("puts last year's value in place of the one before it", () => {
    const { text } = rolled("甲: 9 亿元  # 上年：8.80 亿元 | 区级\n乙: 3 项  # 上年：2 项\n");
    expect(text).toBe("甲: 待填  # 上年：9 亿元 | 区级\n乙: 待填  # 上年：3 项\n");
  });

  test("leaves a figure that still waits as it is", () => {
    expect(rolled("甲: 待填  # 上年：8.80 亿元 | 区级\n").text).toBe("甲: 待填  # 区级\n");
  });

  test("keeps of the long form what holds for the next year too", () => {
    const { text } = rolled("甲: { 数值: 44 微克, 同比: 下降 17%, 截至: 11月, 责任单位: 乙局 }\n");
    expect(text).toBe("甲: { 数值: 待填, 责任单位: 乙局 }  # 上年：44 微克，同比 下降 17%，截至 11月\n");
  });

  test("takes a long form of several lines into one", () => {
    const { text } = rolled("甲:\n  数值: 44 件\n  其中:\n    乙: 3 件\n丙: 1 项\n");
    expect(text).toBe("甲:\n  { 数值: 待填 }  # 上年：44 件，其中 乙 3 件\n丙: 待填  # 上年：1 项\n");
    expect(rolled(text).pending).toEqual(["甲", "丙"]);
  });

  test("keeps the wish that a change be computed, and tells what it came to", async () => {
    const text = [
      "甲:",
      "  总值: 120 亿元，增减自动  # 现价",
      "  收入: { 数值: 9 亿元, 增减: 自动, 上年: 8 亿元 }",
      '  户数: { 数值: "3 户，同比自动" }',
      "乙: { 面积: 3 亩，增减自动 }\n",
    ].join("\n");
    const figures = completed(text);
    expect(rolled(text, figures).text).toBe(
      [
        "甲:",
        "  总值: 待填，增减自动  # 上年：120 亿元，增长20% | 现价",
        "  收入: { 数值: 待填, 增减: 自动 }  # 上年：9 亿元，增减 增长12.5%，上年 8 亿元",
        "  户数: { 数值: 待填，增减自动 }  # 上年：3 户，与上年持平",
        "乙: { 面积: 待填，增减自动 }  # 上年：面积 3 亩，增长50%\n",
      ].join("\n"),
    );
    // Begun anew before anybody filled it, it still asks, and has no value of last year.
    expect(rolled(rolled(text, figures).text).text).toContain("  总值: 待填，增减自动  # 现价\n");
  });

  test("makes comments of sentences, judgements and lists, and keeps places", () => {
    const { text, left } = rolled(
      "甲:\n  评价: 平稳\n  地点: 金街\n  数量: 3 项\n  要事:   # 依次\n    - 办好一事\n\n    - 办好二事\n",
    );
    expect(text).toBe(
      "甲:\n  # 评价: 平稳\n  地点: 金街\n  数量: 待填  # 上年：3 项\n  # 要事:   # 依次\n  #   - 办好一事\n\n  #   - 办好二事\n",
    );
    expect(left.map(({ key, text: words }) => `${key}=${words}`)).toEqual([
      "甲.评价=平稳",
      "甲.要事=办好一事；办好二事",
    ]);
    expect(left[1]?.place.start.line).toBe(5);
  });

  test("makes a comment of a group of which nothing is left, its key included", () => {
    expect(rolled("甲: 1 项\n乙:\n  丙:\n    - 一事\n  评价: 好\n").text).toBe(
      "甲: 待填  # 上年：1 项\n# 乙:\n#   丙:\n#     - 一事\n#   评价: 好\n",
    );
  });

  test("lets the figures of a group in one line wait together", () => {
    expect(rolled("甲: { 户数: 3 户, 面积: 12 平方米 } # 合计\n").text).toBe(
      "甲: { 户数: 待填, 面积: 待填 }  # 上年：户数 3 户，面积 12 平方米 | 合计\n",
    );
  });
});

describe("report new", () => {
  const read = (root: string, path: string): Promise<string> => readFile(join(root, path), "utf8");

  test("writes the new year, records the old one, and leaves the old year's files alone", async () => {
    const { root } = await makeProject("small");
    const before = await read(root, "data/2031/economy.yaml");
    const { code, out } = await report(root, "new", "2032");
    expect(code).toBe(0);
    expect(out).toContain("data/2032/economy.yaml");
    expect(out).toContain("治理.要事：聚焦建区{周年}，办好“同心”“同行”系列活动；建成5G示范街区");
    expect(await read(root, "data/2031/economy.yaml")).toBe(before);
    expect(await read(root, "data/2032/economy.yaml")).toContain(
      "财政收入: 待填  # 上年：8.80 亿元，增长 0.1%",
    );
    expect(await read(root, "data/2032/report.yaml")).toMatch(/^年度: 2032\n成文日期: 2033-01-08\n/u);
    expect((await read(root, "data/history.yaml")).trimEnd().split("\n").at(-1)).toBe(
      "  - { 年份: 2031, 数值: 120 亿元, 增减: 增长 6%, 状态: 预计, 来源: 甲区2031年度绩效管理工作报告 }",
    );
  });

  test("begins a year that can be told as a draft, though the words that name a figure are comments yet", async () => {
    const { root } = await makeProject("small");
    await report(root, "new", "2032");
    const { code, err } = await report(root, "status", "2032");
    expect([code, err]).toEqual([0, ""]);
  });

  test("overwrites nothing", async () => {
    const { root } = await makeProject("small");
    const before = await read(root, "data/2031/economy.yaml");
    const { code, err } = await report(root, "new", "2031");
    expect(code).toBe(1);
    expect(err).toContain("data/2031 已经有了");
    expect(await read(root, "data/2031/economy.yaml")).toBe(before);
  });

  test("needs a year before, and the year's number", async () => {
    const { root } = await makeProject("small");
    expect((await report(root, "new", "2030")).err).toContain("2030 年以前没有数据");
    expect((await report(root, "new", "明年")).code).toBe(2);
    expect((await report(root, "new")).code).toBe(2);
  });

  test("leaves the outputs of the old year as they were, page by page", async () => {
    const root = await project();
    const say = async (): Promise<string> => (await report(root, "ledger", "2031")).out;
    const before = await say();
    await report(root, "new", "2032");
    expect(await say()).toBe(before);
  });
});
