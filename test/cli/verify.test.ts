import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import type { Verified } from "../../src/verify/verify.ts";
import { ROOT } from "../support/project.ts";
import { spoilWord } from "../verify/word/spoil.ts";
import { project, report } from "./support.ts";

/** A project with its outputs, and where they are. */
async function built() {
  const root = await project();
  await report(root, "build", "2031");
  const output = join(root, "output/2031");
  const path = (extension: string): string =>
    join(output, readdirSync(output).find((name) => name.endsWith(extension)) ?? "");
  return { root, word: path(".docx"), pdf: path(".pdf") };
}

const json = (out: string) =>
  JSON.parse(out) as { readonly ok: boolean; readonly files: readonly Verified[] };

describe("report verify", () => {
  test("measures a year's Word file and PDF and both against each other, and ends with 0", async () => {
    const { root } = await built();
    const { code, out } = await report(root, "verify", "2031", "--no-office");
    expect(code).toBe(EXIT.ok);
    expect(out).toContain("必须的条目全部符合。");
    expect(out).toContain("Word 与 PDF 对照");
    expect(out.match(/不符 0 项/gu)).toHaveLength(3);
  });

  test("lists what was met only when asked for all", async () => {
    const { root } = await built();
    expect((await report(root, "verify", "--no-office")).out).not.toContain("page/margins");
    const { out } = await report(root, "verify", "--all", "--no-office");
    expect(out).toMatch(/符合 必须 .*page\/margins/u);
    expect(out).toMatch(/不适用 .*没有版记.*imprint\/rules/u);
    expect(out).toContain("按 --no-office 略过");
  });

  test("names clause, expected, measured and page of a breach, and ends with 1", async () => {
    const { root, word } = await built();
    const spoilt = join(root, "spoilt.docx");
    spoilWord(word, spoilt);
    const { code, out } = await report(root, "verify", "spoilt.docx");
    expect(code).toBe(EXIT.findings);
    expect(out).toMatch(/不符 必须 .*应 .*，实 .*\[GB\/T 9704.*\] page\/margins/u);
    expect(out).toContain("有必须的条目不符合。");
  });

  test("gives every verdict as JSON, with level, clause and faults", async () => {
    const { root } = await built();
    const { code, out } = await report(root, "verify", "2031", "--json", "--no-office");
    const { ok, files } = json(out);
    expect([code, ok, files.length]).toEqual([EXIT.ok, true, 3]);
    expect(files[1]?.assessments.find(({ code }) => code === "page-number/height")).toEqual({
      code: "page-number/height",
      clause: "GB/T 9704 7.5",
      title: "一字线上距版心下边缘 7 mm",
      level: "must",
      verdict: "pass",
      expected: "7.00 mm（±1 mm）",
      measured: "7.00 mm",
      faults: [],
    });
  });

  test("measures one file on its own, outside any project", async () => {
    const { pdf } = await built();
    const folder = mkdtempSync(join(tmpdir(), "report-alone-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    copyFileSync(pdf, join(folder, "alone.pdf"));
    const { code, out } = await report(folder, "verify", "alone.pdf");
    expect(code).toBe(EXIT.ok);
    expect(out).not.toContain("对照");
  });

  test("says which file is missing, of another kind or broken", async () => {
    const { root } = await built();
    writeFileSync(join(root, "notes.txt"), "x");
    writeFileSync(join(root, "broken.docx"), "PK broken");
    for (const [name, words] of [
      ["nowhere.pdf", "没有这个文件"],
      ["notes.txt", "只能检查 .docx 和 .pdf"],
      ["broken.docx", "读不出"],
    ] as const) {
      const { code, out } = await report(root, "verify", name);
      expect([code, out]).toEqual([EXIT.findings, expect.stringContaining(words)]);
    }
  });

  test("takes no second file of one kind", async () => {
    const { root, word } = await built();
    copyFileSync(word, join(root, "again.docx"));
    const { code, out } = await report(root, "verify", word, "again.docx");
    expect([code, out]).toEqual([EXIT.findings, expect.stringContaining("一次只能检查一个 .docx")]);
  });

  test("asks to build first when a year has no output", async () => {
    const root = await project();
    const { code, err } = await report(root, "verify", "2031");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("verify/no-output");
    expect(err).toContain("report build 2031");
  });

  test("does not wait for LibreOffice where it is not installed", async () => {
    const { root } = await built();
    const program = join(ROOT, "dist/report.js");
    const { status, stdout } = spawnSync(process.execPath, [program, "verify", "--all"], {
      cwd: root,
      env: { PATH: "" },
      encoding: "utf8",
      timeout: 60_000,
    });
    expect([status, stdout]).toEqual([EXIT.ok, expect.stringContaining("没有安装 LibreOffice")]);
  });
});
