import { join } from "node:path";
import { collecting } from "../../diagnostics/collect.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { draftReport } from "../../draft/report.ts";
import { statusOf } from "../../draft/status.ts";
import { outputPaths, readBelow } from "../../load/outputs.ts";
import { programVersions } from "../../load/program.ts";
import { loadProject, type ProjectFolders, type ProjectSources } from "../../load/project.ts";
import { differences } from "../../manifest/compare.ts";
import { hashesOf, inputsOf } from "../../manifest/make.ts";
import { checkReport } from "../../pipeline/check.ts";
import { DRAFT_SUFFIX } from "../../pipeline/names.ts";
import { narrateYear } from "../../pipeline/narrate.ts";
import { recordedIn } from "../locked.ts";

/**
 * What lies in a year's output folder: nothing, only a draft, what the data of today give, what older data gave, or files
 * that somebody has changed or removed since they were built.
 */
export type Built = "none" | "draft" | "current" | "outdated" | "edited";

/** How far a year has come. */
export interface YearState {
  readonly year: number;
  /** Where the data can be told: figures, those that wait, and findings of the checks that nobody has answered. */
  readonly told?: { readonly figures: number; readonly pending: number; readonly open: number };
  /** Faults for which the data cannot be told or printed. */
  readonly faults: number;
  readonly built: Built;
}

/** Looks at a year: its data as `report status` does, its outputs by their manifest. */
export async function stateOf(folders: ProjectFolders, year: number): Promise<YearState> {
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const { project } = await loadProject(folders, year, report);
  const narrated = project && narrateYear(project, draftReport(report));
  const faults = found.filter(({ severity }) => severity === "error").length;
  const built = await builtState(folders, year, project);
  if (!narrated) return { year, faults, built };
  const judged = checkReport(narrated, project, () => {});
  const open = judged.filter(({ answer, severity }) => !answer && severity !== "info").length;
  const { total, pending } = statusOf(narrated.year, narrated.earlier?.year, new Set()).all;
  return { year, faults, built, told: { figures: total, pending: pending.length, open } };
}

async function builtState(
  { output }: ProjectFolders,
  year: number,
  project: ProjectSources | undefined,
): Promise<Built> {
  const folder = join(output, String(year));
  const recorded = await recordedIn(folder);
  if (typeof recorded === "string") {
    const paths = await outputPaths(folder);
    return paths.some((path) => path.includes(DRAFT_SUFFIX)) ? "draft" : "none";
  }
  if (!project) return "outdated";
  const onDisk = hashesOf(await readBelow(folder, [...recorded.outputs.keys()]));
  // Fonts seldom change, and to read them takes longer than all the rest: `report build --locked` looks at them too.
  const inputs = { ...inputsOf(year, await programVersions(), project, new Map()), fonts: recorded.fonts };
  const codes = differences(recorded, inputs, { onDisk }, folder).map(({ code }) => code);
  if (codes.some((code) => code.startsWith("manifest/file-"))) return "edited";
  return codes.length > 0 ? "outdated" : "current";
}
