import { appendFileSync, writeFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { project, report } from "./support.ts";

const WRONG = { file: "data/relations.yaml", put: "勾稽:\n  - 经济.地区生产总值 <= 1\n" };

describe("report check", () => {
  test("says how much was looked at, and ends with 0 when nothing is wrong", async () => {
    const { code, out, err } = await report(await project(), "check");
    expect([code, err]).toEqual([EXIT.ok, ""]);
    expect(out).toMatch(/核对了 \d+ 条规则：待处理 0 处，已核准 0 处。/u);
  });

  test("shows what is wrong with its line, and ends with 1; a build then writes nothing", async () => {
    const root = await project(WRONG);
    const checked = await report(root, "check");
    expect(checked.code).toBe(EXIT.findings);
    expect(checked.err).toContain("[check/relation]");
    expect(checked.err).toContain("data/2031/economy.yaml:2:");
    const built = await report(root, "build");
    expect([built.code, built.err]).toEqual([EXIT.findings, expect.stringContaining("没有改动任何输出文件")]);
  });

  test("writes out what waits for an answer; with its reason filled in, the finding is answered", async () => {
    const root = await project(WRONG);
    const { out } = await report(root, "check", "--answers");
    writeFileSync(
      join(root, "data/2031/approvals.yaml"),
      `核准:\n${out.replace(/理由: $/mu, "理由: 试一试")}\n`,
    );
    const checked = await report(root, "check");
    expect([checked.code, checked.out]).toEqual([EXIT.ok, expect.stringContaining("已核准 1 处")]);
    const { answered } = JSON.parse((await report(root, "check", "--json")).out);
    expect(answered).toMatchObject([{ code: "check/relation", reason: "试一试" }]);
  });

  test("takes a rule as report.yaml says", async () => {
    const root = await project(WRONG);
    const front = join(root, "data/2031/report.yaml");
    await writeFile(
      front,
      (await readFile(front, "utf8")).replace(
        "核对: { check/estimate-after-year: 不查 }",
        "核对: { check/estimate-after-year: 不查, check/relation: 警告 }",
      ),
    );
    expect((await report(root, "check")).code).toBe(EXIT.ok);
  });

  test("tells words that stand as they stood the year before", async () => {
    const root = await project();
    await cp(join(root, "data/2031"), join(root, "data/2032"), { recursive: true });
    const front = join(root, "data/2032/report.yaml");
    await writeFile(
      front,
      (await readFile(front, "utf8")).replace("年度: 2031", "年度: 2032").replace("2032-01", "2033-01"),
    );
    for (const year of [2031, 2032])
      appendFileSync(
        join(root, `data/${year}/economy.yaml`),
        "\n备查:\n  评价: 各项工作都取得了良好的成效\n",
      );
    const { err } = await report(root, "check", "2032");
    expect(err).toContain("「备查.评价」与 2031 年的一字不差 [check/same-prose]");
  });

  test("speaks the formats of CI, and knows no other", async () => {
    const root = await project(WRONG);
    expect(JSON.parse((await report(root, "check", "--format", "sarif")).out).runs[0].results).toHaveLength(
      1,
    );
    expect((await report(root, "check", "--format", "github")).out).toMatch(/^::error file=data\/2031/u);
    const wrong = await report(root, "check", "--format", "xml");
    expect([wrong.code, wrong.err]).toEqual([EXIT.usage, expect.stringContaining("sarif、github、gitlab")]);
  });
});
