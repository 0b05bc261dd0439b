import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differing, type Files, filesBelow } from "./support/files.ts";
import { copyBuiltProgram } from "./support/program.ts";
import { ROOT } from "./support/project.ts";

const run = promisify(execFile);
const ELSEWHERE = ["--import", pathToFileURL(join(ROOT, "test/support/elsewhere.mjs")).href];

/** Copies program and project into a new folder, the packages by a link, and builds there in a process of its own. */
async function buildIn(
  folder: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  node: readonly string[] = [],
): Promise<Files> {
  await mkdir(folder, { recursive: true });
  copyBuiltProgram(folder);
  for (const name of ["data", "templates", "fonts", "package.json"])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  await run(
    process.execPath,
    [...node, join(folder, "dist/report.js"), "build", "2019", "--edition", "review"],
    {
      cwd: join(folder, cwd),
      env: { ...process.env, ...env },
    },
  );
  return filesBelow(join(folder, "output/2019"));
}

describe("two copies of the project", () => {
  let top: string;
  let here: Files;
  let elsewhere: Files;
  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), "report-copies-"));
    [here, elsewhere] = await Promise.all([
      buildIn(join(top, "a"), ".", { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", UV_THREADPOOL_SIZE: "1" }),
      buildIn(
        join(top, "绩效 报告（副本）/b"),
        "data/2019",
        { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", UV_THREADPOOL_SIZE: "8" },
        ELSEWHERE,
      ),
    ]);
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  test("give the same bytes in another folder, time zone and locale, on another day and with another zlib", () => {
    const kinds = [...here.keys()].map((path) => path.slice(path.lastIndexOf(".")));
    expect(new Set(kinds)).toEqual(new Set([".docx", ".pdf", ".md", ".svg", ".json"]));
    expect(differing(here, elsewhere)).toEqual([]);
  });

  test("stand on days that are years apart", async () => {
    const year = async (node: readonly string[]): Promise<number> =>
      Number((await run(process.execPath, [...node, "--print", "new Date().getFullYear()"])).stdout);
    expect((await year(ELSEWHERE)) - (await year([]))).toBeGreaterThan(10);
  });

  test("give the files of output/2019 that are committed; `make report` renews them", () => {
    const { outputs } = JSON.parse(String(here.get("manifest.json"))) as { outputs: object };
    const official = [...Object.keys(outputs), "manifest.json"];
    const only = (files: Files): Files => new Map([...files].filter(([path]) => official.includes(path)));
    expect(
      differing(only(here), only(filesBelow(join(ROOT, "output/2019")))),
      "not what the program makes now: run `make report` and commit",
    ).toEqual([]);
  });
});
