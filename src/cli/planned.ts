import type { Report } from "../diagnostics/types.ts";
import type { ProjectSources } from "../load/project.ts";
import { MANIFEST_FILE, manifestJson } from "../manifest/json.ts";
import { outputsOf } from "../manifest/make.ts";
import type { Inputs } from "../manifest/types.ts";
import type { Built } from "../pipeline/build.ts";
import { checkReport } from "../pipeline/check.ts";
import { narrateYear } from "../pipeline/narrate.ts";
import { type PlannedFile, textFile } from "../write/files.ts";

/**
 * What a build puts into the year's output folder. A draft is no official file: it gets no manifest, and the one of an
 * earlier build no longer fits its folder.
 */
export function planOf(built: Built, inputs: Inputs, draft: boolean): readonly PlannedFile[] {
  if (draft) return built.files;
  const manifest = manifestJson({ ...inputs, outputs: outputsOf(built.files) });
  return [...built.files, textFile(MANIFEST_FILE, manifest)];
}

/** Tells and checks a year for the findings alone. */
export function tellAndCheck(project: ProjectSources, report: Report): void {
  const narrated = narrateYear(project, report);
  if (narrated) checkReport(narrated, project, report);
}
