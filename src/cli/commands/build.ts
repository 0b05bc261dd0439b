import { performance } from "node:perf_hooks";
import { collecting } from "../../diagnostics/collect.ts";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { Edition } from "../../pipeline/build.ts";
import { buildMany } from "../all/all.ts";
import { buildYear, type Wanted, type YearBuilt } from "../build-year.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";
import type { Terminal } from "../terminal.ts";

const EDITIONS: readonly Edition[] = ["official", "review"];

/** What the build came to, and of what year: undefined where there is none. */
interface Outcome extends YearBuilt {
  readonly year: number | undefined;
}

/** `report build [year]` */
export const build: Command = {
  options: {
    edition: {
      type: "string",
      value: "版本",
      choices: EDITIONS,
      help: "review：另生成核稿版 Word，每个数字注明出处和上年数",
    },
    draft: { type: "boolean", help: "数字未填全时先出草稿：待填处醒目标出，末页列出清单" },
    locked: { type: "boolean", help: "只对照，不写：数据、成品与 manifest.json 所记有任何不同就报错" },
    all: {
      type: "boolean",
      help: "生成项目各年的报告；写上几个项目的文件夹（或装着各单位项目的文件夹），就逐个生成",
    },
    jobs: { type: "string", value: "个数", help: "和 --all 一起用：同时生成几份（默认与处理器核数相同）" },
  },
  positionals: Number.POSITIVE_INFINITY,
  run: async (invocation) => {
    const { edition = "official", draft = false, locked = false } = invocation.options;
    if (!isEdition(edition)) return EXIT.usage;
    if (locked && (draft || edition !== "official")) {
      invocation.terminal.err("--locked 只对照正式成品，不能和 --draft、--edition review 一起用");
      return EXIT.usage;
    }
    const wanted = { edition, draft: draft === true, locked: locked === true };
    if (invocation.options.all === true) return buildMany(invocation, wanted);
    const misplaced = misplacedIn(invocation);
    if (misplaced !== undefined) {
      invocation.terminal.err(misplaced);
      return EXIT.usage;
    }
    const started = performance.now();
    const outcome = await runBuild(invocation, wanted);
    const seconds = (performance.now() - started) / 1000;
    if (invocation.options.json === true) printJson(outcome, invocation.terminal);
    else printText(outcome, seconds, invocation.terminal);
    return exitCode(outcome);
  },
};

const isEdition = (name: unknown): name is Edition => EDITIONS.some((edition) => edition === name);

const exitCode = ({ built }: Outcome): ExitCode => (built ? EXIT.ok : EXIT.findings);

/** What only `--all` takes. */
function misplacedIn({ positionals, options }: Invocation): string | undefined {
  if (options.jobs !== undefined) return "--jobs 要和 --all 一起用";
  return positionals.length > 1
    ? `多出了参数「${positionals.slice(1).join(" ")}」\n几年、几个项目一次生成请用 --all\n详见 report build --help`
    : undefined;
}

async function runBuild(
  { cwd, options, positionals, terminal }: Invocation,
  wanted: Wanted,
): Promise<Outcome> {
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, positionals[0], report));
  if (!folders || year === undefined) return { year, files: [], found, sources: new Map() };
  return { year, ...(await buildYear(folders, year, wanted, terminal.progress)) };
}

function printText(
  { built, files, found, sources, year }: Outcome,
  seconds: number,
  terminal: Terminal,
): void {
  terminal.clear();
  printFindings(found, sources, terminal);
  if (!built) return;
  const pages = `正文和附件共 ${built.pages.pages.length} 页，用时 ${seconds.toFixed(1)} 秒`;
  const done = files.length > 0 ? "报告已生成" : "的数据、字体和成品都与 manifest.json 一致，没有写文件";
  terminal.out(`${year} 年${done}：${pages}`);
  for (const file of files) terminal.out(`  ${terminal.named(file)}`);
}

/** `--json`: one object on stdout. Stable: no times, no absolute paths. */
function printJson({ built, files, found, year }: Outcome, terminal: Terminal): void {
  const result = {
    ok: built !== undefined,
    year: year ?? null,
    pages: built?.pages.pages.length ?? null,
    figures: built?.year.figures.size ?? null,
    files,
    diagnostics: sortDiagnostics(found),
  };
  terminal.out(JSON.stringify(result, null, 2));
}
