import { collecting } from "../../src/diagnostics/collect.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectFolders } from "../../src/load/project.ts";
import type { Version } from "../../src/pipeline/types.ts";
import { composeVersion } from "../../src/pipeline/version.ts";

/** A state of a year's report; what stands in its way is a failure. */
export async function versionOf(label: string, folders: ProjectFolders, year: number): Promise<Version> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const [{ project }, { book }] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const version = project && book && (await composeVersion(label, project, book, report, failed, () => {}));
  if (!version) throw new Error(JSON.stringify(found));
  return version;
}
