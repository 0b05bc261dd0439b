import { suggest } from "../diagnostics/suggest.ts";
import type { Ledger, LedgerFigure, Occurrence } from "./types.ts";

/** What is asked for: a key, a place in YAML, a place in print, or printed words. */
export type Query =
  | { readonly type: "yaml"; readonly file: string; readonly line: number }
  | { readonly type: "page"; readonly page: number; readonly line?: number }
  | { readonly type: "words"; readonly words: string };

/** A figure that answers, with those of its occurrences that do. */
export interface Traced {
  readonly figure: LedgerFigure;
  readonly occurrences: readonly Occurrence[];
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

/** The figures that a query is about, in the order of the data. */
export function trace(ledger: Ledger, query: Query): readonly Traced[] {
  switch (query.type) {
    case "yaml":
      return all(ledger.figures.filter((figure) => standsAt(figure, query.file, query.line)));
    case "page":
      return printedWhere(
        ledger,
        ({ page, line }) => page === query.page && (query.line === undefined || line === query.line),
      );
    case "words":
      return traceWords(ledger, query.words);
  }
}

const all = (figures: readonly LedgerFigure[]): readonly Traced[] =>
  figures.map((figure) => ({ figure, occurrences: figure.occurrences }));

function printedWhere(ledger: Ledger, fits: (occurrence: Occurrence) => boolean): readonly Traced[] {
  return ledger.figures.flatMap((figure) => {
    const occurrences = figure.occurrences.filter(fits);
    return occurrences.length > 0 ? [{ figure, occurrences }] : [];
  });
}

const standsAt = ({ place }: LedgerFigure, file: string, line: number): boolean =>
  (place.file === file || place.file.endsWith(`/${file}`) || file.endsWith(`/${place.file}`)) &&
  place.start.line <= line &&
  place.end.line >= line;

/** A key, the end of one or a group of them goes before printed words. */
function traceWords(ledger: Ledger, words: string): readonly Traced[] {
  const whole = ledger.figures.filter(({ key }) => key === words);
  if (whole.length > 0) return all(whole);
  const part = ledger.figures.filter(({ key }) => key.startsWith(`${words}.`) || key.endsWith(`.${words}`));
  if (part.length > 0) return all(part);
  const wanted = squeezed(words);
  return wanted === "" ? [] : printedWhere(ledger, (occurrence) => isWithin(occurrence, wanted));
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
export const similar = (ledger: Ledger, words: string): readonly string[] =>
  suggest(
    words,
    ledger.figures.map(({ key }) => key),
  );
