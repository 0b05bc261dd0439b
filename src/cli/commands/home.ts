import { readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { printable } from "../../diagnostics/excerpt.ts";
import { slashed } from "../../load/files.ts";
import { listYears, type ProjectFolders } from "../../load/project.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { type Step, stepsFor } from "../home/advice.ts";
import { type Built, stateOf, type YearState } from "../home/states.ts";
import { findProject, isProject } from "../project.ts";
import { quoted } from "../quoted.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** Years that are looked into; older ones are only named. */
const LOOKED_INTO = 3;
/** Folders here that are looked at for a project. */
const MOST_FOLDERS = 200;

/** `report` alone: where one is, how far each year has come, and what to do next. */
export const home: Command = {
  options: {},
  positionals: 0,
  run: async ({ cwd, options, terminal }) => {
    const asked = ["root", "data", "templates"].some((name) => options[name] !== undefined);
    const faults: string[] = [];
    const folders = await findProject(cwd, options, ({ message }) => faults.push(message));
    if (!folders && asked) {
      for (const fault of faults) terminal.err(terminal.paint.error(fault));
      return EXIT.usage;
    }
    if (folders) await tellProject(folders, cwd, options, terminal);
    else await tellBeginning(cwd, options.json === true, terminal);
    return EXIT.ok;
  },
};

async function tellProject(
  folders: ProjectFolders,
  cwd: string,
  options: Invocation["options"],
  terminal: Terminal,
): Promise<void> {
  const years = await listYears(folders);
  const states: YearState[] = [];
  for (const year of years.slice(-LOOKED_INTO)) {
    terminal.progress(`查看 ${year} 年`);
    states.push(await stateOf(folders, year));
  }
  terminal.clear();
  const where = slashed(relative(cwd, folders.root)) || ".";
  const more = folderOptions(options);
  const steps = stepsFor(states).map(({ command, why }) => ({ command: command + more, why }));
  if (options.json === true) {
    terminal.out(JSON.stringify({ ok: true, root: where, years: states, next: steps }, null, 2));
    return;
  }
  terminal.out(printable(`报告项目「${basename(folders.root)}」${where === "." ? "" : `，在 ${where}`}`));
  terminal.out("");
  if (years.length === 0) terminal.out("data/ 下还没有任何一年的数据。");
  const older = years.slice(0, -LOOKED_INTO);
  if (older.length > 0) terminal.out(`较早的年份：${older.join("、")}`);
  if (states.length > 0) for (const line of tableLines([HEADS, ...states.map(cellsOf)])) terminal.out(line);
  tellSteps(steps, terminal);
}

/** What the commands need that are told, to be about the same project. */
const folderOptions = (options: Invocation["options"]): string =>
  ["root", "data", "templates", "out"]
    .flatMap((name) => (typeof options[name] === "string" ? [` --${name} ${quoted(options[name])}`] : []))
    .join("");

const HEADS = ["年份", "数字", "待填", "待答复", "成品"] as const;
const BUILT: Readonly<Record<Built, string>> = {
  none: "还没有生成",
  draft: "只有草稿",
  current: "已生成，数据和模板没有再改",
  outdated: "生成以后，数据或模板改过",
  edited: "生成以后，成品被改动过",
};

const cellsOf = ({ year, told, faults, built }: YearState): readonly (string | number)[] =>
  told && faults === 0
    ? [year, told.figures, told.pending, told.open, BUILT[built]]
    : [year, `有 ${faults} 处错误`, "", "", BUILT[built]];

/** Outside of a project: how to begin one, or where there is one. */
async function tellBeginning(cwd: string, json: boolean, terminal: Terminal): Promise<void> {
  const below = await projectsBelow(cwd);
  const steps: readonly Step[] = [
    ...below
      .slice(0, 3)
      .map((name) => ({ command: `report --root ${quoted(name)}`, why: `看项目「${name}」` })),
    { command: "report init 甲区 2031", why: "在新文件夹「甲区」里建一个项目，从 2031 年开始" },
    { command: "report doctor", why: "看程序要用的东西是否齐全" },
  ];
  if (json) {
    terminal.out(JSON.stringify({ ok: true, root: null, years: [], next: steps }, null, 2));
    return;
  }
  terminal.out("这里和上级文件夹里没有报告项目（有 data/ 和 templates/ 的文件夹）。");
  tellSteps(steps, terminal);
}

async function projectsBelow(cwd: string): Promise<readonly string[]> {
  const entries = await readdir(cwd, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const found = await Promise.all(
    names.slice(0, MOST_FOLDERS).map(async ({ name }) => ((await isProject(join(cwd, name))) ? [name] : [])),
  );
  return found.flat().sort();
}

function tellSteps(steps: readonly Step[], terminal: Terminal): void {
  if (steps.length > 0) terminal.out("\n下一步：");
  for (const line of tableLines(
    steps.map(({ command, why }) => [command, why]),
    Number.POSITIVE_INFINITY,
  ))
    terminal.out(`  ${line}`);
  terminal.out("\n全部命令：report help");
}
