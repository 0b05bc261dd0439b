import { join, posix } from "node:path";
import { collecting } from "../../diagnostics/collect.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { planForms } from "../../forms/plan.ts";
import type { Form } from "../../forms/types.ts";
import { formFaults } from "../../forms/untouched.ts";
import { formXlsx } from "../../forms/workbook.ts";
import { projectPath } from "../../load/files.ts";
import { loadFolder } from "../../load/forms.ts";
import { applyPlan } from "../../write/apply.ts";
import { fileNameFrom, type PlannedFile } from "../../write/files.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { loadYearData } from "../year-data.ts";

/** Folder below output/<year>/ that holds nothing but forms as we wrote them. */
const FOLDER = "forms";

/** `report forms [year]`: a workbook for each responsible unit, to be filled in and collected. */
export const forms: Command = {
  options: {},
  positionals: 1,
  run: async (invocation) => {
    const { options, terminal } = invocation;
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    const { sources, written } = await writeForms(invocation, report, failed);
    const ok = !failed();
    if (options.json === true)
      terminal.out(JSON.stringify({ ok, files: written.map(jsonOf), diagnostics: found }, null, 2));
    else {
      printFindings(found, sources, terminal);
      if (ok) tell(written, terminal);
    }
    return ok ? EXIT.ok : EXIT.findings;
  },
};

interface Written {
  readonly file: string;
  readonly form: Form;
}

const jsonOf = ({ file, form: { owner, sections } }: Written) => {
  const rows = sections.flatMap((section) => section.rows);
  const blank = rows.filter(({ kind, now }) => kind !== "part" && kind !== "asOf" && now.value === "");
  return { file, owner, rows: rows.length, pending: blank.length };
};

function tell(written: readonly Written[], terminal: Terminal): void {
  const rows = written
    .map(jsonOf)
    .map(({ file, owner, rows: all, pending }) => [owner, all, pending, posix.basename(file)]);
  for (const line of tableLines([["单位", "行", "待填", "文件"], ...rows])) terminal.out(line);
  const [first] = written;
  if (first)
    terminal.out(
      `\n${terminal.named(posix.dirname(first.file))}/ 下共 ${written.length} 份。填好收回后：report collect 〈文件或文件夹〉`,
    );
}

async function writeForms(
  { cwd, options, positionals }: Invocation,
  report: Report,
  failed: () => boolean,
): Promise<{ readonly sources: ReadonlyMap<string, Source>; readonly written: readonly Written[] }> {
  const { found, sources } = await loadYearData(cwd, options, positionals[0], report);
  if (!found || failed()) return { sources, written: [] };
  const { folders, year, earlier, data } = found;
  const planned = planForms(year, earlier, data.chapters);
  const below = `${year.year}/${FOLDER}`;
  const names = new Map<string, Form>();
  for (const form of planned) {
    const path = `${below}/${fileNameFrom(`填报表-${form.year}-${form.owner}`, ".xlsx")}`;
    const other = names.get(path);
    if (other) report(sameName(form.owner, other.owner));
    names.set(path, form);
  }
  // Someone may have filled in a form where it lies: it must not be lost.
  for (const one of await loadFolder(cwd, join(folders.output, below)))
    for (const fault of await formFaults(one)) report(fault);
  if (failed()) return { sources, written: [] };
  const files = await Promise.all(
    [...names].map(async ([path, form]): Promise<PlannedFile> => ({ path, bytes: await formXlsx(form) })),
  );
  const paths = await applyPlan(folders.output, files, [below]);
  const forms = [...names.values()];
  const written = paths.flatMap((path, at) => {
    const form = forms[at];
    return form ? [{ file: projectPath(folders.root, path), form }] : [];
  });
  return { sources, written };
}

const sameName = (one: string, other: string): Diagnostic => ({
  code: "forms/same-name",
  severity: "error",
  message: `「${one}」和「${other}」的填报表会是同一个文件名`,
  expected: "责任单位的名称除去 / \\ : * ? 等符号后仍各不相同",
});
