import { chartAlt } from "../charts/alt.ts";
import { chartKeys } from "../charts/keys.ts";
import { chartRows } from "../charts/rows.ts";
import { parseChart } from "../charts/spec.ts";
import { completeChanges } from "../data/complete.ts";
import { readYear } from "../data/year.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import type { ProjectSources } from "../load/project.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import { narrate } from "../narrative/narrate.ts";
import { prepareTemplates } from "../narrative/render.ts";
import { checkUsage } from "../narrative/usage.ts";
import type { Narrated, PreparedChart } from "./types.ts";

/** data + templates → tree. Every fault of data, templates and charts is reported in one run. */
export function narrateYear(
  project: ProjectSources,
  report: Report,
  remember: Remember = forgetful,
): Narrated | undefined {
  const read = readYear(project.data, report, remember);
  const earlier = read && project.earlier && narrateEarlier(project.earlier, remember);
  const year = read && completeChanges(read, earlier?.year, report);
  const { outline, chapters, charts: chartSources } = project.templates;
  const templates = remember(
    "template program",
    [outline, ...chapters.values()].map(textOf),
    report,
    (tell) => prepareTemplates(outline, chapters, tell, remember),
  );
  const wanted = new Set(
    templates.references.filter(({ usage }) => usage === "chart").map(({ path }) => path),
  );
  const specs = [...chartSources.values()].flatMap(
    ({ file, text }) =>
      remember("chart file", [file, text], report, (tell) => parseChart(file, text, tell)) ?? [],
  );
  if (!year) return undefined;
  const chartPaths = specs.flatMap(chartKeys).map(({ path }) => path);
  checkUsage(year, [...templates.references.map(({ path }) => path), ...chartPaths], report);
  const charts = new Map<string, PreparedChart>();
  for (const spec of specs) {
    if (wanted.has(spec.name)) charts.set(spec.name, { spec, rows: chartRows(spec, year, report) });
  }
  const words = new Map(
    [...charts].map(([name, { spec, rows }]) => [name, { caption: spec.caption, alt: chartAlt(spec, rows) }]),
  );
  const tree = narrate(year, templates, words, report);
  return tree && { year, tree, charts, ...(earlier && { earlier }) };
}

/** A source's content; its lines follow from it. */
const textOf = ({ file, text }: Source): readonly string[] => [file, text];

const narrateEarlier = (earlier: ProjectSources, remember: Remember): Narrated | undefined =>
  remember(
    "earlier year",
    [earlier.data.year, ...[...earlier.sources.values()].map(textOf)],
    () => {},
    (tell) => narrateYear(earlier, tell, remember),
  );
