import { stat } from "node:fs/promises";
import { relative } from "node:path";
import { displayWidth, printable } from "../../diagnostics/excerpt.ts";
import { slashed } from "../../load/files.ts";
import { bundledProgram, programPackage } from "../../load/program.ts";
import { defaultFolders, listYears, type ProjectFolders } from "../../load/project.ts";
import { programFolder } from "../../load/shipped.ts";
import type { Command, Invocation } from "../command.ts";
import { checkFonts } from "../doctor/fonts.ts";
import { checkNode } from "../doctor/node.ts";
import { checkOutput } from "../doctor/output.ts";
import { checkPackages } from "../doctor/packages.ts";
import { checkClock, checkProgram, checkStart } from "../doctor/program.ts";
import { checkTools } from "../doctor/tools.ts";
import type { Check, State } from "../doctor/types.ts";
import { EXIT } from "../exit-codes.ts";
import { findProject } from "../project.ts";
import type { Terminal } from "../terminal.ts";

/** `report doctor`: whether all is there that the program needs, and how to mend what is not. */
export const doctor: Command = {
  options: {},
  positionals: 0,
  run: async ({ cwd, options, terminal }) => {
    const started = performance.now();
    const checks = [...(await lookAt(cwd, options)), checkStart(started)];
    const ok = !checks.some(({ state }) => state === "fault");
    if (options.json === true) terminal.out(JSON.stringify({ ok, checks }, null, 2));
    else tell(checks, terminal, options.quiet === true);
    return ok ? EXIT.ok : EXIT.findings;
  },
};

async function lookAt(cwd: string, options: Invocation["options"]): Promise<readonly Check[]> {
  const home = await programFolder();
  const { engines = {}, dependencies = {} } = await programPackage();
  const folders = await findProject(cwd, options, () => {});
  const program = bundledProgram();
  const built = program === undefined ? 0 : (await stat(program)).mtimeMs;
  const named = (path: string): string => slashed(relative(cwd, path)) || ".";
  return [
    checkNode(process.versions.node, engines.node ?? ""),
    ...(await checkPackages(new Set(Object.keys(dependencies)))),
    await checkProgram(program, home),
    ...(await checkFonts(folders ?? defaultFolders(home))),
    await checkProject(folders, named),
    ...(folders ? [checkOutput(folders.output, named)] : []),
    ...(await checkTools(process.env)),
    checkClock(Date.now(), built),
  ];
}

async function checkProject(
  folders: ProjectFolders | undefined,
  named: (path: string) => string,
): Promise<Check> {
  const line = { code: "doctor/project", subject: "项目" };
  if (!folders)
    return {
      ...line,
      state: "note",
      found: "这里和上级文件夹里没有报告项目",
      mend: "进入项目的文件夹，或者 report init 〈文件夹〉 〈年份〉 新建一个",
    };
  const years = await listYears(folders);
  return { ...line, state: "ok", found: `${named(folders.root)}，有 ${years.join("、") || "0"} 年的数据` };
}

const SIGN: Readonly<Record<State, string>> = { ok: "正常", note: "提示", fault: "故障" };

/** A line each, and below it how to mend it; --quiet leaves the faults, which go where findings go. */
function tell(checks: readonly Check[], terminal: Terminal, quiet: boolean): void {
  const widest = Math.max(...checks.map(({ subject }) => displayWidth(subject)));
  const paints = {
    ok: terminal.outPaint.dim,
    note: terminal.outPaint.warning,
    fault: terminal.outPaint.error,
  };
  const print = quiet ? terminal.err : terminal.out;
  for (const { state, subject, found, mend } of checks) {
    if (quiet && state !== "fault") continue;
    const name = subject + " ".repeat(widest - displayWidth(subject));
    print(`${paints[state](SIGN[state])}  ${name}  ${printable(found)}`);
    if (mend !== undefined) print(`${" ".repeat(6 + widest + 2)}${printable(mend)}`);
  }
  const count = (state: State): number => checks.filter((check) => check.state === state).length;
  const faults = count("fault");
  terminal.out(
    faults > 0
      ? `\n${terminal.outPaint.error(`有 ${faults} 处故障，按上面说的补好再用。`)}`
      : `\n没有故障${count("note") > 0 ? `，有 ${count("note")} 处提示` : ""}。`,
  );
}
