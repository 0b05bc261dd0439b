import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { makeProject, ROOT } from "../support/project.ts";
import { project, report } from "./support.ts";

describe("report build", () => {
  test("writes Word, PDF, Markdown and charts under the year, named by the title", async () => {
    const root = await project();
    const { code, out, err } = await report(root, "build", "2031");
    expect([code, err.includes("错误")]).toEqual([EXIT.ok, false]);
    expect(readdirSync(join(root, "output/2031")).sort()).toEqual([
      "charts",
      "ledger.json",
      "manifest.json",
      "甲区2031年度绩效管理工作报告.docx",
      "甲区2031年度绩效管理工作报告.md",
      "甲区2031年度绩效管理工作报告.pdf",
    ]);
    expect(out).toContain("output/2031/甲区2031年度绩效管理工作报告.docx");
  });

  test("takes the latest year when none is named, from any folder of the project", async () => {
    const root = await project();
    const { code } = await report(join(root, "data/2031"), "build");
    expect(code).toBe(EXIT.ok);
    expect(existsSync(join(root, "output/2031/charts/trend.svg"))).toBe(true);
  });

  test("leaves every output as it was when the data have errors, and tells all of them", async () => {
    const root = await project();
    await report(root, "build");
    const docx = join(root, "output/2031/甲区2031年度绩效管理工作报告.docx");
    const before = readFileSync(docx);
    const economy = join(root, "data/2031/economy.yaml");
    writeFileSync(
      economy,
      readFileSync(economy, "utf8").replace("8.80 亿元", "8.80 亿圆").replace("30 项，", "三十，"),
    );
    const { code, err } = await report(root, "build");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("data/2031/economy.yaml:3:15");
    expect(err).toContain("是否想写：亿元？");
    expect(err).toContain("有 2 处错误，没有改动任何输出文件。");
    expect(readFileSync(docx).equals(before)).toBe(true);
    expect(readdirSync(join(root, "output/2031")).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("points with carets at the very characters, two columns for a Han character", async () => {
    const root = await project({ file: "data/2031/economy.yaml", find: "8.80 亿元", put: "8.80 亿圆" });
    const { err } = await report(root, "build");
    const lines = err.split("\n");
    const at = lines.findIndex((line) => line.includes("亿圆，"));
    expect(lines[at]).toBe("  3 │   财政收入: 8.80 亿圆，增长 0.1%");
    expect(lines[at + 1]).toBe(`    │ ${" ".repeat(2 + 4 * 2 + 2 + 5 + 2)}^^`);
  });

  test("answers --json with one object and nothing else", async () => {
    const root = await project();
    const { code, out, err } = await report(root, "build", "--json");
    expect([code, err]).toEqual([EXIT.ok, ""]);
    expect(JSON.parse(out)).toMatchObject({ ok: true, year: 2031, figures: 9, diagnostics: [] });
  });

  test("names a missing font file and how to mend it, together with the faults of the data", async () => {
    const root = await project({ file: "data/2031/economy.yaml", find: "8.80 亿元", put: "8.80 亿圆" });
    writeFileSync(join(root, "fonts/settings.yaml"), "仿宋: fonts/没有这个.ttf\n");
    const { code, err } = await report(root, "build");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("[font/missing-file]");
    expect(err).toContain("[figure/unknown-unit]");
  });

  test("refuses a web font, which would print blank pages", async () => {
    const root = await project();
    writeFileSync(join(root, "fonts/web.woff2"), "wOF2 and more");
    writeFileSync(join(root, "fonts/settings.yaml"), "仿宋: fonts/web.woff2\n");
    expect((await report(root, "build")).err).toContain("[font/unsupported-format]");
  });

  test("says so when a character is in no font", async () => {
    const root = await project({
      file: "data/2031/economy.yaml",
      find: "经济保持平稳",
      put: "经济保持\u{2A700}",
    });
    const { code, err } = await report(root, "build");
    expect([code, err.includes("[font/missing-glyph]")]).toEqual([EXIT.findings, true]);
  });

  test("never writes outside output/, whatever the title says", async () => {
    const root = await project({
      file: "data/2031/report.yaml",
      find: "标题: 甲区{年度}年度绩效管理工作报告",
      put: "标题: ../../报告/{年度}",
    });
    await report(root, "build");
    expect(readdirSync(join(root, "output/2031")).find((name) => name.endsWith(".docx"))).toMatch(
      /^报告2031\./u,
    );
  });
});

describe("report schema", () => {
  test("writes the keys that templates and data know, and no other", async () => {
    const root = await project();
    expect((await report(root, "schema")).code).toBe(EXIT.ok);
    const chapter = JSON.parse(readFileSync(join(root, "data/schema/chapter.schema.json"), "utf8"));
    expect(Object.keys(chapter.properties)).toEqual(["治理", "经济", "任务"]);
    expect(chapter.properties.经济.additionalProperties).toBe(false);
    expect(Object.keys(chapter.properties.经济.properties)).toEqual(["地区生产总值", "财政收入", "评价"]);
  });

  test("takes a group that a template goes through for one of figures under any name", async () => {
    const root = await project(
      { file: "data/2031/city.yaml", find: "治理:", put: "各街道: { 东街道: 3 处 }\n治理:" },
      {
        file: "templates/chapters/city.hbs",
        find: "{{#with 治理}}",
        put: "<p>{{#each 各街道}}{{@key}}{{this}}{{/each}}</p>\n{{#with 治理}}",
      },
    );
    expect((await report(root, "schema")).code).toBe(EXIT.ok);
    const { properties } = JSON.parse(readFileSync(join(root, "data/schema/chapter.schema.json"), "utf8"));
    expect(Object.keys(properties)).toEqual(["各街道", "治理", "经济", "任务"]);
    expect(properties.各街道.type).toBe("object");
    expect(properties.各街道.additionalProperties.anyOf).toContainEqual({ $ref: "#/definitions/figure" });
  });

  test("tells an editor that a change may be computed", async () => {
    const root = await project();
    await report(root, "schema");
    const { properties, definitions } = JSON.parse(
      readFileSync(join(root, "data/schema/chapter.schema.json"), "utf8"),
    );
    expect(properties.经济.properties.财政收入.anyOf[0]).toEqual({ $ref: "#/definitions/figureText" });
    expect(definitions.figureText.description).toContain("增减自动");
    expect(definitions.figure.properties.增减.description).toContain("写 自动 则由上年数算出");
  });
});

describe("the shipped schemas", () => {
  test("are those that the shipped templates and data give", async () => {
    const { root } = await makeProject("2019");
    expect((await report(root, "schema", "2019")).code).toBe(EXIT.ok);
    for (const name of readdirSync(join(ROOT, "data/schema"))) {
      const [shipped, made] = [ROOT, root].map((base) =>
        readFileSync(join(base, "data/schema", name), "utf8"),
      );
      expect(made).toBe(shipped);
    }
  });
});

describe("a year or a project that is not there", () => {
  test("names the year that has no data, and those that have", async () => {
    const { code, err } = await report(await project(), "build", "2032");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("没有 2032 年的数据");
  });

  test("says what a project is when there is none", async () => {
    const root = await project();
    const elsewhere = join(root, "output");
    mkdirSync(elsewhere);
    const { code, err } = await report("/", "build");
    expect([code, err.includes("有 data/ 和 templates/ 两个文件夹")]).toEqual([EXIT.findings, true]);
  });
});
