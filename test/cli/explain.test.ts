import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { project, report } from "./support.ts";

/** No project is needed to look a code up. */
const nowhere = mkdtempSync(join(tmpdir(), "report-"));
afterAll(() => rmSync(nowhere, { recursive: true }));

describe("report explain", () => {
  test("tells what a code means, an example and how to mend it, without Markdown", async () => {
    const { code, out } = await report(nowhere, "explain", "figure/unknown-unit");
    expect(code).toBe(EXIT.ok);
    expect(out).toMatch(/^figure\/unknown-unit {2}数据\n\n {2}不认识这个单位/u);
    expect(out).toContain("\n      错误 「文化.投资」不认识单位「圆」 [figure/unknown-unit]\n");
    expect(out).toContain("\n  改法：照“是否想写”改；确是新的量词，写进 report.yaml 的 计量单位。\n");
    expect(out).not.toContain("`");
  });

  test("tells a rule of verify with its clause and in what it is measured", async () => {
    const { out } = await report(nowhere, "explain", "page/paper");
    expect(out).toContain("纸张大小（必须，GB/T 9704 5.1，量 Word）\n");
    expect(out).toMatch(/量 PDF）\n/u);
  });

  test("takes the last part of a code, and several codes", async () => {
    const { out } = await report(nowhere, "explain", "unknown-unit", "check/jump");
    expect(out.match(/^\S+\/\S+(?= {2})/gmu)).toEqual([
      "figure/unknown-unit",
      "forms/unknown-unit",
      "check/jump",
    ]);
  });

  test("names the nearest for a code that there is not, and still tells the others", async () => {
    const { code, out, err } = await report(nowhere, "explain", "figure/unknow-unit", "check/jump");
    expect(code).toBe(EXIT.usage);
    expect(err).toContain("没有代码「figure/unknow-unit」");
    expect(err).toContain("是否想写：figure/unknown-unit");
    expect(out).toContain("check/jump  核对");
  });

  test("alone lists the codes by stage", async () => {
    const { code, out } = await report(nowhere, "explain");
    expect(code).toBe(EXIT.ok);
    expect(out).toMatch(/^项目和文件\n {2}load\/invalid-year\n/u);
    expect(out).toContain("\n\n核对\n  check/");
  });

  test("answers --json with one object", async () => {
    const { out } = await report(nowhere, "explain", "check/jump", "--json");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      entries: [{ code: "check/jump", stage: "核对", text: expect.stringContaining("改法：") }],
      diagnostics: [],
    });
  });
});

test("findings end with the command that explains them, each code once", async () => {
  const root = await project(
    { file: "data/2031/economy.yaml", find: "8.80 亿元", put: "8.80 亿圆" },
    { file: "data/2031/city.yaml", find: "213 处", put: "213 加" },
    { file: "data/2031/city.yaml", find: "69 户", put: "若干" },
  );
  const { err } = await report(root, "check");
  expect(err).toMatch(/\n说明和改法：report explain figure\/unknown-unit figure\/unparsable\n$/u);
});
