import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/project.ts";

/** One instruction of a container file: its name, and what follows on its line and those that continue it. */
export interface Instruction {
  readonly name: string;
  readonly words: string;
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The instructions of the repository's container file, by stage; what stands before the first FROM is left out. */
export function readStages(): readonly (readonly Instruction[])[] {
  const lines = textOf("Containerfile")
    .replace(/^#.*\n/gmu, "")
    .replaceAll(/\\\n/gu, " ")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name, words] = /^([A-Z]+) +(.*)$/u.exec(line) ?? [];
    if (name === undefined || words === undefined) throw new Error(`not an instruction: ${line}`);
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, words: words.trim() });
  }
  return stages;
}

/** Whether a path of the repository is sent to whoever builds the image: the last line of .dockerignore that fits says. */
export function isSent(path: string): boolean {
  const rules = textOf(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return rules.reduce((sent, rule) => {
    const folder = rule.replace(/^!/u, "");
    const fits = folder === "*" || path === folder || path.startsWith(`${folder}/`);
    return fits ? rule.startsWith("!") : sent;
  }, true);
}
