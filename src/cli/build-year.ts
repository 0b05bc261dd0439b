import { join } from "node:path";
import { collecting } from "../diagnostics/collect.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { projectPath } from "../load/files.ts";
import { type LoadFonts, loadFonts } from "../load/fonts.ts";
import { programVersions } from "../load/program.ts";
import { loadProject, type ProjectFolders, type ProjectSources } from "../load/project.ts";
import { inputsOf, outputsOf } from "../manifest/make.ts";
import {
  type BuildOptions,
  type Built,
  buildReport,
  CHART_FOLDER,
  type Progress,
} from "../pipeline/build.ts";
import { applyPlan } from "../write/apply.ts";
import { openKept } from "./kept.ts";
import { leftoversIn, reportLeftovers } from "./leftovers.ts";
import { reportDifferences } from "./locked.ts";
import { planOf, tellAndCheck } from "./planned.ts";

/** Locked: everything must be as the manifest records it, and nothing is written. */
export interface Wanted extends BuildOptions {
  readonly locked: boolean;
}

/** What the build of a year came to: the written files, or the findings that stopped it. */
export interface YearBuilt {
  readonly built?: Built;
  readonly files: readonly string[];
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** What one who builds many reports does in its own way. */
export interface Means {
  readonly fontsOf: LoadFonts;
  /** What earlier builds have left. */
  readonly keptOf: typeof openKept;
  /** Writes, unless it must not any more. */
  readonly hold: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * Characters of data and templates up to which a build leaves something to the next: some twenty-five times those of a
 * report of ten pages. Of a longer report it would take more memory than its build may.
 */
const LONGEST_KEPT = 1_000_000;

const isKept = ({ sources }: ProjectSources): boolean =>
  [...sources.values()].reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_KEPT;

const USUAL: Means = { fontsOf: loadFonts, keptOf: openKept, hold: (write) => write() };

/** Builds a year of a project and writes what came of it; with errors nothing is written. */
export async function buildYear(
  folders: ProjectFolders,
  year: number,
  wanted: Wanted,
  progress: Progress,
  { fontsOf, keptOf, hold }: Means = USUAL,
): Promise<YearBuilt> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  progress(`读取 ${year} 年的数据和模板`);
  const versions = await programVersions();
  const [{ project, sources }, fonts, kept] = await Promise.all([
    loadProject(folders, year, report),
    fontsOf(folders, report),
    // What proves that nothing has changed relies on nothing that was kept.
    wanted.locked ? undefined : keptOf(folders, year, versions),
  ]);
  const seen = new Map([...sources, ...fonts.sources]);
  // Without fonts the data can still be checked: all faults in one run.
  const built =
    project && fonts.book
      ? await buildReport(project, fonts.book, report, failed, progress, {
          ...wanted,
          ...(kept && isKept(project) && { remember: kept.remember }),
        })
      : project && void tellAndCheck(project, report);
  const inputs = project && inputsOf(year, versions, project, fonts.hashes);
  const output = join(folders.output, String(year));
  if (wanted.locked && inputs) {
    progress("与 manifest.json 对照");
    const folder = { path: output, name: projectPath(folders.root, output) };
    await reportDifferences(folder, inputs, built && outputsOf(built.files), report);
  }
  if (!built || !inputs || failed()) return { files: [], found, sources: seen };
  if (wanted.locked) return { built, files: [], found, sources: seen };
  progress("写入文件");
  const plan = planOf(built, inputs, wanted.draft === true);
  const written = await hold(async () => {
    const leftovers = wanted.draft ? { gone: [], kept: [] } : await leftoversIn(output, built.files);
    const paths = await applyPlan(output, plan, [CHART_FOLDER], leftovers.gone);
    reportLeftovers({ path: output, name: projectPath(folders.root, output) }, leftovers, report);
    return paths;
  });
  if (isKept(project)) await kept?.keep();
  return { built, found, sources: seen, files: written.map((path) => projectPath(folders.root, path)) };
}
