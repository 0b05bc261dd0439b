import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { commitAll, inGit } from "../support/git.ts";
import { fixtureFolders, ROOT } from "../support/project.ts";
import { run } from "../support/tools.ts";

const CITY = "data/2031/city.yaml";
const NAME = "output/2031/甲区2031年度绩效管理工作报告";
const LEDGER = "output/2031/ledger.json";
const [DOCX, PDF, MARKDOWN] = [`${NAME}.docx`, `${NAME}.pdf`, `${NAME}.md`];

/** Heads of hunks, and the lines that a diff takes out and puts in. */
const hunks = (diff: string): readonly string[] =>
  diff.split("\n").filter((line) => /^(?:@@|-(?!--)|\+(?!\+\+))/u.test(line));

let root: string;
/** The small project, built and committed in a repository that is set up; then a figure is corrected, and built again. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "report-diff-"));
  for (const name of ["data", "templates"])
    cpSync(join(fixtureFolders("small").root, name), join(root, name), { recursive: true });
  inGit(root, "init", "--quiet", "--initial-branch=main");
  expect((await report(root, "git", "install")).code).toBe(0);
  expect((await report(root, "build")).code).toBe(0);
  commitAll(root, "First");
  const text = readFileSync(join(root, CITY), "utf8");
  writeFileSync(join(root, CITY), text.replace("周年: 70 周年", "周年: 71 周年"));
  expect((await report(root, "build")).code).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("git diff, once report git install has been run,", () => {
  test("shows a corrected figure as its old and new sentence, and no more, in Word, PDF and Markdown", () => {
    const diff = inGit(root, "-c", "core.quotePath=false", "diff", "--", DOCX, PDF, MARKDOWN);
    const files = diff.split(/^diff --git /mu).slice(1);
    expect(files.map((file) => /^\+\+\+ b\/(.*)$/mu.exec(file)?.[1])).toEqual([DOCX, MARKDOWN, PDF]);
    for (const file of files) {
      const [head, ...lines] = hunks(file);
      expect(head).toMatch(/^@@/u);
      expect(lines).toEqual([
        "-聚焦建区70周年，办好“同心”“同行”系列活动。",
        "+聚焦建区71周年，办好“同心”“同行”系列活动。",
      ]);
    }
  });

  test("shows the line of YAML, under the name of its chapter, and of the ledger only that it differs", () => {
    const diff = inGit(root, "diff", "--", CITY, LEDGER);
    expect(hunks(diff)).toEqual(["@@ -7,5 +7,5 @@ 治理:", "-  周年: 70 周年", "+  周年: 71 周年"]);
    expect(diff).toContain(`Binary files a/${LEDGER} and b/${LEDGER} differ`);
  });

  test("goes on past a Word file that cannot be read, with a line that says so", () => {
    const bytes = readFileSync(join(root, DOCX));
    writeFileSync(join(root, DOCX), "neither");
    const lines = hunks(inGit(root, "diff", "--", DOCX, MARKDOWN));
    writeFileSync(join(root, DOCX), bytes);
    expect(lines).toContain("+（读不出文字：不是完整的 Word 文件（.docx）：无法解压）");
    expect(lines.at(-1)).toBe("+聚焦建区71周年，办好“同心”“同行”系列活动。");
  });
});

describe("a program that stands in the repository", () => {
  const folder = "工具 it's/report";
  const script = `${folder}/dist/report.js`;
  beforeAll(() => {
    mkdirSync(join(root, folder, "fonts"), { recursive: true });
    for (const path of ["dist", "package.json", "fonts/fonts.json"])
      cpSync(join(ROOT, path), join(root, folder, path), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(root, folder, "node_modules"), "junction");
    run(process.execPath, [join(root, script), "git", "install", "--quiet", "--root", root]);
  });

  test("is called by its path from the top, whatever signs that has, for one who has no name, from any folder", () => {
    const nobody = {
      ...process.env,
      HOME: "/nowhere",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
    };
    const diff = run("git", ["-C", join(root, "data"), "diff", "--", `:/${DOCX}`], nobody);
    expect(diff).toContain("+聚焦建区71周年");
    expect(inGit(root, "config", "--local", "diff.report-docx.textconv")).not.toContain(root);
  });

  test("is said to be missing where it is not built, and git diff goes on", () => {
    rmSync(join(root, script));
    const diff = inGit(root, "diff", "--", DOCX, MARKDOWN);
    const lines = hunks(diff);
    expect(diff).toContain(`没有 ${script}，或运行不了`);
    expect(lines.slice(1, 3).map((line) => line.replace(/\d+/gu, "0"))).toEqual(["-0 0", "+0 0"]);
    expect(lines.at(-1)).toBe("+聚焦建区71周年，办好“同心”“同行”系列活动。");
  });
});

describe("report git textconv", () => {
  test.each([
    ["broken.pdf", "neither", "不是 PDF 文件"],
    ["broken.docx", "PK\u0003\u0004", "不是完整的 Word 文件（.docx）：无法解压"],
    ["none.docx", undefined, "没有这个文件"],
  ])("prints why it has no words, and ends well: %s", async (name, content, fault) => {
    if (content !== undefined) writeFileSync(join(root, name), content);
    expect(await report(root, "git", "textconv", "--", name)).toEqual({
      code: 0,
      out: `（读不出文字：${fault}）\n`,
      err: "",
    });
  });
});
