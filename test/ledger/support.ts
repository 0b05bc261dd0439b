import { collecting } from "../../src/diagnostics/collect.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectFolders } from "../../src/load/project.ts";
import { composeReport } from "../../src/pipeline/build.ts";
import type { Composed } from "../../src/pipeline/types.ts";

/** A year composed in memory; errors fail the test. */
export async function composed(folders: ProjectFolders, year: number): Promise<Composed> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const [{ project }, { book }] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const result = project && book && (await composeReport(project, book, report, failed, () => {}));
  if (!result) throw new Error(JSON.stringify(found, null, 2));
  return result;
}
