import { posix } from "node:path";
import { cellPlaceText } from "../../diagnostics/cell.ts";
import { collecting } from "../../diagnostics/collect.ts";
import { printable } from "../../diagnostics/excerpt.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { type Collected, collectForms } from "../../forms/collect.ts";
import { readForm } from "../../forms/read.ts";
import { loadForms } from "../../load/forms.ts";
import { applyPlan } from "../../write/apply.ts";
import { textFile } from "../../write/files.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { loadYearData } from "../year-data.ts";

/** `report collect [year] file…`: takes filled forms back into the YAML. */
export const collect: Command = {
  options: { "dry-run": { type: "boolean", help: "只核对、只列出会改动什么，不写文件" } },
  positionals: Number.POSITIVE_INFINITY,
  run: async (invocation) => {
    const { options, positionals, terminal } = invocation;
    const [first] = positionals;
    const year = first !== undefined && /^\d{4}$/u.test(first) ? first : undefined;
    const paths = year === undefined ? positionals : positionals.slice(1);
    if (paths.length === 0) {
      terminal.err("收哪些填报表？写文件或文件夹，如：report collect 收回的表/");
      return EXIT.usage;
    }
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    const result = await collectFiles(invocation, year, paths, report, failed);
    const ok = !failed();
    if (options.json === true) terminal.out(json(ok, result, found));
    else {
      printFindings(found, result.sources, terminal, "数据文件");
      if (ok && result.collected) tell(result.collected, options["dry-run"] === true, terminal);
    }
    return ok ? EXIT.ok : EXIT.findings;
  },
};

interface Result {
  readonly sources: ReadonlyMap<string, Source>;
  readonly collected?: Collected;
  /** Files that were written. */
  readonly files: readonly string[];
}

async function collectFiles(
  { cwd, options, terminal }: Invocation,
  argument: string | undefined,
  paths: readonly string[],
  report: Report,
  failed: () => boolean,
): Promise<Result> {
  const { found, sources } = await loadYearData(cwd, options, argument, report);
  if (!found || failed()) return { sources, files: [] };
  const files = await loadForms(cwd, paths, report);
  if (files.length > 0) terminal.progress(`核对 ${files.length} 份填报表`);
  const forms = await Promise.all(files.map(({ file, bytes }) => readForm(file, bytes, report)));
  terminal.clear();
  const collected = collectForms(
    forms.filter((form) => form !== undefined),
    found.year,
    found.data,
    report,
  );
  const { changed } = collected;
  const shown = new Map([...sources, ...changed.map((source) => [source.file, source] as const)]);
  if (failed() || options["dry-run"] === true) return { sources: shown, collected, files: [] };
  const folder = found.folders.root;
  await applyPlan(
    folder,
    changed.map(({ file, text }) => textFile(file, text)),
    [],
  );
  return { sources: shown, collected, files: changed.map(({ file }) => file) };
}

function tell({ filled, forms, remarks }: Collected, dry: boolean, terminal: Terminal): void {
  if (filled.length > 0) {
    const rows = filled.map(({ key, from, to, place }) => [
      key,
      from,
      to,
      `${terminal.named(place.file)}:${place.start.line}`,
    ]);
    for (const line of tableLines([["键", "原为", dry ? "将改为" : "改为", "所在"], ...rows]))
      terminal.out(line);
    terminal.out("");
  }
  const counts = forms.map(({ owner, by, filled: own, same, kept, blank, file }) => [
    owner,
    own,
    same,
    kept,
    blank,
    by,
    posix.basename(file),
  ]);
  const heads = ["单位", "填入", "与数据相同", "未动", "空", "填表人", "文件"];
  for (const line of tableLines([heads, ...counts])) terminal.out(line);
  if (remarks.length > 0) terminal.out("\n备注（不写入数据，请阅处）：");
  for (const { key, text, cell } of remarks)
    terminal.out(`  ${printable(key)}：${printable(text)}  ${printable(cellPlaceText(cell))}`);
  terminal.out(dry ? `\n会填入 ${filled.length} 个数，没有写文件。` : `\n填入 ${filled.length} 个数。`);
}

function json(ok: boolean, { collected, files }: Result, diagnostics: readonly Diagnostic[]): string {
  const { filled = [], forms = [], remarks = [] } = collected ?? {};
  return JSON.stringify({ ok, files, filled, forms, remarks, diagnostics }, null, 2);
}
