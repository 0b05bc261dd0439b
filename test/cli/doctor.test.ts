import { chmod, mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkNode } from "../../src/cli/doctor/node.ts";
import { checkOutput } from "../../src/cli/doctor/output.ts";
import { checkPackages } from "../../src/cli/doctor/packages.ts";
import { checkClock, checkProgram, checkStart } from "../../src/cli/doctor/program.ts";
import { checkTools } from "../../src/cli/doctor/tools.ts";
import type { Check } from "../../src/cli/doctor/types.ts";
import { makeProject, ROOT } from "../support/project.ts";
import { project, report } from "./support.ts";

async function diagnose(cwd: string): Promise<{ readonly code: number; readonly checks: readonly Check[] }> {
  const { code, out } = await report(cwd, "doctor", "--json");
  return { code, checks: JSON.parse(out).checks };
}
const faultsOf = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ state }) => state === "fault").map(({ found }) => found);

describe("report doctor", () => {
  test("finds nothing at fault here, with a line for each thing", async () => {
    const { root } = await makeProject("small");
    const { code, out, err } = await report(join(root, "data"), "doctor");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^正常 {2}Node {2,}\d/u);
    expect(out).toMatch(/^正常 {2}项目 +\.\.，有 2031 年的数据$/mu);
    expect(out).toMatch(/^正常 {2}字体 仿宋 +FandolFang-Regular\.otf，指纹相符，有许可证$/mu);
    expect(out).toMatch(/\n没有故障(，有 \d 处提示)?。\n$/u);
  });

  test("says outside of a project that there is none, which is no fault", async () => {
    const { code, checks } = await diagnose("/");
    const project = checks.find(({ code: one }) => one === "doctor/project");
    expect([code, project?.state]).toEqual([0, "note"]);
  });

  test("tells fonts that are gone, changed, or without their licence", async () => {
    const root = await project();
    await rm(join(root, "fonts/FandolKai-Regular.otf"));
    await writeFile(join(root, "fonts/Tinos-Regular.ttf"), "x");
    await rm(join(root, "fonts/licences/NotoSansSC-OFL.txt"));
    const { code, checks } = await diagnose(root);
    expect(code).toBe(1);
    expect(faultsOf(checks)).toContain("没有 FandolKai-Regular.otf");
    expect(faultsOf(checks)).toContain("Tinos-Regular.ttf 与清单所记的指纹（SHA-256）不同");
    const hei = checks.find(({ subject }) => subject === "字体 黑体");
    expect([hei?.state, hei?.found.includes("没有许可证文件 licences/NotoSansSC-OFL.txt")]).toEqual([
      "note",
      true,
    ]);
  });

  test("with --quiet prints the faults alone", async () => {
    const root = await project();
    await rm(join(root, "fonts/FandolKai-Regular.otf"));
    const { code, out, err } = await report(root, "doctor", "--quiet");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^故障 {2}.*FandolKai/u);
    expect(err).not.toContain("正常");
  });
});

describe("what is looked at", () => {
  test.each([
    ["20.19.0", "ok"],
    ["24.1.0", "ok"],
    ["20.9.1", "fault"],
    ["18.20.4", "fault"],
  ])("Node %s is: %s", (version, state) => {
    expect(checkNode(version, ">=20.19").state).toBe(state);
  });

  test("packages are those that the program asks for, and can be loaded", async () => {
    const checks = await checkPackages(new Set(["@resvg/resvg-js", "unpdf", "zod"]));
    expect(checks.map(({ subject, state }) => [subject, state])).toEqual([
      ["@resvg/resvg-js", "ok"],
      ["unpdf", "ok"],
    ]);
  });

  test("a program older than its sources is told, and one that is not compiled for this Node", async () => {
    const { root } = await makeProject("small");
    const program = join(root, "program.cjs");
    await writeFile(program, "");
    expect(await checkProgram(program, root)).toMatchObject({
      state: "note",
      found: expect.stringContaining("没有为这个 Node"),
    });
    await mkdir(join(root, "src"));
    await writeFile(join(root, "src/a.ts"), "");
    await utimes(program, 1, 1);
    expect((await checkProgram(program, root)).found).toContain("源码在打包以后改过");
    expect(await checkProgram(undefined, ROOT)).toMatchObject({ state: "note" });
  });

  test("a folder where nothing can be written is a fault, and nothing stays in one where it can", async () => {
    const { root } = await makeProject("small");
    const name = (path: string): string => path.slice(root.length + 1);
    expect(checkOutput(join(root, "output"), name)).toMatchObject({
      state: "ok",
      found: "output（还没有，生成时新建）",
    });
    await writeFile(join(root, "文件"), "");
    expect(checkOutput(join(root, "文件"), name)).toMatchObject({
      state: "fault",
      found: "文件 里不能写文件（ENOTDIR）",
    });
  });

  test("other people's programs are looked for in PATH, and none of them is needed", async () => {
    const { root } = await makeProject("small");
    await writeFile(join(root, "git"), "");
    await chmod(join(root, "git"), 0o755);
    const checks = await checkTools({ PATH: root });
    expect(checks.map(({ subject, state }) => [subject, state])).toEqual([
      ["LibreOffice", "note"],
      ["git", "ok"],
      ["poppler", "note"],
    ]);
  });

  test("a clock behind the program and a slow start are noted", () => {
    expect([checkClock(1, 2).state, checkClock(2, 1).state]).toEqual(["note", "ok"]);
    expect([checkStart(5000).state, checkStart(300).state]).toEqual(["note", "ok"]);
  });
});
