import { sortDiagnostics } from "../diagnostics/render.ts";
import { printFindings } from "./findings.ts";
import type { Terminal } from "./terminal.ts";
import { type LoadedPair, printUntold } from "./versions.ts";

/** What stands in the way, told of each version apart: both may have a file of the same name. */
export function tellUnloaded({ found, from, to }: LoadedPair, json: boolean, terminal: Terminal): void {
  const faulty = [from, to].filter((side) => side !== undefined && !side.version);
  if (json) {
    const versions = faulty.flatMap((side) =>
      side ? [{ label: side.label, diagnostics: sortDiagnostics(side.found) }] : [],
    );
    terminal.out(JSON.stringify({ ok: false, diagnostics: sortDiagnostics(found), versions }, null, 2));
    return;
  }
  printFindings(found, new Map(), terminal);
  for (const side of faulty) if (side) printUntold(side, terminal);
}
