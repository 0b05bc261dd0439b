import { renderDiagnostic, sortDiagnostics } from "../diagnostics/render.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Terminal } from "./terminal.ts";

/** Prints every finding with its excerpt, and how many there are; `kept` names what an error leaves as it was. */
export function printFindings(
  found: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
  terminal: Terminal,
  kept = "输出文件",
): void {
  for (const diagnostic of sortDiagnostics(found)) {
    terminal.err(`${renderDiagnostic(diagnostic, sources, terminal.paint, terminal.named)}\n`);
  }
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.filter(({ severity }) => severity === "warning").length;
  if (errors > 0) terminal.err(terminal.paint.error(`有 ${errors} 处错误，没有改动任何${kept}。`));
  if (warnings > 0) terminal.err(terminal.paint.warning(`有 ${warnings} 处提醒，请看一看。`));
  if (found.length > 0) terminal.err(terminal.paint.dim(pointer(found.map(({ code }) => code))));
}

/** Codes that are named in a pointer: the others are asked for in the same way. */
const POINTED_AT = 3;

/** Where more is said of codes: a command to be copied. */
function pointer(codes: readonly string[]): string {
  const each = [...new Set(codes)];
  return `说明和改法：report explain ${each.slice(0, POINTED_AT).join(" ")}${each.length > POINTED_AT ? " …" : ""}`;
}
