import { collecting } from "../../diagnostics/collect.ts";
import { printable } from "../../diagnostics/excerpt.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { projectPath } from "../../load/files.ts";
import { listYears, loadProject, type ProjectFolders } from "../../load/project.ts";
import { narrateYear } from "../../pipeline/narrate.ts";
import { inlineText } from "../../report/text.ts";
import { rollYear } from "../../roll/roll.ts";
import type { RolledYear } from "../../roll/types.ts";
import { applyPlan } from "../../write/apply.ts";
import { textFile } from "../../write/files.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { findProject } from "../project.ts";
import type { Terminal } from "../terminal.ts";

/** `report new <year>`: next year's data, begun from the year before. */
export const newYear: Command = {
  options: {},
  positionals: 1,
  run: async ({ cwd, options, positionals, terminal }) => {
    const [argument] = positionals;
    if (argument === undefined || !/^\d{4}$/u.test(argument)) {
      terminal.err("要开始哪一年？如：report new 2032");
      return EXIT.usage;
    }
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    const folders = await findProject(cwd, options, report);
    const begun = folders && (await begin(folders, Number(argument), report, failed));
    if (options.json === true) terminal.out(json(begun, found));
    else {
      printFindings(found, begun?.sources ?? new Map(), terminal);
      if (begun?.rolled) tell(begun.rolled, begun.files, terminal);
    }
    return begun?.rolled ? EXIT.ok : EXIT.findings;
  },
};

interface Begun {
  readonly sources: ReadonlyMap<string, Source>;
  readonly rolled?: RolledYear;
  readonly files: readonly string[];
}

async function begin(
  folders: ProjectFolders,
  to: number,
  report: Report,
  failed: () => boolean,
): Promise<Begun> {
  const nothing: Begun = { sources: new Map(), files: [] };
  const years = await listYears(folders);
  const from = years.filter((year) => year < to).at(-1);
  if (years.includes(to) || from === undefined) {
    report(years.includes(to) ? exists(to) : noYearBefore(to, years));
    return nothing;
  }
  const { project, sources } = await loadProject(folders, from, report);
  // A year that cannot be told is mended first: its faults would be multiplied.
  const narrated = project && narrateYear(project, report);
  if (!narrated || failed()) return { sources, files: [] };
  const title = inlineText(narrated.tree.title);
  const rolled = rollYear(project.data, narrated.year, title, to, report);
  if (!rolled || failed()) return { sources, files: [] };
  const plan = [...rolled.files].map(([path, text]) => textFile(path, text));
  const written = await applyPlan(folders.data, plan, []);
  return { sources, rolled, files: written.map((path) => projectPath(folders.root, path)) };
}

const exists = (year: number): Diagnostic => ({
  code: "new/year-exists",
  severity: "error",
  message: `data/${year} 已经有了，没有改动任何文件`,
  expected: "还没有数据的一年；要重新开始，先移走原来的文件夹",
});

const noYearBefore = (year: number, years: readonly number[]): Diagnostic => ({
  code: "new/no-year-before",
  severity: "error",
  message: `${year} 年以前没有数据可作底本`,
  ...(years.length > 0 && { notes: [`已有数据的年份：${years.join("、")}`] }),
});

function tell({ pending, left, recorded }: RolledYear, files: readonly string[], terminal: Terminal): void {
  for (const file of files) terminal.out(terminal.named(file));
  terminal.out(`\n待填的数字 ${pending.length} 个，旁边的注释是上年数。`);
  if (recorded.length > 0) terminal.out(`已记入 history.yaml 的指标 ${recorded.length} 个。`);
  if (left.length === 0) return;
  terminal.out(`上一年的话 ${left.length} 处已改为注释，仍适用的去掉行首的 #，否则改写：`);
  for (const { key, text } of left) terminal.out(`  ${printable(key)}：${printable(shortened(text))}`);
}

const LONGEST = 40;
const shortened = (text: string): string =>
  [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}……` : text;

function json(begun: Begun | undefined, diagnostics: readonly Diagnostic[]): string {
  const { rolled, files = [] } = begun ?? {};
  return JSON.stringify(
    {
      ok: rolled !== undefined,
      files,
      pending: rolled?.pending ?? [],
      left: rolled?.left ?? [],
      recorded: rolled?.recorded ?? [],
      diagnostics,
    },
    null,
    2,
  );
}
