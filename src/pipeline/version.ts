import type { Judged } from "../checks/types.ts";
import type { Report } from "../diagnostics/types.ts";
import { draftReport } from "../draft/report.ts";
import type { FontBook } from "../fonts/types.ts";
import type { ProjectSources } from "../load/project.ts";
import { composeNarrated, type Progress } from "./build.ts";
import { checkReport } from "./check.ts";
import { isDraft } from "./names.ts";
import { narrateYear } from "./narrate.ts";
import type { Composed, Version } from "./types.ts";

/**
 * Composes a state of a report so that it can be held against another one. Figures may still wait to be filled and
 * checks may fail: both are what a comparison is asked for. Undefined when it cannot be told at all.
 */
export async function composeVersion(
  label: string,
  project: ProjectSources,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
  progress: Progress,
): Promise<Version | undefined> {
  const tell = draftReport(report);
  const narrated = narrateYear(project, tell);
  if (!narrated || failed()) return undefined;
  const judged = checkReport(narrated, project, () => {});
  const composed = await composeNarrated(narrated, fonts, tell, failed, progress, {
    draft: isDraft(narrated),
  });
  return composed && versionOf(label, project, composed, judged);
}

/** A version of what has been composed and judged already. */
export const versionOf = (
  label: string,
  project: ProjectSources,
  composed: Composed,
  judged: readonly Judged[],
): Version => ({ label, composed, judged, templates: templatesOf(project) });

const templatesOf = ({ templates: { outline, chapters } }: ProjectSources): string =>
  JSON.stringify([outline.text, [...chapters].map(([name, { text }]) => [name, text])]);
