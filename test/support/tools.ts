import { spawnSync } from "node:child_process";
import { test } from "vitest";

/** Parts of a tool that may be lacking where the tool is there: LibreOffice can be had without its spreadsheet. */
const PROBES: Readonly<Record<string, string>> = {
  calc: 'ls "$(dirname "$(readlink -f "$(command -v soffice)")")"/libsclo.*',
};

const has = (tool: string): boolean =>
  spawnSync("sh", ["-c", PROBES[tool] ?? `command -v ${tool}`]).status === 0;

/** `test`, or a skip that says which tool is missing. In CI every tool must be there. */
export function needs(...tools: readonly string[]): typeof test | typeof test.skip {
  const missing = tools.filter((tool) => !has(tool));
  if (missing.length === 0) return test;
  const reason = `not installed: ${missing.join(", ")}`;
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`skipped, ${reason}\n`);
  return test.skip;
}

/** Runs a tool and gives what it printed; a failure carries its messages. */
export function run(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const result = spawnSync(tool, [...args], { encoding: "utf8", env, maxBuffer: 64 * 1024 * 1024 });
  if (result.status !== 0) throw new Error(`${tool}: ${result.stderr || result.error}`);
  return result.stdout;
}
