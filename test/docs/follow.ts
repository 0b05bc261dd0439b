import { spawnSync } from "node:child_process";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { main } from "../../src/cli/main.ts";
import { makeTerminal } from "../../src/cli/terminal.ts";
import { filled } from "../forms/book.ts";
import { FIXED } from "../support/git.ts";
import { applyEdit, ROOT } from "../support/project.ts";
import type { Call, Step } from "./steps.ts";

/** A reader who follows a document: where they are by now. */
export interface Reader {
  cwd: string;
}

/** Does one step as it is written; fails where it cannot be done or comes out otherwise. */
export async function follow(reader: Reader, step: Step): Promise<void> {
  if (step.kind === "edit") return applyEdit(reader.cwd, step);
  if (step.kind === "add") return appendFile(join(reader.cwd, step.file), step.text);
  if (step.kind === "fill") {
    const file = join(reader.cwd, step.file);
    return writeFile(file, await filled(await readFile(file), step.cells));
  }
  const { code, shown } = await call(reader, step);
  if (!fits(step.printed, shown)) expect(`$ ${step.line}\n${shown}`).toBe(`$ ${step.line}\n${step.printed}`);
  expect(code, `exit code of ${step.line}`).toBe(step.exit);
}

/** What a command came to, all of it in the order in which a terminal shows it. */
interface Shown {
  readonly code: number;
  readonly shown: string;
}

/** Programs that a document may call besides ours. */
const TOOLS = ["git", "mkdir", "cp", "mv", "ls"];

async function call(reader: Reader, { line }: Call): Promise<Shown> {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  const [program = "", ...args] = words;
  if (program === "report") return ourOwn(reader.cwd, args);
  if (program === "node" && args[0] === "dist/report.js") return ourOwn(reader.cwd, args.slice(1));
  if (program === "make") return inMakefile(args);
  if (line === "npm install -g .") return inPackage();
  if (program === "cd") {
    reader.cwd = join(reader.cwd, args[0] ?? "");
    return { code: 0, shown: "" };
  }
  if (!TOOLS.includes(program)) throw new Error(`no test can call ${program}`);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
    cwd: reader.cwd,
    encoding: "utf8",
    env: FIXED,
  });
  return { code: status ?? -1, shown: plain(stdout + stderr) };
}

/** Runs `report` in this process, before a terminal without colours. */
async function ourOwn(cwd: string, args: readonly string[]): Promise<Shown> {
  let text = "";
  const screen = { isTTY: true, write: (more: string) => (text += more) };
  const code = await main(args, cwd, makeTerminal(screen, screen, { NO_COLOR: "1" }));
  return { code, shown: plain(text) };
}

/** A target of the Makefile and its variables are only looked up: what they run is tested elsewhere. */
async function inMakefile(args: readonly string[]): Promise<Shown> {
  const makefile = await readFile(join(ROOT, "Makefile"), "utf8");
  for (const word of args) {
    const [variable, value] = word.split("=");
    const rule = value === undefined ? `^${word}:` : `^${variable} \\?=`;
    expect(makefile, `make ${word}`).toMatch(new RegExp(rule, "mu"));
  }
  return { code: 0, shown: "" };
}

/** What npm would put on the path, where the bundle makes it. */
async function inPackage(): Promise<Shown> {
  const { bin } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  expect(bin).toEqual({ report: "dist/report.js" });
  return { code: 0, shown: "" };
}

/** What is left to be seen of lines that were rewritten, without blanks at the ends. */
const plain = (text: string): string =>
  text
    .replace(/[^\n]*\r\u001b\[2K/gu, "")
    .replace(/ +$/gmu, "")
    .trimEnd();

/** Whether a command printed what is shown: … is any text in a line, alone any lines; how long it took is its own affair. */
export function fits(printed: string, shown: string): boolean {
  const lines = printed.split("\n").map((line) => {
    if (line.trim() === "…") return "(?:.*\n)*?";
    const parts = line.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
    return `${parts.join(".*").replace(/用时 \d+\\\.\d 秒/u, "用时 [\\d.]+ 秒")}\n`;
  });
  return new RegExp(`^${lines.join("")}$`, "u").test(`${shown}\n`);
}
