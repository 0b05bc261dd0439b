import { cellPlaceText, compareCells } from "./cell.ts";
import { excerpt, printable } from "./excerpt.ts";
import type { Source } from "./source.ts";
import type { Diagnostic, Severity } from "./types.ts";

/** How to colour a stretch of terminal text; the identity where colour is not wanted. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Paint = { error: (t) => t, warning: (t) => t, dim: (t) => t };
export const COLOURED: Paint = {
  error: (t) => `\u001b[31m${t}\u001b[39m`,
  warning: (t) => `\u001b[33m${t}\u001b[39m`,
  dim: (t) => `\u001b[2m${t}\u001b[22m`,
};

/** What users call how grave a finding is. */
export const SEVERITY_NAME: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "说明",
};

/**
 * One finding as lines for a terminal, with an excerpt of its source when that is at hand. `named` says how the reader
 * reaches the source.
 */
export function renderDiagnostic(
  found: Diagnostic,
  sources: ReadonlyMap<string, Source>,
  paint: Paint = PLAIN,
  named: (file: string) => string = (file) => file,
): string {
  const tone =
    found.severity === "error" ? paint.error : found.severity === "warning" ? paint.warning : paint.dim;
  const lines = [
    `${tone(SEVERITY_NAME[found.severity])} ${printable(found.message)} ${paint.dim(`[${found.code}]`)}`,
  ];
  const { place, cell } = found;
  if (cell !== undefined) lines.push(paint.dim(`  ${printable(cellPlaceText(cell))}`));
  if (place !== undefined) {
    lines.push(paint.dim(`  ${named(place.file)}:${place.start.line}:${place.start.column}`));
    const source = sources.get(place.file);
    if (source !== undefined) {
      const [text, carets] = excerpt(source, place);
      lines.push(`  ${text}`, `  ${tone(carets ?? "")}`);
    }
  }
  if (found.actual !== undefined) lines.push(`  现为：${printable(found.actual)}`);
  if (found.expected !== undefined) lines.push(`  应为：${printable(found.expected)}`);
  if (found.suggestions?.length) lines.push(`  是否想写：${found.suggestions.map(printable).join("、")}？`);
  for (const note of found.notes ?? []) lines.push(`  ${printable(note)}`);
  return lines.join("\n");
}

/** Order for reading: by file and place or cell, findings without a place last, errors first where they tie. */
export function sortDiagnostics(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  const file = (d: Diagnostic): string => d.place?.file ?? d.cell?.file ?? "\uffff";
  return [...found].sort(
    (a, b) =>
      (file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : 0) ||
      (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0) ||
      compareCells(a.cell, b.cell) ||
      rank[a.severity] - rank[b.severity],
  );
}
