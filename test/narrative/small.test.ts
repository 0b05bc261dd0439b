import { describe, expect, test } from "vitest";
import { type Edit, makeProject, tell } from "../support/project.ts";

const ECONOMY = "data/2031/economy.yaml";
const CITY = "data/2031/city.yaml";

/** The paragraphs of the small project after some edits; a fault fails the test. */
async function paragraphs(...edits: readonly Edit[]): Promise<readonly string[]> {
  const { lines, found } = await tell(await makeProject("small", edits), 2031);
  expect(found).toEqual([]);
  return lines;
}

/** Removes a line of a file. */
const without = (file: string, line: string): Edit => ({ file, find: `${line}\n`, put: "" });

describe("the small report", () => {
  test("reads as its templates and data say, headings numbered", async () => {
    expect(await paragraphs()).toEqual([
      "甲区2031年度绩效管理工作报告",
      "一、总体情况",
      "地区生产总值预计达到120亿元、增长6%，财政收入完成8.80亿元、增长0.1%，经济保持平稳。承办30项重点任务全部完成，其中4项超额完成。",
      "二、主要做法",
      "（一）城市治理",
      "城市治理取得新进展。拆除违建12.5万平方米，整治无照经营69户、群租房213处。截至11月，PM2.5年均浓度44微克/立方米、下降17%。" +
        "聚焦建区70周年，办好“同心”“同行”系列活动。建成5G示范街区。完成东一巷、“梧桐”巷和“银杏”巷整治。",
    ]);
  });
});

describe("a changed figure", () => {
  test("of -1.1% prints 下降1.1%", async () => {
    const lines = await paragraphs({ file: ECONOMY, find: "增长 6%", put: "-1.1%" });
    expect(lines[2]).toContain("地区生产总值预计达到120亿元、下降1.1%，");
  });

  test("of 0% prints 与上年持平", async () => {
    const lines = await paragraphs({ file: ECONOMY, find: "增长 6%", put: "增长 0%" });
    expect(lines[2]).toContain("120亿元、与上年持平，");
  });

  test("that is no estimate any more loses 预计", async () => {
    const lines = await paragraphs({ file: ECONOMY, find: "预计 120 亿元", put: "121.5 亿元" });
    expect(lines[2]).toContain("地区生产总值达到121.5亿元");
  });

  test("that leaves tasks undone does not say 全部完成", async () => {
    const lines = await paragraphs({ file: ECONOMY, find: "完成 30 项，", put: "完成 28 项，" });
    expect(lines[2]).toContain("承办30项重点任务，已完成28项，其中4项超额完成。");
  });
});

describe("a deleted figure", () => {
  test("takes its clause with it and the others rejoin", async () => {
    const lines = await paragraphs(without(CITY, "  整治群租房: 213 处"));
    expect(lines[5]).toContain("拆除违建12.5万平方米，整治无照经营69户。");
  });

  test("takes the whole enumeration with it when it was the last", async () => {
    const lines = await paragraphs(
      without(CITY, "  整治群租房: 213 处"),
      without(CITY, "  整治无照经营: 69 户"),
    );
    expect(lines[5]).toContain("城市治理取得新进展。拆除违建12.5万平方米。截至");
  });

  test("that a text names is an error at that text, with what it may have meant", async () => {
    const { found } = await tell(await makeProject("small", [without(CITY, "  周年: 70 周年")]), 2031);
    expect(found).toMatchObject([
      { code: "prose/unknown-reference", place: { file: CITY, start: { line: 8, column: 11 } } },
    ]);
  });

  test("that a template prints unguarded is an error at that template", async () => {
    const project = await makeProject("small", [
      { file: "templates/chapters/city.hbs", find: "{{述 主题句}}", put: "{{述 主题句}}绿化{{新增绿地}}。" },
    ]);
    const { found } = await tell(project, 2031);
    expect(found).toMatchObject([
      {
        code: "template/missing-value",
        message: "数据里没有「治理.新增绿地」，模板此处要用",
        place: { file: "templates/chapters/city.hbs", start: { line: 3, column: 14 } },
      },
    ]);
  });
});

describe("the document tree", () => {
  test("keeps the key and the part of every printed figure", async () => {
    const { narrated } = await tell(await makeProject("small"), 2031);
    const [, paragraph] = narrated?.tree.body ?? [];
    const figures =
      paragraph?.type === "paragraph" ? paragraph.children.filter((inline) => inline.type === "figure") : [];
    expect(figures.map(({ key, part, text }) => `${key} ${part} ${text}`)).toEqual([
      "经济.地区生产总值 预计 预计",
      "经济.地区生产总值 值 120亿元",
      "经济.地区生产总值 增减 增长6%",
      "经济.财政收入 值 8.80亿元",
      "经济.财政收入 增减 增长0.1%",
      "任务.重点任务 全 30项",
      "任务.重点任务 超额完成 4项",
    ]);
  });

  test("sets the subscript of a declared name low and knows names from figures", async () => {
    const { narrated } = await tell(await makeProject("small"), 2031);
    const inlines =
      narrated?.tree.body.flatMap((block) => (block.type === "paragraph" ? block.children : [])) ?? [];
    expect(inlines.filter(({ type }) => type === "name" || type === "sub").map(({ text }) => text)).toEqual([
      "PM",
      "2.5",
      "5G",
    ]);
  });

  test("holds the annex with its table and chart, numbered", async () => {
    const { narrated } = await tell(await makeProject("small"), 2031);
    const [annex] = narrated?.tree.attachments ?? [];
    expect(annex?.label).toBe("附件");
    expect(annex?.children.map((block) => block.type)).toEqual(["table", "chart"]);
  });

  test("puts the chart into the text when the front matter says 正文", async () => {
    const project = await makeProject("small", [
      { file: "data/2031/report.yaml", find: "图表位置: 附件", put: "图表位置: 正文" },
    ]);
    const { narrated } = await tell(project, 2031);
    expect(narrated?.tree.body.at(-1)?.type).toBe("chart");
    expect(narrated?.tree.attachments[0]?.children.map((block) => block.type)).toEqual(["table"]);
  });
});

describe("markup in data", () => {
  test("prints as the signs it is made of and adds no structure", async () => {
    const plain = await tell(await makeProject("small"), 2031);
    const put = "办好<b>活动</b>&amp;{{#each}}{{{x}}}</p><h1>一";
    const marked = await tell(
      await makeProject("small", [{ file: CITY, find: "建成5G示范街区", put: `"${put}"` }]),
      2031,
    );
    expect(marked.found).toEqual([]);
    expect(marked.lines.at(-1)).toContain(`${put}。`);
    expect(marked.narrated?.tree.body.map(({ type }) => type)).toEqual(
      plain.narrated?.tree.body.map(({ type }) => type),
    );
  });
});

describe("a year's own template", () => {
  test("takes the place of the common one", async () => {
    const project = await makeProject("small", []);
    const { mkdir, writeFile } = await import("node:fs/promises");
    await mkdir(`${project.templates}/2031/chapters`, { recursive: true });
    await writeFile(
      `${project.templates}/2031/chapters/economy.hbs`,
      "<p>{{经济.地区生产总值}}，{{经济.财政收入}}，{{经济.评价}}，{{任务.重点任务}}。</p>",
    );
    const { lines } = await tell(project, 2031);
    expect(lines[2]).toBe("预计120亿元，8.80亿元，经济保持平稳，30项。");
  });
});
