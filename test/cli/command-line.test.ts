import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { examplesOf } from "../../src/cli/examples.ts";
import { EXIT, EXIT_MEANINGS } from "../../src/cli/exit-codes.ts";
import { makeProject, ROOT } from "../support/project.ts";
import { report } from "./support.ts";

const COMMANDS_PAGE = readFileSync(join(ROOT, "docs/commands.md"), "utf8");

describe("a wrong command line", () => {
  test.each([
    ["没有命令「buidl」", "report build", ["buidl"]],
    ["没有命令「STATUS」", "report status", ["STATUS"]],
    ["没有命令「台账」", "report ledger", ["台账"]],
    ["没有命令「2031」", "report build 2031、report status 2031", ["2031"]],
    ["没有命令「buidl」", "report build", ["help", "buidl"]],
    ["没有选项「--ruot」", "--root", ["build", "--ruot", "x"]],
    ["没有格式「sarf」", "sarif", ["check", "--format", "sarf"]],
    ["没有版本「offical」", "official", ["build", "--edition", "offical"]],
  ])("is told (%s) with what may be meant: %s", async (fault, meant, args) => {
    const { code, out, err } = await report(ROOT, ...args);
    expect([code, out]).toEqual([EXIT.usage, ""]);
    expect(err).toContain(fault);
    expect(err.split("是否想写：")[1]).toContain(meant);
    expect(err).toMatch(/详见 report [a-z]+/u);
  });

  test.each([
    ["选项「--root」后面要写文件夹\n", ["build", "--root"]],
    ["选项「--root」后面要写文件夹；值以 - 开头的，写成 --root=…\n", ["build", "--root", "--json"]],
    ["选项「--quiet」后面不写值\n", ["build", "--quiet=yes"]],
    ["多出了参数「2032」\n", ["build", "2031", "2032"]],
    ["没有选项「-x」\n", ["-x"]],
    ["要查什么？", ["trace"]],
    ["哪一种终端？", ["completion", "cmd"]],
  ])("is told: %s", async (fault, args) => {
    const { code, out, err } = await report(ROOT, ...args);
    expect([code, out]).toEqual([EXIT.usage, ""]);
    expect(err.startsWith(fault)).toBe(true);
    expect(err).toMatch(/详见 report [a-z]+.*\n$/u);
  });
});

describe("a command line", () => {
  test("may have the common options before the command", async () => {
    const { root } = await makeProject("small");
    const after = await report(ROOT, "status", "--root", root, "--json");
    expect(after.code).toBe(EXIT.ok);
    expect(await report(ROOT, "--root", root, "--json", "status")).toEqual(after);
    expect(await report(ROOT, `--root=${root}`, "--json", "status")).toEqual(after);
  });

  test.each(["--version", "-V"])("asks with %s for the version", async (option) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(await report(ROOT, option)).toEqual({ code: 0, out: `performance-report ${version}\n`, err: "" });
  });
});

describe("help", () => {
  test.each(COMMANDS.map(({ name }) => name))(
    "of %s has examples, and is the same by help and --help",
    async (name) => {
      expect(examplesOf(name).length).toBeGreaterThan(0);
      const { code, out } = await report("/", "help", name);
      expect(code).toBe(EXIT.ok);
      for (const [line] of examplesOf(name)) expect(out).toContain(`\n  ${line}`);
      expect((await report("/", name, "--help")).out).toBe(out);
    },
  );

  test("shows examples of the project's own year", async () => {
    const { root } = await makeProject("small");
    await mkdir(join(root, "data/2040"));
    const { out } = await report(join(root, "data"), "help", "new");
    expect(out).toContain("report new 2041");
  });

  test("says what the exit codes mean, and so does the documentation", async () => {
    const { out } = await report(ROOT, "help");
    for (const [code, meaning] of EXIT_MEANINGS) {
      expect(out).toMatch(new RegExp(`${code} +${meaning}`, "u"));
      const told = code
        .split("、")
        .every((one) => new RegExp(`^\\| (\\d+, )?${one}\\b`, "mu").test(COMMANDS_PAGE));
      expect([code, told]).toEqual([code, true]);
    }
  });

  test("names every command, and so does the documentation", async () => {
    const { out } = await report(ROOT, "help");
    for (const { name, usage } of COMMANDS) {
      expect(out).toContain(`\n  ${usage}`);
      expect([name, COMMANDS_PAGE.includes(`| \`report ${name}`)]).toEqual([name, true]);
    }
  });
});
