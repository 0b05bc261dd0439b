import { chartKeys } from "../charts/keys.ts";
import { diagnosticOf, idleDiagnostic } from "../checks/diagnostics.ts";
import { RULES } from "../checks/index.ts";
import { idleApprovals, judge } from "../checks/run.ts";
import type { Facts, Judged } from "../checks/types.ts";
import { readApprovals } from "../data/approvals.ts";
import { descend } from "../data/lookup.ts";
import { readRelations } from "../data/relations.ts";
import { readYaml } from "../data/yaml.ts";
import type { Report } from "../diagnostics/types.ts";
import type { ProjectSources } from "../load/project.ts";
import { sentencesOf } from "../report/walk.ts";
import type { Narrated } from "./types.ts";

/** Runs every rule over a told year. What has no answer that holds is reported; all is given back. */
export function checkReport(narrated: Narrated, project: ProjectSources, report: Report): readonly Judged[] {
  const { relations, approvals } = project.data;
  const read = <T>(
    source: ProjectSources["data"]["relations"],
    make: (map: NonNullable<ReturnType<typeof readYaml>>, from: NonNullable<typeof source>) => readonly T[],
  ): readonly T[] => {
    const map = source && readYaml(source, report);
    return source && map ? make(map, source) : [];
  };
  const answers = read(approvals, (map, source) => readApprovals(map, source, report));
  const { earlier } = narrated;
  const facts: Facts = {
    year: narrated.year,
    sentences: sentencesOf(narrated.tree),
    drawn: drawnKeys(narrated),
    templates: [project.templates.outline, ...project.templates.chapters.values()],
    relations: read(relations, (map, source) => readRelations(map, source, report)),
    ...(earlier && { earlier: { year: earlier.year, sentences: sentencesOf(earlier.tree) } }),
  };
  const judged = judge(RULES, facts, answers, narrated.year.front.levels);
  for (const one of judged) if (!one.answer) report(diagnosticOf(one));
  for (const answer of idleApprovals(judged, answers)) report(idleDiagnostic(answer));
  return judged;
}

/** Figures that the charts in the report draw, by key without the property that is drawn. */
const drawnKeys = ({ charts, year }: Narrated): ReadonlySet<string> =>
  new Set(
    [...charts.values()].flatMap(({ spec }) =>
      chartKeys(spec).flatMap(({ path }) => descend(year.root, path)?.node.key ?? []),
    ),
  );
