import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { report } from "./support.ts";

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "report-init-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("report init", () => {
  test("starts a project of another unit that builds, checks and verifies without a finding of weight", async () => {
    const cwd = await emptyFolder();
    expect((await report(cwd, "init", "乙区", "2026")).code).toBe(0);
    const root = join(cwd, "乙区");
    expect(await report(root, "check")).toMatchObject({ code: 0, err: "" });
    const built = await report(root, "build", "2026");
    expect(built.code).toBe(0);
    expect(built.out).toContain("output/2026/甲区2026年度绩效管理工作报告.docx");
    expect((await report(root, "verify", "2026", "--no-office")).code).toBe(0);
    const text = await readFile(join(root, "output/2026/甲区2026年度绩效管理工作报告.md"), "utf8");
    expect(text).toContain("地区生产总值达到120亿元、增长6%");
    expect(text).not.toMatch(/203\d|西城/u);
  }, 20_000);

  test("makes schemas for the editor, and next year, from it", async () => {
    const cwd = await emptyFolder();
    await report(cwd, "init", "乙区", "2026");
    const root = join(cwd, "乙区");
    expect((await report(root, "schema")).code).toBe(0);
    expect((await report(root, "new", "2027")).code).toBe(0);
    expect((await report(root, "status", "2027")).out).toMatch(/合计\s+\.{10} 0%/u);
  });

  test("touches no folder that holds anything", async () => {
    const cwd = await emptyFolder();
    await mkdir(join(cwd, "有"));
    await writeFile(join(cwd, "有/文件.txt"), "x");
    const { code, err } = await report(cwd, "init", "有", "2026");
    expect(code).toBe(1);
    expect(err).toContain("已有文件");
    expect(await readdir(join(cwd, "有"))).toEqual(["文件.txt"]);
  });

  test("asks for folder and year", async () => {
    const cwd = await emptyFolder();
    expect((await report(cwd, "init")).code).toBe(2);
    expect((await report(cwd, "init", "乙区")).code).toBe(2);
    expect((await report(cwd, "init", "乙区", "明年")).code).toBe(2);
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe("the folders of a project", () => {
  test("can be named one by one, from anywhere", async () => {
    const cwd = await emptyFolder();
    await report(cwd, "init", "乙区", "2026");
    const options = ["--data", "乙区/data", "--templates", "乙区/templates", "--out", "成品"];
    const { code, out } = await report(cwd, "build", ...options);
    expect(code).toBe(0);
    expect(out).toContain("成品/2026/甲区2026年度绩效管理工作报告.pdf");
    expect(await readdir(join(cwd, "乙区"))).toEqual([".vscode", "data", "templates"]);
  });

  test("are named alike in the outputs from wherever they are asked for", async () => {
    const cwd = await emptyFolder();
    await report(cwd, "init", "乙区", "2026");
    const ledgerFrom = async (folder: string, up: string): Promise<string> => {
      const named = ["--data", `${up}乙区/data`, "--templates", `${up}乙区/templates`, "--out", "成品"];
      expect((await report(folder, "build", ...named)).code).toBe(0);
      return readFile(join(folder, "成品/2026/ledger.json"), "utf8");
    };
    const above = await ledgerFrom(cwd, "");
    expect(await ledgerFrom(join(cwd, "乙区"), "../")).toBe(above);
    expect(above).toContain('"data/2026/');
  });

  test("that are not there are named", async () => {
    const cwd = await emptyFolder();
    await report(cwd, "init", "乙区", "2026");
    const { code, err } = await report(join(cwd, "乙区"), "build", "--data", "别处");
    expect(code).toBe(1);
    expect(err).toContain("没有这个文件夹：别处");
  });
});
