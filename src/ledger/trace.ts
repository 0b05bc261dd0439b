import { suggest } from "../diagnostics/suggest.ts";
import type { Ledger, LedgerFigure, LedgerWords, Occurrence } from "./types.ts";

/** What is asked for: a key, a place in YAML, a place in print, or printed words. */
export type Query =
  | { readonly type: "yaml"; readonly file: string; readonly line: number }
  | { readonly type: "page"; readonly page: number; readonly line?: number }
  | { readonly type: "words"; readonly words: string };

/** A figure that answers, or words of the data, with those of the occurrences that do. */
export interface Traced<T = LedgerFigure> {
  readonly entry: T;
  readonly occurrences: readonly Occurrence[];
}

/** All that answers a query. */
export interface Trace {
  readonly figures: readonly Traced[];
  readonly words: readonly Traced<LedgerWords>[];
}

/** data/2031/city.yaml:12, city.yaml:12:3; 第3页第7行, 第3页; all else is a key or printed words. */
export function readQuery(text: string): Query {
  const yaml = /^(.+\.ya?ml):(\d+)(?::\d+)?$/u.exec(text);
  if (yaml) return { type: "yaml", file: (yaml[1] ?? "").replaceAll("\\", "/"), line: Number(yaml[2]) };
  const page = /^第?\s*(\d+)\s*页(?:\s*第?\s*(\d+)\s*行)?$/u.exec(text);
  if (page)
    return { type: "page", page: Number(page[1]), ...(page[2] !== undefined && { line: Number(page[2]) }) };
  return { type: "words", words: text };
}

/**
 * The figures and words that a query is about, in the order of the data. Printed words that touch a figure ask for the
 * figure alone.
 */
export function trace(ledger: Ledger, query: Query): Trace {
  const figures = tracedIn(ledger.figures, query);
  const figuresOnly =
    query.type === "words" &&
    figures.length > 0 &&
    !figures.some(({ entry }) => entry.key.startsWith(`${query.words}.`));
  return { figures, words: figuresOnly ? [] : tracedIn(ledger.words, query) };
}

type Entry = Pick<LedgerFigure, "key" | "place" | "occurrences">;

function tracedIn<T extends Entry>(entries: readonly T[], query: Query): readonly Traced<T>[] {
  switch (query.type) {
    case "yaml":
      return all(entries.filter((entry) => standsAt(entry, query.file, query.line)));
    case "page":
      return printedWhere(entries, (occurrence) => isOn(occurrence, query.page, query.line));
    case "words":
      return traceWords(entries, query.words);
  }
}

/** Whether a line of print, or any line of a page, has some of it. */
function isOn({ page, line, until = { page, line } }: Occurrence, wanted: number, own?: number): boolean {
  if (own === undefined) return page <= wanted && wanted <= until.page;
  const after = page < wanted || (page === wanted && line <= own);
  return after && (wanted < until.page || (wanted === until.page && own <= until.line));
}

const all = <T extends Entry>(entries: readonly T[]): readonly Traced<T>[] =>
  entries.map((entry) => ({ entry, occurrences: entry.occurrences }));

function printedWhere<T extends Entry>(
  entries: readonly T[],
  fits: (occurrence: Occurrence) => boolean,
): readonly Traced<T>[] {
  return entries.flatMap((entry) => {
    const occurrences = entry.occurrences.filter(fits);
    return occurrences.length > 0 ? [{ entry, occurrences }] : [];
  });
}

const standsAt = ({ place }: Entry, file: string, line: number): boolean =>
  (place.file === file || place.file.endsWith(`/${file}`) || file.endsWith(`/${place.file}`)) &&
  place.start.line <= line &&
  place.end.line >= line;

/** A key, the end of one or a group of them goes before printed words. */
function traceWords<T extends Entry>(entries: readonly T[], words: string): readonly Traced<T>[] {
  const whole = entries.filter(({ key }) => key === words);
  if (whole.length > 0) return all(whole);
  const part = entries.filter(({ key }) => key.startsWith(`${words}.`) || key.endsWith(`.${words}`));
  if (part.length > 0) return all(part);
  const wanted = squeezed(words);
  return wanted === "" ? [] : printedWhere(entries, (occurrence) => isWithin(occurrence, wanted));
}

/** The words stand in the sentence, and the figure or a piece of it is among them. */
function isWithin({ text, at, printed }: Occurrence, wanted: string): boolean {
  const start = squeezed(text.slice(0, at)).length;
  const end = start + squeezed(printed).length;
  const plain = squeezed(text);
  for (let found = plain.indexOf(wanted); found >= 0; found = plain.indexOf(wanted, found + 1)) {
    if (found < end && found + wanted.length > start) return true;
  }
  return false;
}

const squeezed = (text: string): string => text.replace(/\s/gu, "");

/** What may have been meant by a query that nothing answers. */
export const similar = ({ figures, words }: Ledger, wanted: string): readonly string[] =>
  suggest(
    wanted,
    [...figures, ...words].map(({ key }) => key),
  );
