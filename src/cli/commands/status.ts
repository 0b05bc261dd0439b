import { isOpen } from "../../checks/run.ts";
import { collecting } from "../../diagnostics/collect.ts";
import { printable } from "../../diagnostics/excerpt.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { draftReport } from "../../draft/report.ts";
import { type StatusRow, statusOf, type YearStatus } from "../../draft/status.ts";
import { loadProject } from "../../load/project.ts";
import { checkReport } from "../../pipeline/check.ts";
import { narrateYear } from "../../pipeline/narrate.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** `report status [year]`: what is filled, missing, unchanged, suspicious. */
export const status: Command = {
  options: { all: { type: "boolean", short: "a", help: "逐个列出待填、与上年相同、有疑问的数字" } },
  positionals: 1,
  run: async (invocation) => {
    const { terminal, options } = invocation;
    const { found, sources, year, state } = await readStatus(invocation);
    const ok = state !== undefined && !found.some(({ severity }) => severity === "error");
    if (options.json === true)
      terminal.out(JSON.stringify({ ok, year, ...state, diagnostics: found }, null, 2));
    else {
      printFindings(found, sources, terminal);
      if (state) tell(state, options.all === true, terminal);
    }
    return ok ? EXIT.ok : EXIT.findings;
  },
};

interface Read {
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly year?: number;
  readonly state?: YearStatus;
}

/** Faults of the data are told; what waits and what the checks say is what the table counts. */
async function readStatus({ cwd, options, positionals }: Invocation): Promise<Read> {
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, positionals[0], report));
  if (!folders || year === undefined) return { found, sources: new Map() };
  const { project, sources } = await loadProject(folders, year, report);
  const narrated = project && narrateYear(project, draftReport(report));
  if (!narrated) return { found, sources, year };
  const judged = checkReport(narrated, project, () => {});
  const open = judged.filter(isOpen);
  const keys = new Set(open.flatMap(({ finding }) => finding.keys));
  return { found, sources, year, state: statusOf(narrated.year, narrated.earlier?.year, keys) };
}

const HEADS = ["", "进度", "已填", "待填", "与上年相同", "有疑问"] as const;

function tell({ all, chapters, owners }: YearStatus, whole: boolean, terminal: Terminal): void {
  const rows = (list: readonly StatusRow[]) => list.map(cellsOf);
  const table = tableLines([
    HEADS,
    ...rows(chapters),
    ...(owners.length > 0 ? [["责任单位"], ...rows(owners)] : []),
    cellsOf(all),
  ]);
  for (const line of table) terminal.out(line);
  if (!whole) return;
  const lists = { 待填: all.pending, 与上年相同: all.unchanged, 有疑问: all.suspicious };
  for (const [name, keys] of Object.entries(lists)) {
    if (keys.length > 0) terminal.out(`\n${name}：`);
    for (const key of keys) terminal.out(`  ${printable(key)}`);
  }
}

const cellsOf = ({
  name,
  total,
  filled,
  pending,
  unchanged,
  suspicious,
}: StatusRow): readonly (string | number)[] => [
  name,
  progress(filled, total),
  filled,
  pending.length,
  unchanged.length,
  suspicious.length,
];

const BAR = 10;

/** ######.... 60%, in signs that every terminal sets one column wide; never full while anything is missing. */
function progress(filled: number, total: number): string {
  const part = total === 0 ? 1 : filled / total;
  const full = Math.floor(part * BAR);
  return `${"#".repeat(full)}${".".repeat(BAR - full)} ${Math.floor(part * 100)}%`;
}
