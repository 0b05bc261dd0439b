import { cp } from "node:fs/promises";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { makeTerminal } from "../../src/cli/terminal.ts";
import { type Edit, makeProject, ROOT } from "../support/project.ts";

/** Runs `report` in a folder and gives all that it printed. */
export async function report(cwd: string, ...args: readonly string[]) {
  const printed = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const code = await main(args, cwd, makeTerminal(stream("out"), stream("err"), {}));
  return { code, ...printed };
}

/** The small project with the shipped fonts, in a folder of its own. */
export async function project(...edits: readonly Edit[]): Promise<string> {
  const { root } = await makeProject("small", edits);
  await cp(join(ROOT, "fonts"), join(root, "fonts"), {
    recursive: true,
    filter: (path) => !path.includes("build"),
  });
  return root;
}
