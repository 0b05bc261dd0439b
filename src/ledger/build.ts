import { printChange, printQuantity, printUnit } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import { descend } from "../data/lookup.ts";
import { proseSource } from "../data/prose.ts";
import { proseOf } from "../data/tree.ts";
import type { Prose, Year } from "../data/types.ts";
import type { Pages } from "../layout/types.ts";
import { captionLabel, inlineText } from "../report/text.ts";
import type { ReportTree } from "../report/types.ts";
import { type Sentence, sentencesOf } from "../report/walk.ts";
import { occurrencesIn } from "./occurrences.ts";
import { pastOf } from "./past.ts";
import { type Locate, locator } from "./places.ts";
import type { Ledger, LedgerFigure, LedgerWords, Occurrence, PastValue, Unaccounted } from "./types.ts";

/** What each chart names: the paths of its figures, properties included. */
export type ChartPaths = ReadonlyMap<string, readonly string[]>;

/** Year, tree and pages, with the data of the year before if there are any → every printed figure with its line of YAML and its places in print. */
export function makeLedger(
  year: Year,
  tree: ReportTree,
  pages: Pages,
  charts: ChartPaths,
  earlier?: Year,
): Ledger {
  const sentences = sentencesOf(tree);
  const locate = locator(pages);
  const occurrences = occurrencesByKey(sentences, locate);
  const drawn = chartsByKey(year, tree, charts);
  return {
    year: year.year,
    title: inlineText(tree.title),
    figures: [...year.figures.values()].map((figure) =>
      ledgerFigure(
        figure,
        occurrences.get(figure.key) ?? [],
        drawn.get(figure.key) ?? [],
        pastOf(figure.key, year, earlier),
      ),
    ),
    words: proseOf(year.root).map((prose) => ledgerWords(prose, occurrences.get(prose.key) ?? [])),
    unaccounted: sentences.flatMap((sentence) => unaccountedIn(sentence, locate)),
  };
}

const ledgerFigure = (
  { key, place, raw, values, status, owner, source, change, computedFrom }: Figure,
  occurrences: readonly Occurrence[],
  charts: readonly string[],
  past: readonly PastValue[],
): LedgerFigure => ({
  key,
  place,
  raw,
  unit: values[0] ? printUnit(values[0]) : "",
  status,
  ...(owner !== undefined && { owner }),
  ...(source !== undefined && { source }),
  ...(change &&
    computedFrom && {
      computed: {
        change: printChange(change),
        from: printQuantity(computedFrom.quantity),
        place: computedFrom.place,
      },
    }),
  occurrences,
  charts,
  past,
});

const ledgerWords = (prose: Prose, occurrences: readonly Occurrence[]): LedgerWords => ({
  key: prose.key,
  place: prose.place,
  raw: proseSource(prose),
  occurrences,
});

/** By the key of figures and of words. */
function occurrencesByKey(
  sentences: readonly Sentence[],
  locate: Locate,
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const { key, occurrence } of sentences.flatMap((sentence) => occurrencesIn(sentence, locate))) {
    const known = found.get(key);
    if (known) known.push(occurrence);
    else found.set(key, [occurrence]);
  }
  return found;
}

/** Labels of the charts that stand in the tree, by the figures that they draw. */
function chartsByKey(
  year: Year,
  tree: ReportTree,
  charts: ChartPaths,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const block of [...tree.body, ...tree.attachments.flatMap(({ children }) => children)]) {
    if (block.type !== "chart") continue;
    const keys = new Set(
      (charts.get(block.chart) ?? []).flatMap((path) => descend(year.root, path)?.node.key ?? []),
    );
    for (const key of keys) {
      const known = found.get(key);
      if (known) known.push(captionLabel(block));
      else found.set(key, [captionLabel(block)]);
    }
  }
  return found;
}

const DIGITS = /\d+(?:[.,]\d+)*/gu;

function unaccountedIn(sentence: Sentence, locate: Locate): readonly Unaccounted[] {
  let at = 0;
  return sentence.inlines.flatMap((inline): readonly Unaccounted[] => {
    const start = at;
    at += inline.text.length;
    if (inline.type !== "text") return [];
    return [...inline.text.matchAll(DIGITS)].map((match) => ({
      digits: match[0],
      text: sentence.text,
      ...(inline.key !== undefined && { key: inline.key }),
      ...locate(sentence, start + match.index),
    }));
  });
}
