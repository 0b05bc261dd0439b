import { diagnosticOf } from "../../checks/diagnostics.ts";
import type { Judged } from "../../checks/types.ts";
import type { Pages } from "../../layout/types.ts";
import { placeText } from "../../ledger/json.ts";
import { type Element, spotOf, spotOfLines, standingLines } from "./spans.ts";
import type { FindingEntry, Spot } from "./types.ts";

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Without an answer first, the weighty before the light; else as the checks go. */
export const orderedFindings = (judged: readonly Judged[]): readonly Judged[] =>
  judged.toSorted((a, b) => Number(!!a.answer) - Number(!!b.answer) || RANK[a.severity] - RANK[b.severity]);

/** Findings as the page lists them. `byKey` gives the index of a figure. */
export function findingEntries(
  judged: readonly Judged[],
  byKey: ReadonlyMap<string, number>,
  pages: Pages,
  elements: readonly Element[],
): readonly FindingEntry[] {
  return judged.map((one) => {
    const { code, severity, message, expected, actual, notes = [], place } = diagnosticOf(one);
    const { keys, sentence } = one.finding;
    const spot = sentence === undefined ? undefined : spotOf(sentence, elements);
    const words = keys.filter((key) => !byKey.has(key)).flatMap((key) => spotOfWords(key, pages) ?? []);
    return {
      code,
      title: one.rule.title,
      severity,
      message,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      notes,
      ...(one.answer && { answer: one.answer.reason }),
      ...(place && { source: placeText(place) }),
      figures: keys.flatMap((key) => byKey.get(key) ?? []),
      spots: [...(spot ? [spot] : []), ...words],
    };
  });
}

/** Where words of the data are printed, or those of a list of them. */
function spotOfWords(key: string, pages: Pages): Spot | undefined {
  const prints = (printed: string | undefined): boolean =>
    printed !== undefined && (printed === key || printed.startsWith(`${key}.`));
  const lines = pages.pages.flatMap((page) => {
    const printing = new Set(
      page.items.flatMap((item) => (item.type === "text" && prints(item.figure?.key) ? [item.line] : [])),
    );
    return standingLines(page).filter(({ index }) => printing.has(index));
  });
  return lines.length > 0 ? spotOfLines(lines) : undefined;
}
