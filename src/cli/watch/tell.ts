import { sortDiagnostics } from "../../diagnostics/render.ts";
import { printFindings } from "../findings.ts";
import type { Terminal } from "../terminal.ts";
import type { Turn } from "./session.ts";

/** Findings as `report build` prints them, and a line for the build. */
export function printTurn(turn: Turn, seconds: number, terminal: Terminal): void {
  terminal.clear();
  printFindings(turn.found, turn.sources, terminal);
  const { changed, built, written, found } = turn;
  const why = changed.length > 0 ? `${changed.map(terminal.named).join("、")} 有改动：` : "";
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.filter(({ severity }) => severity === "warning").length;
  const came = built
    ? `共 ${built.pages.pages.length} 页，写了 ${written.length} 个文件${warnings > 0 ? `，${warnings} 处提醒` : ""}`
    : `没有生成，${errors} 处错误`;
  terminal.out(`${why}${came}，用时 ${seconds.toFixed(2)} 秒`);
}

/** `--json`: one object a line for each build. */
export const turnJson = ({ changed, built, written, found }: Turn, year: number): string =>
  JSON.stringify({
    ok: built !== undefined,
    year,
    changed,
    pages: built?.pages.pages.length ?? null,
    files: written,
    diagnostics: sortDiagnostics(found),
  });
