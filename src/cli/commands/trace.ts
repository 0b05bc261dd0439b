import { printable } from "../../diagnostics/excerpt.ts";
import type { Place } from "../../diagnostics/types.ts";
import { placeText } from "../../ledger/json.ts";
import { computedText, pastText } from "../../ledger/notes.ts";
import { readQuery, similar, type Traced, trace } from "../../ledger/trace.ts";
import type { LedgerWords, Occurrence } from "../../ledger/types.ts";
import type { Composed } from "../../pipeline/types.ts";
import type { Command } from "../command.ts";
import { composeYear, tellNotComposed } from "../composed.ts";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";

/** `report trace <what>`: from a figure in print to its line of YAML, and back. */
export const traceFigure: Command = {
  options: {},
  positionals: 2,
  run: async (invocation) => {
    const { positionals, options, terminal } = invocation;
    const [wanted, year] = positionals;
    if (wanted === undefined) {
      terminal.err("要查什么？如：report trace 120亿元");
      return EXIT.usage;
    }
    const { composed, found, sources } = await composeYear(invocation, year);
    if (!composed) {
      tellNotComposed({ found, sources }, options.json === true, terminal);
      return EXIT.findings;
    }
    const traced = trace(composed.ledger, readQuery(wanted));
    const { figures, words } = traced;
    const nothing = figures.length + words.length === 0;
    if (options.json === true) terminal.out(JSON.stringify(traced, null, 2));
    else if (nothing) tellNothing(wanted, composed, terminal);
    else {
      for (const one of figures) printTraced(one, terminal);
      for (const one of words) printWords(one, terminal);
    }
    return nothing ? EXIT.findings : EXIT.ok;
  },
};

/** Of a line of print its words are shown, for a miscount to be seen; else the nearest keys. */
function tellNothing(wanted: string, { ledger, pages }: Composed, terminal: Terminal): void {
  const query = readQuery(wanted);
  if (query.type === "page") {
    const lines = pages.pages[query.page - 1]?.lines.filter(({ slot }) => slot === query.line) ?? [];
    const words = lines.map(({ text }) => text).join(" ");
    terminal.err(
      `「${printable(wanted)}」没有数据里的数字或文字${words === "" ? "" : `，这一行是：${printable(words)}`}`,
    );
    return;
  }
  const meant = similar(ledger, wanted);
  terminal.err(`没有找到「${printable(wanted)}」`);
  if (meant.length > 0) terminal.err(`是否想查：${meant.join("、")}？`);
}

/** All places of the figure, not only those that were asked for: a correction moves them all. */
function printTraced({ entry }: Traced, terminal: Terminal): void {
  const { owner, source, computed, occurrences, charts, past } = entry;
  const { dim } = terminal.outPaint;
  printEntry(entry, terminal);
  if (computed)
    terminal.out(`  增减 ${printable(computedText(computed))}  ${dim(whereOf(computed.place, terminal))}`);
  if (owner !== undefined || source !== undefined)
    terminal.out(`  ${[owner && `负责 ${owner}`, source && `来源 ${source}`].filter(Boolean).join("；")}`);
  printPlaces(occurrences, terminal);
  for (const chart of charts) terminal.out(`  ${chart}`);
  for (const value of past)
    terminal.out(`  ${printable(pastText(value))}  ${dim(whereOf(value.place, terminal))}`);
  terminal.out("");
}

function printWords({ entry }: Traced<LedgerWords>, terminal: Terminal): void {
  printEntry(entry, terminal);
  printPlaces(entry.occurrences, terminal);
  terminal.out("");
}

function printEntry(
  { key, place, raw }: Pick<LedgerWords, "key" | "place" | "raw">,
  terminal: Terminal,
): void {
  terminal.out(printable(key));
  terminal.out(`  数据 ${printable(raw)}  ${terminal.outPaint.dim(whereOf(place, terminal))}`);
}

const whereOf = (place: Place, { named }: Terminal): string =>
  placeText({ ...place, file: named(place.file) });

function printPlaces(occurrences: readonly Occurrence[], terminal: Terminal): void {
  for (const together of bySentence(occurrences))
    terminal.out(`  ${placeOf(together)}  ${printable(marked(together))}`);
}

/** Occurrences in one sentence, or in the cells of one row of a table, are told together. */
function bySentence(occurrences: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const groups = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const { kind, page, line, object, paragraph, sentence, section } = one;
    const where = kind === "cell" ? [page, line, object] : [...section, paragraph, sentence, object];
    const id = [kind, ...where].join("\n");
    const known = groups.get(id);
    if (known) known.push(one);
    else groups.set(id, [one]);
  }
  return [...groups.values()];
}

function placeOf([first]: readonly Occurrence[]): string {
  if (!first) return "";
  const { page, line, object } = first;
  return `第 ${page} 页第 ${line} 行${object === undefined ? "" : `（${object}）`}`;
}

/** The sentence with what the figure prints set off: 实现增加值【120亿元】、【增长5%】。 */
function marked(occurrences: readonly Occurrence[]): string {
  const [first] = occurrences;
  if (!first) return "";
  if (first.kind === "cell") return occurrences.map(({ printed }) => `【${printed}】`).join(" ");
  let text = first.text;
  for (const { at, printed } of occurrences.toReversed())
    text = `${text.slice(0, at)}【${printed}】${text.slice(at + printed.length)}`;
  return text;
}
