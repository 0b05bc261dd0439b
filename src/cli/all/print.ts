import { sortDiagnostics } from "../../diagnostics/render.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { printFindings } from "../findings.ts";
import { namesFrom } from "../project.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import type { Planned } from "./tasks.ts";
import type { Result, Task } from "./types.ts";

/** Columns of the bar. */
const BAR = 24;

/** 甲区 2031 年 */
const taskName = ({ name, year }: Task): string => (name === "" ? `${year} 年` : `${name} ${year} 年`);

/** [######------------------] 5/20 */
export function progressBar(done: number, all: number): string {
  const full = Math.floor((done / all) * BAR);
  return `[${"#".repeat(full)}${"-".repeat(BAR - full)}] ${done}/${all}`;
}

/** 已生成, or what else became of it. */
const outcome = ({ wanted: { locked } }: Task, { built }: Result): string =>
  locked ? (built ? "一致" : "不一致") : built ? "已生成" : "未生成";

/** One more is done: a line that is rewritten with a bar on a terminal, elsewhere a line for each report. */
export function printProgress(
  task: Task,
  result: Result,
  done: number,
  all: number,
  terminal: Terminal,
): void {
  terminal.progress(
    terminal.live
      ? `${progressBar(done, all)} ${taskName(task)}`
      : `${done}/${all} ${taskName(task)} ${outcome(task, result)}`,
  );
}

const count = (found: readonly Diagnostic[], severity: Diagnostic["severity"]): number =>
  found.filter((one) => one.severity === severity).length;

/** What was found in a report, under its name. Of a draft, which is expected to lack much, the table says how much. */
export function printResult(task: Task, result: Result, terminal: Terminal, cwd: string): void {
  const { found, sources, failure } = result;
  if (isCounted(task, result) || (found.length === 0 && failure === undefined)) return;
  terminal.err(`== ${taskName(task)}`);
  printFindings(found, sources, { ...terminal, named: namesFrom(cwd, task.folders) });
  if (failure !== undefined) terminal.err(terminal.paint.error(failure));
  terminal.err("");
}

const isCounted = ({ wanted: { draft } }: Task, { built }: Result): boolean => built && draft === true;

/** The table at the end: a line for each report, in the order of folders and years, and what it came to in all. */
export function printTable(
  tasks: readonly Task[],
  results: readonly (Result | undefined)[],
  seconds: number,
  terminal: Terminal,
): void {
  terminal.clear();
  const done = tasks.flatMap((task, at) => {
    const result = results[at];
    return result ? [{ task, result }] : [];
  });
  for (const line of tableLines(done.map(({ task, result }) => row(task, result)))) terminal.out(line);
  const failed = done.filter(({ result }) => !result.built);
  const kinds = [
    `共 ${tasks.length} 份`,
    ...[true, false].flatMap((built) => {
      const such = done.filter(({ result }) => result.built === built);
      const [first] = such;
      return first ? [`${outcome(first.task, first.result)} ${such.length} 份`] : [];
    }),
    ...(done.length < tasks.length ? [`中断，没有动 ${tasks.length - done.length} 份`] : []),
  ];
  terminal.out(`${kinds.join("，")}，用时 ${seconds.toFixed(1)} 秒`);
  const [first] = failed;
  if (first)
    terminal.out(
      terminal.outPaint.error(
        `${outcome(first.task, first.result)}：${failed.map(({ task }) => taskName(task)).join("、")}`,
      ),
    );
  if (done.some(({ task, result }) => isCounted(task, result) && result.found.length > 0))
    terminal.out("草稿里的提醒是什么，请用 report status、report check 逐份看");
}

function row(task: Task, result: Result): readonly string[] {
  const { built, pages, figures, found } = result;
  const [errors, warnings] = [count(found, "error"), count(found, "warning")];
  return [
    taskName(task),
    outcome(task, result),
    built ? `${pages} 页` : "",
    built ? `${figures} 个数字` : "",
    errors > 0 ? `错误 ${errors}` : "",
    warnings > 0 ? `提醒 ${warnings}` : "",
  ];
}

/** `--json`: one object on stdout. Stable: no times, no absolute paths. */
export function printAllJson(
  { tasks, found }: Planned,
  results: readonly (Result | undefined)[],
  terminal: Terminal,
): void {
  const reports = tasks.map(({ name, year }, at) => {
    const result = results[at];
    return {
      folder: name,
      year,
      ok: result?.built ?? false,
      pages: result?.pages ?? null,
      figures: result?.figures ?? null,
      files: result?.files ?? [],
      diagnostics: sortDiagnostics(result?.found ?? []),
      ...(result?.failure !== undefined && { failure: result.failure }),
      ...(!result && { interrupted: true }),
    };
  });
  const ok = found.length === 0 && reports.every((one) => one.ok);
  terminal.out(JSON.stringify({ ok, reports, diagnostics: sortDiagnostics(found) }, null, 2));
}
