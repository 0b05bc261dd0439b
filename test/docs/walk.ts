import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { main } from "../../src/cli/main.ts";
import type { makeTerminal } from "../../src/cli/terminal.ts";
import { ROOT } from "../support/project.ts";
import { blocksOf } from "./blocks.ts";

/** One thing to do: a file to be written, a change of one, or a command with words that it prints. */
export type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "change"; readonly path: string; readonly hunks: readonly Hunk[] }
  | { readonly kind: "run"; readonly args: readonly string[]; readonly prints: string };

interface Hunk {
  readonly from: string;
  readonly to: string;
}

const PATH = /^(?:\/\/|#|\{\{!--)\s*((?:src|docs|data|templates)\/[\w./-]+)/u;

/** The steps of a page in their order. */
export function stepsOf(page: string): readonly Step[] {
  return blocksOf(page).flatMap(({ language, text, line }): readonly Step[] => {
    if (language === "console") return runsOf(text);
    if (language === "diff") return [changeOf(text)];
    const path = PATH.exec(text)?.[1];
    if (path === undefined) throw new Error(`Line ${line}: a block that does not name its file`);
    return [{ kind: "file", path, text }];
  });
}

function runsOf(text: string): readonly Step[] {
  return text
    .split(/^\$ report /mu)
    .slice(1)
    .map((part) => {
      const [command = "", ...printed] = part.split("\n");
      return { kind: "run", args: command.split(" "), prints: printed.join("\n").trimEnd() };
    });
}

function changeOf(text: string): Step {
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const hunks = lines
    .join("\n")
    .split(/^@@$/mu)
    .map((part) => part.replace(/^\n|\n$/gu, "").split("\n"));
  const side = (hunk: readonly string[], sign: string): string =>
    hunk
      .filter((line) => line.startsWith(" ") || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  return {
    kind: "change",
    path: head.replace(/^--- /u, ""),
    hunks: hunks.map((hunk) => ({ from: side(hunk, "-"), to: side(hunk, "+") })),
  };
}

/** Does one step of writing; the text that a change names stands there once. */
export async function write(step: Exclude<Step, { kind: "run" }>, folder: string): Promise<void> {
  const path = join(folder, step.path);
  if (step.kind === "file") {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, step.text);
  }
  let text = await readFile(path, "utf8");
  for (const { from, to } of step.hunks) {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`${step.path}: this stands there ${parts.length - 1} times, not once:\n${from}`);
    text = parts.join(to);
  }
  return writeFile(path, text);
}

/** What a program needs beside its packages, which are those of this repository. */
export async function copyProgram(folder: string): Promise<void> {
  for (const name of ["src", "docs", "starter", "package.json", "tsconfig.json"])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, "fonts"), join(folder, "fonts"));
}

/** Runs the copy's command line in a folder, and gives all that it printed. */
export type Run = (args: readonly string[], cwd: string) => Promise<string>;

/** Builds the copy's command line as one file, and opens it once for all that is called: to start takes longest. */
export async function bundle(folder: string): Promise<Run> {
  const outfile = join(folder, "dist/report.mjs");
  await build({
    stdin: {
      contents: 'export { main } from "./main.ts"; export { makeTerminal } from "./terminal.ts";',
      resolveDir: join(folder, "src/cli"),
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const program: { main: typeof main; makeTerminal: typeof makeTerminal } = await import(
    pathToFileURL(outfile).href
  );
  return async (args, cwd) => {
    let printed = "";
    const stream = { write: (text: string) => (printed += text) };
    await program.main(args, cwd, program.makeTerminal(stream, stream, {}));
    return printed;
  };
}
