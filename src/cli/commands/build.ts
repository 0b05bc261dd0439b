import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { collecting } from "../../diagnostics/collect.ts";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { projectPath } from "../../load/files.ts";
import { loadFonts } from "../../load/fonts.ts";
import { loadProject, type ProjectFolders, type ProjectSources } from "../../load/project.ts";
import {
  type BuildOptions,
  type Built,
  buildReport,
  CHART_FOLDER,
  type Edition,
} from "../../pipeline/build.ts";
import { checkReport } from "../../pipeline/check.ts";
import { narrateYear } from "../../pipeline/narrate.ts";
import { applyPlan } from "../../write/apply.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";
import type { Terminal } from "../terminal.ts";

/** What a build came to: the written files, or the findings that stopped it. */
interface Outcome {
  readonly year: number | undefined;
  readonly built?: Built;
  readonly files: readonly string[];
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** `report build [year]` */
export const build: Command = {
  name: "build",
  usage: "build [年份]",
  summary: "生成一年的报告：Word、PDF、Markdown 和图（不写年份则取最近一年）",
  options: {
    edition: { type: "string", value: "版本", help: "review：另生成核稿版 Word，每个数字注明出处和上年数" },
    draft: { type: "boolean", help: "数字未填全时先出草稿：待填处醒目标出，末页列出清单" },
  },
  positionals: 1,
  run: async (invocation) => {
    const { edition = "official" } = invocation.options;
    if (!isEdition(edition)) {
      invocation.terminal.err(`没有版本「${edition}」，可以用：${EDITIONS.join("、")}`);
      return EXIT.usage;
    }
    const started = performance.now();
    const outcome = await runBuild(invocation, { edition, draft: invocation.options.draft === true });
    const seconds = (performance.now() - started) / 1000;
    if (invocation.options.json === true) printJson(outcome, invocation.terminal);
    else printText(outcome, seconds, invocation.terminal);
    return exitCode(outcome);
  },
};

const EDITIONS: readonly Edition[] = ["official", "review"];
const isEdition = (name: unknown): name is Edition => EDITIONS.some((edition) => edition === name);

const exitCode = ({ built }: Outcome): ExitCode => (built ? EXIT.ok : EXIT.findings);

async function runBuild(
  { cwd, options, positionals, terminal }: Invocation,
  wanted: BuildOptions,
): Promise<Outcome> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, positionals[0], report));
  if (!folders || year === undefined) return { year, files: [], found, sources: new Map() };
  return { year, found, ...(await buildYear(folders, year, report, failed, terminal, wanted)) };
}

async function buildYear(
  folders: ProjectFolders,
  year: number,
  report: Report,
  failed: () => boolean,
  terminal: Terminal,
  wanted: BuildOptions,
): Promise<Pick<Outcome, "built" | "files" | "sources">> {
  terminal.progress(`读取 ${year} 年的数据和模板`);
  const [{ project, sources }, fonts] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const seen = new Map([...sources, ...fonts.sources]);
  // Without fonts the data can still be checked: all faults in one run.
  const built =
    project && fonts.book
      ? await buildReport(project, fonts.book, report, failed, terminal.progress, wanted)
      : project && void tellAndCheck(project, report);
  if (!built) return { files: [], sources: seen };
  terminal.progress("写入文件");
  const written = await applyPlan(join(folders.output, String(year)), built.files, [CHART_FOLDER]);
  return { built, sources: seen, files: written.map((path) => projectPath(folders.root, path)) };
}

function tellAndCheck(project: ProjectSources, report: Report): void {
  const narrated = narrateYear(project, report);
  if (narrated) checkReport(narrated, project, report);
}

function printText(
  { built, files, found, sources, year }: Outcome,
  seconds: number,
  terminal: Terminal,
): void {
  terminal.clear();
  printFindings(found, sources, terminal);
  if (!built) return;
  terminal.out(
    `${year} 年报告已生成：正文和附件共 ${built.pages.pages.length} 页，用时 ${seconds.toFixed(1)} 秒`,
  );
  for (const file of files) terminal.out(`  ${file}`);
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
