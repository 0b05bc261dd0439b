import { answersToWrite } from "../../checks/diagnostics.ts";
import { RULES } from "../../checks/index.ts";
import { isOpen } from "../../checks/run.ts";
import type { Judged } from "../../checks/types.ts";
import { toAnnotations } from "../../diagnostics/annotations.ts";
import { collecting } from "../../diagnostics/collect.ts";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import { toSarif } from "../../diagnostics/sarif.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { loadProject } from "../../load/project.ts";
import { checkReport } from "../../pipeline/check.ts";
import { narrateYear } from "../../pipeline/narrate.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";

/** What checking came to; without `judged` the report could not even be told. */
interface Checked {
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly judged?: readonly Judged[];
}

const FORMATS = ["sarif", "github", "gitlab"] as const;
type Format = (typeof FORMATS)[number];

/** `report check [year]`: figures among themselves, words against figures, what is missing. */
export const check: Command = {
  options: {
    answers: { type: "boolean", help: "列出尚未答复的提示，可贴入 approvals.yaml 后填写理由" },
    format: {
      type: "string",
      value: "格式",
      choices: FORMATS,
      help: `供 CI 读取的格式：${FORMATS.join("、")}`,
    },
  },
  positionals: 1,
  run: async (invocation) => {
    const { options, terminal } = invocation;
    const { format } = options;
    const checked = await runCheck(invocation);
    const { found, sources, judged } = checked;
    if (typeof format === "string") terminal.out(formatted(found, format as Format));
    else if (options.json === true) terminal.out(checkJson(checked));
    else if (options.answers === true) terminal.out(answersToWrite((judged ?? []).filter(isOpen)));
    else {
      printFindings(found, sources, terminal);
      if (judged) terminal.out(summary(judged));
    }
    return found.some(({ severity }) => severity === "error") || !judged ? EXIT.findings : EXIT.ok;
  },
};

async function runCheck({ cwd, options, positionals }: Invocation): Promise<Checked> {
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, positionals[0], report));
  if (!folders || year === undefined) return { found, sources: new Map() };
  const { project, sources } = await loadProject(folders, year, report);
  const narrated = project && narrateYear(project, report);
  const judged = narrated && checkReport(narrated, project, report);
  return { found, sources, ...(judged && { judged }) };
}

function summary(judged: readonly Judged[]): string {
  const answered = judged.filter(({ answer }) => answer).length;
  const waiting = judged.filter(isOpen).length;
  return `核对了 ${RULES.length} 条规则：待处理 ${waiting} 处，已核准 ${answered} 处。`;
}

function formatted(found: readonly Diagnostic[], format: Format): string {
  const titles = new Map<string, string>(RULES.map(({ code, title }) => [code, title]));
  const sorted = sortDiagnostics(found);
  return format === "sarif" ? toSarif(sorted, titles) : toAnnotations(sorted, format);
}

/** One object: the findings that wait, and the answered ones with their reasons. */
function checkJson({ found, judged = [] }: Checked): string {
  const answered = judged.flatMap(({ rule, subject, state, answer }) =>
    answer ? [{ code: rule.code, subject, state, reason: answer.reason }] : [],
  );
  const ok = !found.some(({ severity }) => severity === "error");
  return JSON.stringify({ ok, diagnostics: sortDiagnostics(found), answered }, null, 2);
}
