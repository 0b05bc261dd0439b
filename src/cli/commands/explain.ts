import { collecting } from "../../diagnostics/collect.ts";
import { renderDiagnostic } from "../../diagnostics/render.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { type Entry, entriesOf } from "../../explain/entries.ts";
import { entryLines, explainCode } from "../../explain/explain.ts";
import { readHandbook } from "../../load/shipped.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

/** More codes than one run tells are not asked for by hand. */
const MOST_CODES = 50;

/** `report explain code…`: what codes mean and how to mend what they stand for; without one, all there are. */
export const explain: Command = {
  options: {},
  positionals: MOST_CODES,
  run: async ({ positionals, options, terminal }) => {
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    const handbook = entriesOf(await readHandbook());
    const explained = positionals.flatMap((code) => explainCode(code, handbook));
    for (const one of explained) if ("unknown" in one) report(unknownCode(one.unknown, one.suggestions));
    const entries = explained.filter((one): one is Entry => "text" in one);
    if (options.json === true)
      terminal.out(JSON.stringify({ ok: !failed(), entries, diagnostics: found }, null, 2));
    else {
      for (const one of found) terminal.err(renderDiagnostic(one, new Map(), terminal.paint));
      if (positionals.length === 0) terminal.out(overview(handbook));
      for (const entry of entries) terminal.out(`${entryLines(entry).join("\n")}\n`);
    }
    return failed() ? EXIT.usage : EXIT.ok;
  },
};

const unknownCode = (code: string, suggestions: readonly string[]): Diagnostic => ({
  code: "explain/unknown-code",
  severity: "error",
  message: `没有代码「${code}」`,
  suggestions,
  notes: ["全部代码：report explain"],
});

/** The codes of each stage, and how to ask for one. */
function overview(handbook: ReadonlyMap<string, Entry>): string {
  const entries = [...handbook.values()];
  const told = [...new Set(entries.map(({ stage }) => stage))].map((stage) => {
    const own = entries.filter((entry) => entry.stage === stage);
    return `${stage}\n${own.map(({ code }) => `  ${code}`).join("\n")}`;
  });
  return [...told, "说明和改法：report explain 〈代码〉"].join("\n\n");
}
