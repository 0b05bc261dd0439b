import { collecting } from "../diagnostics/collect.ts";
import { sortDiagnostics } from "../diagnostics/render.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { loadFonts } from "../load/fonts.ts";
import { loadProject } from "../load/project.ts";
import { composeReport } from "../pipeline/build.ts";
import type { Composed } from "../pipeline/types.ts";
import type { Invocation } from "./command.ts";
import { printFindings } from "./findings.ts";
import { chooseYear, findProject } from "./project.ts";
import type { Terminal } from "./terminal.ts";

/** A year as composed, or the findings that stand in its way. */
export interface ComposedYear {
  readonly composed?: Composed;
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Loads, tells and composes a year: what commands need that ask where something is printed. */
export async function composeYear(
  { cwd, options, terminal }: Invocation,
  argument: string | undefined,
): Promise<ComposedYear> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, argument, report));
  if (!folders || year === undefined) return { found, sources: new Map() };
  terminal.progress(`读取 ${year} 年的数据和模板`);
  const [{ project, sources }, { book }] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const composed = project && book && (await composeReport(project, book, report, failed, terminal.progress));
  terminal.clear();
  return { found, sources, ...(composed && { composed }) };
}

/** What stands in the way of composing a year. */
export function tellNotComposed(
  { found, sources }: Pick<ComposedYear, "found" | "sources">,
  json: boolean,
  terminal: Terminal,
): void {
  if (json) terminal.out(JSON.stringify({ ok: false, diagnostics: sortDiagnostics(found) }, null, 2));
  else printFindings(found, sources, terminal);
}
