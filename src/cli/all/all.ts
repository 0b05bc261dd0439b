import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { programScript } from "../../load/shipped.ts";
import type { Wanted } from "../build-year.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { listenForStop } from "../stop.ts";
import { buildAll, type Listener } from "./pool.ts";
import { printAllJson, printProgress, printResult, printTable, progressBar } from "./print.ts";
import { type Asked, type Planned, planTasks } from "./tasks.ts";
import { builderInThread } from "./thread.ts";
import type { Result } from "./types.ts";

/** Options that name one project's folder: with several they would lead all to the same place. */
const ONE_PROJECT = ["root", "data", "out"] as const;

/** Most threads that anyone may ask for. */
const MOST_JOBS = 64;

/** `report build --all [year] [folder…]`: one report that fails does not stop the rest. */
export async function buildMany(invocation: Invocation, wanted: Wanted): Promise<ExitCode> {
  const { options, positionals, terminal } = invocation;
  const asked = askedFor(positionals);
  const clash =
    asked.folders.length > 0 ? ONE_PROJECT.find((name) => options[name] !== undefined) : undefined;
  if (clash) {
    terminal.err(`--${clash} 只说一个项目的文件夹，不能和 --all 后面的文件夹一起用`);
    return EXIT.usage;
  }
  const jobs = jobsOf(options.jobs);
  if (jobs === undefined) {
    terminal.err(`「--jobs ${options.jobs}」不对，应为 1 到 ${MOST_JOBS} 的整数，如 --jobs 2`);
    return EXIT.usage;
  }
  const started = performance.now();
  const planned = await planTasks(invocation, asked, wanted);
  const { tasks, found } = planned;
  const json = options.json === true;
  if (!json) printFindings(found, new Map(), terminal, "这些文件夹里的文件");
  if (terminal.live && tasks.length > 0) terminal.progress(progressBar(0, tasks.length));
  const script = await programScript();
  const builders = Array.from({ length: Math.min(jobs, tasks.length) }, () => builderInThread(script));
  const stop = listenForStop();
  const stopped = new AbortController();
  stop.asked.then(() => stopped.abort());
  const listener: Listener = {
    result: (task, result) => json || printResult(task, result, terminal, invocation.cwd),
    done: (task, result, done) => printProgress(task, result, done, tasks.length, terminal),
  };
  const results = await buildAll(tasks, builders, listener, stopped.signal);
  stop.ignore();
  if (json) printAllJson(planned, results, terminal);
  else if (tasks.length > 0) printTable(tasks, results, (performance.now() - started) / 1000, terminal);
  return stopped.signal.aborted ? EXIT.interrupted : exitCode(planned, results);
}

/** `2031 甲区 乙区`: a first name of four digits is a year, unless it is written as a path (`./2031`). */
function askedFor(positionals: readonly string[]): Asked {
  const [first, ...rest] = positionals;
  return first !== undefined && /^\d{4}$/.test(first)
    ? { year: Number(first), folders: rest }
    : { year: undefined, folders: positionals };
}

/** As many as the machine has cores, unless asked otherwise; undefined for what is no number of threads. */
function jobsOf(asked: string | boolean | undefined): number | undefined {
  if (asked === undefined) return Math.min(availableParallelism(), MOST_JOBS);
  const jobs = typeof asked === "string" && /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  return jobs >= 1 && jobs <= MOST_JOBS ? jobs : undefined;
}

function exitCode({ found }: Planned, results: readonly (Result | undefined)[]): ExitCode {
  if (results.some((result) => result?.failure !== undefined)) return EXIT.internal;
  return found.length === 0 && results.every((result) => result?.built) ? EXIT.ok : EXIT.findings;
}
