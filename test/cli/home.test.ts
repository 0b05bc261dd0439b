import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stepsFor } from "../../src/cli/home/advice.ts";
import type { YearState } from "../../src/cli/home/states.ts";
import { makeProject } from "../support/project.ts";
import { report } from "./support.ts";

const ECONOMY = "data/2031/economy.yaml";

/** The row of a year. */
const rowOf = (out: string, year: number): readonly string[] =>
  out
    .split("\n")
    .find((line) => line.startsWith(`${year} `))
    ?.split(/\s{2,}/u) ?? [];
/** The commands that are told. */
const stepsIn = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => /^ {2}(report .+?)(?: {2}|$)/u.exec(line)?.[1] ?? []);

describe("report alone, in a project", () => {
  test("tells how far a year has come, from any folder, and what to do next", async () => {
    const { root } = await makeProject("small");
    const { code, out } = await report(join(root, "data/2031"), "--quiet");
    expect([code, out]).toEqual([0, ""]);
    const told = (await report(join(root, "data/2031"))).out;
    expect(told).toMatch(/^报告项目「report-.+」，在 \.\.\/\.\.\n/u);
    expect(rowOf(told, 2031)).toEqual(["2031", "8", "0", "0", "还没有生成"]);
    expect(stepsIn(told)).toEqual(["report build 2031", "report review 2031"]);
  });

  test("tells of outputs whether they are what the data give", async () => {
    const { root } = await makeProject("small");
    const built = async (): Promise<unknown> => JSON.parse((await report(root, "--json")).out).years[0].built;
    await report(root, "build", "--draft");
    expect(await built()).toBe("draft");
    await report(root, "build");
    expect(await built()).toBe("current");
    const text = await readFile(join(root, ECONOMY), "utf8");
    await appendFile(join(root, ECONOMY), "# 补注\n");
    expect(await built()).toBe("outdated");
    await writeFile(join(root, ECONOMY), text);
    await rm(join(root, "output/2031/ledger.json"));
    expect(await built()).toBe("edited");
  });

  test("counts what waits and what the checks find, and leads to it", async () => {
    const { root } = await makeProject("small", [
      { file: ECONOMY, find: "8.80 亿元，增长 0.1%", put: "待填" },
      { file: "data/2031/report.yaml", find: "check/estimate-after-year: 不查", put: "check/jump: 警告" },
    ]);
    const { out } = await report(root);
    expect(rowOf(out, 2031).slice(1, 4)).toEqual(["8", "1", "1"]);
    expect(stepsIn(out)).toEqual([
      "report status 2031 --all",
      "report check 2031",
      "report build 2031 --draft",
    ]);
  });

  test("leads to the faults of data that cannot be told", async () => {
    const { root } = await makeProject("small", [{ file: ECONOMY, find: "8.80 亿元", put: "8.80 亿圆" }]);
    const { code, out } = await report(root);
    expect([code, rowOf(out, 2031)[1], stepsIn(out)]).toEqual([0, "有 1 处错误", ["report check 2031"]]);
  });

  test("names the project in its commands where it was named", async () => {
    const { root } = await makeProject("small");
    await mkdir(join(root, "别 处"));
    const { out } = await report(join(root, "别 处"), "--root", "..", "--out", "../成 品");
    expect(stepsIn(out)[0]).toBe("report build 2031 --root .. --out '../成 品'");
  });
});

describe("report alone, elsewhere", () => {
  test("says how to begin, and which folders here are projects", async () => {
    const { root } = await makeProject("small");
    const above = join(root, "上 级");
    await mkdir(join(above, "乙 区/data"), { recursive: true });
    await mkdir(join(above, "乙 区/templates"));
    // Nothing of the project above: the folder goes elsewhere.
    await rm(join(root, "templates"), { recursive: true });
    const { code, out } = await report(above);
    expect([code, stepsIn(out)]).toEqual([
      0,
      ["report --root '乙 区'", "report init 甲区 2031", "report doctor"],
    ]);
    expect((await report(join(above, "乙 区"))).out).toContain("还没有任何一年的数据");
  });

  test("takes a folder that is none for a fault", async () => {
    const { root } = await makeProject("small");
    const { code, err } = await report(root, "--root", "没有");
    expect([code, err]).toEqual([2, "所给的文件夹不是报告项目\n详见 report help\n"]);
  });
});

describe("the steps that fit", () => {
  const done: YearState = {
    year: 2031,
    faults: 0,
    built: "current",
    told: { figures: 8, pending: 0, open: 0 },
  };
  const commands = (...states: readonly YearState[]): readonly string[] =>
    stepsFor(states).map(({ command }) => command);

  test("lead from a finished year to the next one", () => {
    expect(commands(done)).toEqual(["report review 2031", "report verify 2031", "report new 2032"]);
  });

  test("begin a year with forms while nothing is filled in", () => {
    const begun = { ...done, year: 2032, built: "none", told: { figures: 8, pending: 8, open: 0 } } as const;
    expect(commands(done, begun)).toContain("report forms 2032");
    const half = { ...begun, told: { figures: 8, pending: 3, open: 0 } };
    expect(commands(done, half)).not.toContain("report forms 2032");
  });

  test("answer findings before anything is built, and ask what was edited", () => {
    const open = { ...done, built: "outdated", told: { figures: 8, pending: 0, open: 2 } } as const;
    expect(commands(open)[0]).toBe("report check 2031");
    expect(commands({ ...done, built: "edited" })[0]).toBe("report build 2031 --locked");
  });

  test("renew an older year that has changed since", () => {
    const older = { ...done, year: 2030, built: "outdated" } as const;
    const latest = { ...done, built: "none" } as const;
    expect(commands(older, latest)).toContain("report build 2030");
  });
});
