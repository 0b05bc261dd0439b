import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRepository } from "../support/git.ts";
import { applyEdit, makeProject, ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";
import { report } from "./support.ts";

const WRONG = { file: "data/2031/economy.yaml", find: "8.80 亿元", put: "8.80 亿圆" };
const NAME = "甲区2031年度绩效管理工作报告";

let top: string;
let root: string;
beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), "report-places-"));
  root = join(top, "示例市 甲区（2031）");
  renameSync((await makeProject("small")).root, root);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

describe("from a folder of the project, whose path has Chinese and blanks", () => {
  test("findings and files are named as they are reached from there", async () => {
    const cwd = join(root, "data/2031");
    const { code, out } = await report(cwd, "build");
    expect([code, out.includes(`  ../../output/2031/${NAME}.docx\n`)]).toEqual([0, true]);
    expect((await report(cwd, "trace", "财政收入")).out).toContain("  ../../data/2031/economy.yaml:3:");
    expect((await report(cwd, "ledger")).out).toContain("  ../../data/2031/economy.yaml:3:");
    await applyEdit(root, WRONG);
    expect((await report(cwd, "check")).err).toMatch(/^ {2}\.\.\/\.\.\/data\/2031\/economy\.yaml:3:15$/mu);
  });

  test("programs are told the same from anywhere", async () => {
    await applyEdit(root, WRONG);
    const here = await report(root, "check", "--json");
    expect(await report(join(root, "templates"), "check", "--json")).toEqual(here);
    expect(await report(top, "check", "--json", "--root", root)).toEqual(here);
  });

  test("a version is told by its own names, what lies there by where it lies", async () => {
    await applyEdit(root, WRONG);
    makeRepository(root);
    const { err } = await report(join(root, "data"), "diff");
    expect(err).toMatch(/^ {2}data\/2031\/economy\.yaml:3:15$/mu);
    expect(err).toMatch(/^ {2}\.\.\/data\/2031\/economy\.yaml:3:15$/mu);
  });
});

describe("from above the project", () => {
  test("the folder that is named leads the names", async () => {
    const { out } = await report(top, "schema", "--root", "示例市 甲区（2031）");
    expect(out).toMatch(/^示例市 甲区（2031）\/data\/schema\//mu);
  });

  test("a file of another folder that cannot be read is named as it was given", async () => {
    mkdirSync(join(top, "收 件"));
    const { out } = await report(join(top, "收 件"), "verify", "../没有.docx");
    expect(out).toMatch(/^\.\.\/没有\.docx\n {2}读不出/u);
    expect(out).toMatch(/\n有文件读不出。\n$/u);
  });
});

describe("a reader that stops early", () => {
  needs("bash")("is no fault, and nothing is said of it", () => {
    const line = `"${process.execPath}" "${ROOT}/dist/report.js" help | true; echo "\${PIPESTATUS[0]}"`;
    expect(run("bash", ["-c", `exec 2>&1; ${line}`])).toBe("0\n");
  });

  needs("bash")("of the progress does not keep the work from being done", () => {
    const build = `"${process.execPath}" "${ROOT}/dist/report.js" build --root "${root}"`;
    const line = `${build} 2>&1 >"${top}/out" | true; echo "\${PIPESTATUS[0]}"; cat "${top}/out"`;
    expect(run("bash", ["-c", line])).toMatch(/^0\n2031 年报告已生成/u);
  });
});
