import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { makeRepository } from "../support/git.ts";
import { makeProject, ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";
import { report } from "./support.ts";

/** The words that are offered for the last one. */
async function words(cwd: string, ...line: readonly string[]): Promise<readonly string[]> {
  const typed = line.at(-1) ?? "";
  const { out } = await report(cwd, "completion", "words", `--typed=${typed}`, "--", ...line.slice(0, -1));
  return out.split("\n").flatMap((row) => (row === "" ? [] : [row.slice(0, row.indexOf("\t"))]));
}

/** The small project, from a folder of its own, with a second year without data. */
async function project(): Promise<string> {
  const { root } = await makeProject("small");
  await mkdir(join(root, "data/2030"));
  return root;
}

describe("completion", () => {
  test("offers commands, each with what it does", async () => {
    expect(await words("/", "")).toEqual([...COMMANDS.map(({ name }) => name), "help"]);
    expect(await words("/", "re")).toEqual(["review", "redline"]);
    const { out } = await report("/", "completion", "words", "--typed=stat");
    expect(out).toMatch(/^status\t填报进度/u);
  });

  test("offers the options of the command that are not given yet, and their choices", async () => {
    expect(await words("/", "build", "--d")).toEqual(["--draft", "--data"]);
    expect(await words("/", "build", "--draft", "--d")).toEqual(["--data"]);
    expect(await words("/", "build", "--edition", "")).toEqual(["official", "review"]);
    expect(await words("/", "build", "--out", "")).toEqual([]);
  });

  test("offers the years of the project, from any folder or by --root, and the next one to begin", async () => {
    const root = await project();
    expect(await words(join(root, "templates"), "build", "")).toEqual(["2031", "2030"]);
    expect(await words("/", "--root", root, "status", "--all", "203")).toEqual(["2031", "2030"]);
    expect(await words(root, "new", "")).toEqual(["2032"]);
    expect(await words(root, "build", "2031", "")).toEqual([]);
    expect(await words("/", "build", "")).toEqual([]);
  });

  test("offers the keys of figures, by their whole name or their end", async () => {
    const root = await project();
    expect(await words(root, "trace", "经济.")).toEqual(["经济.地区生产总值", "经济.财政收入"]);
    expect(await words(root, "trace", "地区")).toEqual(["地区生产总值"]);
    expect(await words(root, "trace", "地区生产总值", "")).toEqual(["2031", "2030"]);
  });

  test("offers revisions where two states are compared", async () => {
    const root = await project();
    makeRepository(root);
    expect(await words(root, "diff", "")).toEqual(["HEAD", "main"]);
    expect(await words(root, "review", "--against", "ma")).toEqual(["main"]);
  });

  test("offers nothing behind what is no command", async () => {
    expect(await words("/", "buidl", "")).toEqual([]);
  });
});

describe("a shell's completion", () => {
  /** A folder with `report` in it, to go before the others in PATH. */
  const environment = (): NodeJS.ProcessEnv => {
    const folder = mkdtempSync(join(tmpdir(), "report-path-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(join(ROOT, "dist/report.js"), join(folder, "report"));
    return { ...process.env, HOME: folder, PATH: folder + delimiter + process.env.PATH };
  };

  needs("bash")("fills in what bash asks for", async () => {
    const root = await project();
    const ask = `cd "${root}/data"; eval "$(report completion bash)"
      COMP_WORDS=(report trace 地); COMP_CWORD=2; _report; printf '%s\\n' "\${COMPREPLY[@]}"
      COMP_WORDS=(report build ""); COMP_CWORD=2; _report; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(run("bash", ["-euc", ask], environment())).toBe("地区生产总值\n2031\n2030\n");
  });

  needs("fish")("fills in what fish asks for, and files where the program knows nothing", async () => {
    const root = await project();
    const ask = `cd "${root}/data"; report completion fish | source
      complete -C "report build --edit"; complete -C "report verify ./his"`;
    const [option, file] = run("fish", ["-c", ask], environment()).split("\n");
    expect([option?.split("\t")[0], file?.split("\t")[0]]).toEqual(["--edition", "./history.yaml"]);
  });

  needs("zsh")("is a script that zsh can read", async () => {
    const { out } = await report("/", "completion", "zsh");
    expect(run("zsh", ["-fnc", out])).toBe("");
  });
});
