import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import type { ReportDiff } from "../../src/diff/types.ts";
import { commitAll, makeRepository } from "../support/git.ts";
import { makeProject } from "../support/project.ts";
import { report } from "./support.ts";

const CITY = "data/2031/city.yaml";

/** The small project; fonts are the shipped ones, so that no commit has to hold them. */
const project = async (): Promise<string> => (await makeProject("small")).root;

/** The small project in one commit. */
async function repository(): Promise<string> {
  const root = await project();
  makeRepository(root);
  return root;
}

async function replace(root: string, file: string, find: string, put: string): Promise<void> {
  const path = join(root, file);
  await writeFile(path, (await readFile(path, "utf8")).replace(find, put));
}

const correct = (root: string): Promise<void> => replace(root, CITY, "213 处", "214 处");

describe("report diff", () => {
  test("says so when nothing changed since the last commit, blank lines and comments aside", async () => {
    const root = await repository();
    await replace(root, CITY, "治理:\n", "# 待核对\n\n治理:\n");
    const { code, out } = await report(root, "diff", "--exit-code");
    expect([code, out]).toEqual([EXIT.ok, "2031 年报告：HEAD → 工作区\n没有改动，两边印出的内容相同。\n"]);
  });

  test("tells what is not committed yet", async () => {
    const root = await repository();
    await correct(root);
    const { code, out } = await report(root, "diff");
    expect(code).toBe(EXIT.ok);
    expect(out).toBe(`2031 年报告：HEAD → 工作区
1 个数字有改动，涉及印出的 1 处。

治理.整治群租房  ${CITY}:4:10
  213 处 → 214 处  +1处，+0.5%
  第 1 页第 10 行  拆除违建12.5万平方米，整治无照经营69户、群租房【213→214】处。
`);
  });

  test("ends with 1 for a difference where a script asks for that", async () => {
    const root = await repository();
    await correct(root);
    const { code, out } = await report(root, "diff", "--exit-code", "--quiet");
    expect([code, out]).toEqual([EXIT.findings, ""]);
  });

  test("compares commits and folders", async () => {
    const root = await repository();
    await correct(root);
    commitAll(root, "Correct");
    const changed = async (...args: readonly string[]) => {
      const { out } = await report(root, "diff", "--json", ...args);
      const { from, to, figures } = JSON.parse(out) as ReportDiff;
      return [from, to, figures.map(({ difference }) => difference)];
    };
    const other = await project();
    expect(await changed()).toEqual(["HEAD", "工作区", []]);
    expect(await changed("HEAD~1")).toEqual(["HEAD~1", "工作区", ["+1处"]]);
    expect(await changed("HEAD", "HEAD~1")).toEqual(["HEAD", "HEAD~1", ["-1处"]]);
    expect(await changed(other)).toEqual([other, "工作区", ["+1处"]]);
  });

  test("gives Markdown for a merge request", async () => {
    const root = await repository();
    await correct(root);
    const { out } = await report(root, "diff", "--format", "markdown");
    expect(out).toContain("| 治理.整治群租房 | 213 处 | 214 处 | +1处，+0.5% | 第 1 页第 10 行 |");
    expect(out).toContain("群租房<del>213</del><ins>214</ins>处。");
  });

  test("tells of a year that only one side has, as new or as gone", async () => {
    const root = await repository();
    await rm(join(root, "data/2031"), { recursive: true });
    commitAll(root, "Remove");
    const gone = await report(root, "diff", "HEAD~1", "--year", "2031");
    expect([gone.code, gone.out]).toEqual([
      EXIT.ok,
      expect.stringContaining("工作区 里没有 2031 年的报告了，全文都已删去"),
    ]);
    const come = await report(root, "diff", "HEAD", "HEAD~1");
    expect([come.code, come.out]).toEqual([
      EXIT.ok,
      expect.stringMatching(/HEAD 里还没有 2031 年的报告，全文都是新增的：\d+ 个数字，印在 \d+ 处/u),
    ]);
  });

  test("tells which side has a fault, with that side's own line", async () => {
    const root = await repository();
    await replace(root, CITY, "213 处", "213 触");
    commitAll(root, "Slip");
    await replace(root, CITY, "213 触", "213 处");
    const { code, out, err } = await report(root, "diff");
    expect([code, out]).toEqual([EXIT.findings, ""]);
    expect(err).toContain("「HEAD」无法成文");
    expect(err).toContain("│   整治群租房: 213 触");
    const { out: json } = await report(root, "diff", "--json");
    expect(JSON.parse(json)).toMatchObject({
      ok: false,
      versions: [{ label: "HEAD", diagnostics: [{ code: "figure/unknown-unit" }] }],
    });
  });

  test("does not know other formats, other revisions, nor folders without a repository", async () => {
    const root = await repository();
    const format = await report(root, "diff", "--format", "html");
    expect([format.code, format.err]).toEqual([EXIT.usage, expect.stringContaining("没有格式「html」")]);
    const revision = await report(root, "diff", "v9");
    expect([revision.code, revision.err]).toEqual([
      EXIT.findings,
      expect.stringContaining("没有「v9」这个版本"),
    ]);
    const year = await report(root, "diff", "2031");
    expect([year.code, year.err]).toEqual([EXIT.findings, expect.stringContaining("请写 --year 2031")]);
    const alone = await report(await project(), "diff");
    expect([alone.code, alone.err]).toEqual([EXIT.findings, expect.stringContaining("[git/no-repository]")]);
  });
});
