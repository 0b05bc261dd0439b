import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collecting } from "../../src/diagnostics/collect.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectFolders } from "../../src/load/project.ts";
import { type BuildOptions, type Built, buildReport, CHART_FOLDER } from "../../src/pipeline/build.ts";
import { applyPlan } from "../../src/write/apply.ts";

/** A build in memory, with what it found. */
export async function buildYear(
  folders: ProjectFolders,
  year: number,
  wanted: BuildOptions = {},
): Promise<{ readonly built?: Built; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const [{ project }, { book }] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const built = project && book && (await buildReport(project, book, report, failed, () => {}, wanted));
  return { found, ...(built && { built }) };
}

/** Writes a build into a new temporary folder and gives the paths by extension. */
export async function writeBuild(
  built: Built,
): Promise<{ readonly folder: string; readonly path: (extension: string) => string }> {
  const folder = mkdtempSync(join(tmpdir(), "report-out-"));
  await applyPlan(folder, built.files, [CHART_FOLDER]);
  const names = readdirSync(folder);
  return {
    folder,
    path: (extension) => join(folder, names.find((name) => name.endsWith(extension)) ?? ""),
  };
}

export const readText = (path: string): string => readFileSync(path, "utf8");
