import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { printProgress, printResult, printTable } from "../../src/cli/all/print.ts";
import { failedResult, type Result, type Task } from "../../src/cli/all/types.ts";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { makeTerminal, type Terminal } from "../../src/cli/terminal.ts";
import { copyProject, type Edit, ROOT } from "../support/project.ts";
import { report } from "./support.ts";

type Fixture = "small" | "official";
const WRONG_UNIT: Edit = { file: "data/2031/economy.yaml", find: "120 亿元", put: "120 亿圆" };

const TASK: Task = {
  name: "甲区",
  folders: { root: "", data: "", templates: "", fonts: "", output: "" },
  year: 2031,
  wanted: { locked: false },
};

/** A folder that holds projects, by their names. */
async function folderOf(projects: Readonly<Record<string, readonly [Fixture, ...Edit[]]>>): Promise<string> {
  const top = await mkdtemp(join(tmpdir(), "report-all-"));
  for (const [name, [fixture, ...edits]] of Object.entries(projects)) {
    await mkdir(dirname(join(top, name)), { recursive: true });
    await rename((await copyProject(fixture, edits)).root, join(top, name));
  }
  return top;
}

/** Every file below a folder by its path, as text that can be compared. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length), readFileSync(path).toString("base64")]),
  );
}

describe("report build --all", () => {
  const names = ["甲区", "乙局", "丙区"] as const;
  let top: string;
  /** What `report build` writes for each by itself. */
  let alone: Readonly<Record<string, ReturnType<typeof filesBelow>>>;
  const written = () =>
    Object.fromEntries(names.map((name) => [name, filesBelow(join(top, name, "output"))]));

  beforeAll(async () => {
    top = await folderOf({ 甲区: ["small"], 乙局: ["small", WRONG_UNIT], 丙区: ["official"] });
    for (const name of names) await report(join(top, name), "build");
    alone = written();
    for (const name of names) await rm(join(top, name, "output"), { recursive: true, force: true });
  }, 60_000);
  afterAll(() => rm(top, { recursive: true, force: true }));

  test("writes what each report's own build writes, and tells of the one that fails under its name", async () => {
    const { code, out, err } = await report(top, "build", "--all", ...names, "--jobs", "2");
    expect(code).toBe(EXIT.findings);
    expect(written()).toEqual(alone);
    expect(Object.keys(alone.丙区 ?? {}).length).toBeGreaterThan(4);
    expect(err).toMatch(/^== 乙局 2031 年\n错误 「经济\.地区生产总值」不认识单位「圆」/mu);
    expect(err).toMatch(/^3\/3 /mu);
    expect(out).toMatch(/^甲区 2031 年 +已生成 .*\n乙局 2031 年 +未生成 .*\n丙区 2031 年 +已生成/u);
    expect(out).toMatch(/共 3 份，已生成 2 份，未生成 1 份，用时 .*\n未生成：乙局 2031 年\n/u);
  }, 60_000);

  test("builds one after the other in one thread alike, and answers --json in order", async () => {
    const { code, out, err } = await report(
      top,
      "build",
      "2031",
      "--all",
      ".",
      "无",
      "--jobs",
      "1",
      "--json",
    );
    const { ok, reports, diagnostics } = JSON.parse(out);
    expect([code, ok, err]).toEqual([EXIT.findings, false, ""]);
    expect(reports.map((one: { folder: string; ok: boolean }) => [one.folder, one.ok])).toEqual([
      ["丙区", true],
      ["乙局", false],
      ["甲区", true],
    ]);
    expect(reports[1].diagnostics[0].code).toBe("figure/unknown-unit");
    expect(diagnostics[0].message).toContain("无：");
    expect(written()).toEqual(alone);
  }, 60_000);

  test.each([
    ["--jobs", "0"],
    ["--jobs", "多"],
    ["甲区", "--out", "成品"],
  ])("refuses %s %s", async (...args) => {
    expect((await report(top, "build", "--all", ...args)).code).toBe(EXIT.usage);
  });

  test.each([[["--jobs", "2"]], [["2031", "甲区"]]])("is asked for by --all only: %j", async (args) => {
    const { code, err } = await report(top, "build", ...args);
    expect([code, err.includes("--all")]).toEqual([EXIT.usage, true]);
  });

  test("leaves each report whole or untouched when it is interrupted", async () => {
    const many = await folderOf(
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((at) => [`第${at}区`, ["small"]])),
    );
    onTestFinished(() => rm(many, { recursive: true, force: true }));
    const args = [join(ROOT, "dist/report.js"), "build", "--all", many, "--jobs", "2"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.once("data", () => child.kill("SIGINT"));
    const [code] = await once(child, "close");
    expect(code).toBe(EXIT.interrupted);
    expect(out).toMatch(/共 8 份.*中断，没有动 \d 份/u);
    const paths = Object.keys(filesBelow(many)).filter((path) => path.includes("/output/"));
    expect(paths.filter((path) => path.endsWith(".partial"))).toEqual([]);
    const built = new Set(paths.map((path) => path.slice(0, path.indexOf("/output/"))));
    expect([...built].filter((name) => !paths.includes(`${name}/output/2031/manifest.json`))).toEqual([]);
    expect(built.size).toBeLessThan(8);
  }, 60_000);
});

/** What a printer writes of a report that was built with a warning. */
function printed(draft: boolean, print: (...told: [Task, Result, Terminal]) => void): string {
  let written = "";
  const stream = { write: (text: string) => (written += text) };
  const warning = { code: "check/jump", severity: "warning", message: "升得太多" } as const;
  const result = { built: true, files: [], found: [warning], sources: new Map() };
  print({ ...TASK, wanted: { locked: false, draft } }, result, makeTerminal(stream, stream, {}));
  return written;
}

const shown = (...told: [Task, Result, Terminal]): void => printResult(...told, "");

test("shows the warnings of a report that was built, and only counts those of a draft", () => {
  expect(printed(false, shown)).toMatch(/^== 甲区 2031 年\n警告 升得太多/u);
  expect(printed(true, shown)).toBe("");
  expect(printed(true, (...[task, result, terminal]) => printTable([task], [result], 1, terminal))).toContain(
    "提醒 1",
  );
});

test.each([
  [true, "\r\u001b[2K[######------------------] 1/4 甲区 2031 年"],
  [false, "1/4 甲区 2031 年 未生成\n"],
])("a bar fills on a terminal (%s), elsewhere each report has a line", (isTTY, expected) => {
  let written = "";
  const stream = { isTTY, write: (text: string) => (written += text) };
  printProgress(TASK, failedResult("磁盘已满"), 1, 4, makeTerminal(stream, stream, {}));
  expect(written).toBe(expected);
});
