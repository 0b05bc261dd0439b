import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { collecting } from "../../diagnostics/collect.ts";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { projectPath } from "../../load/files.ts";
import { loadFonts } from "../../load/fonts.ts";
import { programVersions } from "../../load/program.ts";
import { loadProject, type ProjectFolders } from "../../load/project.ts";
import { inputsOf, outputsOf } from "../../manifest/make.ts";
import {
  type BuildOptions,
  type Built,
  buildReport,
  CHART_FOLDER,
  type Edition,
} from "../../pipeline/build.ts";
import { applyPlan } from "../../write/apply.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { openKept } from "../kept.ts";
import { leftoversIn, reportLeftovers } from "../leftovers.ts";
import { reportDifferences } from "../locked.ts";
import { planOf, tellAndCheck } from "../planned.ts";
import { chooseYear, findProject } from "../project.ts";
import type { Terminal } from "../terminal.ts";

const EDITIONS: readonly Edition[] = ["official", "review"];

/** Locked: everything must be as the manifest records it, and nothing is written. */
interface Wanted extends BuildOptions {
  readonly locked: boolean;
}

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
  options: {
    edition: {
      type: "string",
      value: "版本",
      choices: EDITIONS,
      help: "review：另生成核稿版 Word，每个数字注明出处和上年数",
    },
    draft: { type: "boolean", help: "数字未填全时先出草稿：待填处醒目标出，末页列出清单" },
    locked: { type: "boolean", help: "只对照，不写：数据、成品与 manifest.json 所记有任何不同就报错" },
  },
  positionals: 1,
  run: async (invocation) => {
    const { edition = "official", draft = false, locked = false } = invocation.options;
    if (!isEdition(edition)) return EXIT.usage;
    if (locked && (draft || edition !== "official")) {
      invocation.terminal.err("--locked 只对照正式成品，不能和 --draft、--edition review 一起用");
      return EXIT.usage;
    }
    const started = performance.now();
    const wanted = { edition, draft: draft === true, locked: locked === true };
    const outcome = await runBuild(invocation, wanted);
    const seconds = (performance.now() - started) / 1000;
    if (invocation.options.json === true) printJson(outcome, invocation.terminal);
    else printText(outcome, seconds, invocation.terminal);
    return exitCode(outcome);
  },
};

const isEdition = (name: unknown): name is Edition => EDITIONS.some((edition) => edition === name);

const exitCode = ({ built }: Outcome): ExitCode => (built ? EXIT.ok : EXIT.findings);

async function runBuild(
  { cwd, options, positionals, terminal }: Invocation,
  wanted: Wanted,
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
  wanted: Wanted,
): Promise<Pick<Outcome, "built" | "files" | "sources">> {
  terminal.progress(`读取 ${year} 年的数据和模板`);
  const versions = await programVersions();
  const [{ project, sources }, fonts, kept] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
    // What proves that nothing has changed relies on nothing that was kept.
    wanted.locked ? undefined : openKept(folders, year, versions),
  ]);
  const seen = new Map([...sources, ...fonts.sources]);
  // Without fonts the data can still be checked: all faults in one run.
  const built =
    project && fonts.book
      ? await buildReport(project, fonts.book, report, failed, terminal.progress, {
          ...wanted,
          ...(kept && { remember: kept.remember }),
        })
      : project && void tellAndCheck(project, report);
  const inputs = project && inputsOf(year, versions, project, fonts.hashes);
  const output = join(folders.output, String(year));
  if (wanted.locked && inputs) {
    terminal.progress("与 manifest.json 对照");
    const folder = { path: output, name: projectPath(folders.root, output) };
    await reportDifferences(folder, inputs, built && outputsOf(built.files), report);
  }
  if (!built || !inputs || failed()) return { files: [], sources: seen };
  if (wanted.locked) return { built, files: [], sources: seen };
  terminal.progress("写入文件");
  const plan = planOf(built, inputs, wanted.draft === true);
  const leftovers = wanted.draft ? { gone: [], kept: [] } : await leftoversIn(output, built.files);
  const written = await applyPlan(output, plan, [CHART_FOLDER], leftovers.gone);
  reportLeftovers({ path: output, name: projectPath(folders.root, output) }, leftovers, report);
  await kept?.keep();
  return { built, sources: seen, files: written.map((path) => projectPath(folders.root, path)) };
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
