import { completeChanges } from "../data/complete.ts";
import type { Year } from "../data/types.ts";
import { type DataSources, readYear } from "../data/year.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { draftReport } from "../draft/report.ts";
import { loadProject, type ProjectFolders, type ProjectSources } from "../load/project.ts";
import { chooseYear, findProject } from "./project.ts";

/** A year's data as read, what waits to be filled being no fault; with those of the year before, where they are. */
export interface YearData {
  readonly folders: ProjectFolders;
  readonly data: DataSources;
  readonly year: Year;
  readonly earlier?: Year;
}

/** An earlier year with the changes that it asks to have computed; its faults are its own affair. */
function wholeYear({ data, earlier }: ProjectSources): Year | undefined {
  const year = readYear(data, () => {});
  return year && completeChanges(year, earlier && wholeYear(earlier), () => {});
}

/** Reads the data alone: what commands need that go about what is still to be filled. */
export async function loadYearData(
  cwd: string,
  options: Parameters<typeof findProject>[1],
  argument: string | undefined,
  report: Report,
): Promise<{ readonly found?: YearData; readonly sources: ReadonlyMap<string, Source> }> {
  const folders = await findProject(cwd, options, report);
  const chosen = folders && (await chooseYear(folders, argument, report));
  if (!folders || chosen === undefined) return { sources: new Map() };
  const { project, sources } = await loadProject(folders, chosen, report);
  const year = project && readYear(project.data, draftReport(report));
  if (!year) return { sources };
  const earlier = project.earlier && wholeYear(project.earlier);
  return { sources, found: { folders, data: project.data, year, ...(earlier && { earlier }) } };
}
