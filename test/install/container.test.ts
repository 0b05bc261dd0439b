import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../support/project.ts";
import { type Instruction, isSent, readStages } from "./containerfile.ts";
import { cacheIn, installing, shell } from "./support.ts";

const stages = readStages();
const [build = [], final = []] = stages;
const all = (stage: readonly Instruction[], wanted: string): readonly string[] =>
  stage.filter(({ name }) => name === wanted).map(({ words }) => words);

/** Instructions that the stages use; others would have to be understood below first. */
const KNOWN = ["FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD"];

describe("the container", () => {
  test("is made in two stages of instructions that are known", () => {
    expect(stages).toHaveLength(2);
    expect(stages.flat().filter(({ name }) => !KNOWN.includes(name))).toEqual([]);
  });

  test("runs the program as a user without rights, in a folder to mount", () => {
    const names = final.map(({ name }) => name);
    expect(all(final, "USER")).toEqual(["node"]);
    expect(names.indexOf("USER")).toBeLessThan(names.indexOf("ENTRYPOINT"));
    expect(JSON.parse(all(final, "ENTRYPOINT")[0] ?? "")).toEqual(["report"]);
    expect(all(final, "WORKDIR")).toEqual(["/report"]);
  });

  test("is built from what the repository has, and asks for nothing that is not sent", () => {
    const sources = all(build, "COPY").flatMap((words) => words.split(/\s+/u).slice(0, -1));
    expect(sources.filter((path) => !existsSync(join(ROOT, path)) || !isSent(path))).toEqual([]);
  });

  test.each([
    "data/2019/report.yaml",
    "output/2019/ledger.json",
    "node_modules/yaml/package.json",
    ".git/config",
    "test/install/support.ts",
    "fonts/build/build.mjs",
  ])("is not sent %s", (path) => {
    expect(isSent(path)).toBe(false);
  });

  installing("builds a report once its steps are done in a clean folder", async () => {
    const top = mkdtempSync(join(tmpdir(), "report-container-"));
    onTestFinished(() => rmSync(top, { recursive: true, force: true }));
    mkdirSync(join(top, "usr/local/bin"), { recursive: true });
    const env = { ...(await cacheIn(top)), npm_config_prefer_offline: "true" };
    for (const stage of stages) await runStage(stage, top, env);

    const cwd = join(top, "report");
    const report = (...args: readonly string[]) => shell(cwd, join(top, "usr/local/bin/report"), args, env);
    await report("init", "乙区", "2026");
    expect(await report("build", "--root", "乙区")).toContain("甲区2026年度绩效管理工作报告.docx");
    const there = readdirSync(join(top, "opt/report/dist"));
    expect(there.filter((name) => name.endsWith(".compiled"))).toHaveLength(1);
    expect(readdirSync(join(top, "opt/report/node_modules"))).not.toContain("vega");
  });
});

/** Does the steps of a stage with `top` in the place of the container's own top folder. */
async function runStage(stage: readonly Instruction[], top: string, env: NodeJS.ProcessEnv): Promise<void> {
  let folder = top;
  for (const { name, words } of stage) {
    if (name === "WORKDIR") {
      folder = join(top, words);
      mkdirSync(folder, { recursive: true });
    }
    if (name === "COPY") {
      const [from, ...paths] = words.startsWith("--from=build ")
        ? words.split(/\s+/u)
        : ["", ...words.split(/\s+/u)];
      const to = paths.pop() ?? "";
      const target = to.startsWith("/") ? join(top, to) : join(folder, to);
      for (const path of paths) {
        const source = from === "" ? join(ROOT, path) : join(top, path);
        const filter = (each: string): boolean =>
          from !== "" || isSent(each.slice(ROOT.length).replace(/^\//u, ""));
        await cp(source, to.endsWith("/") ? join(target, basename(path)) : target, {
          recursive: true,
          filter,
        });
      }
    }
    if (name === "RUN")
      await shell(folder, "sh", ["-ec", words.replaceAll(/(?<=\s)\/(?=opt|usr)/gu, `${top}/`)], env);
  }
}
