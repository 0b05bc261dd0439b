import type { Figure } from "../data/figure/types.ts";
import { chapterOf, chapterTitles } from "../data/titles.ts";
import type { Year } from "../data/types.ts";

/** How far the figures of one chapter, or of one responsible unit, have come. */
export interface StatusRow {
  readonly name: string;
  readonly total: number;
  readonly filled: number;
  /** Keys: still to be filled; the same words as last year; named by an open finding of the checks. */
  readonly pending: readonly string[];
  readonly unchanged: readonly string[];
  readonly suspicious: readonly string[];
}

export interface YearStatus {
  readonly all: StatusRow;
  /** In the order of the report. */
  readonly chapters: readonly StatusRow[];
  /** In the order in which the data name them; figures that name none are not among them. */
  readonly owners: readonly StatusRow[];
}

/** `open`: keys of findings that nobody has answered. */
export function statusOf(year: Year, earlier: Year | undefined, open: ReadonlySet<string>): YearStatus {
  const figures = [...year.figures.values()].filter(({ key }) => key !== "年度");
  const titles = chapterTitles(year);
  const row = (name: string, own: readonly Figure[]): StatusRow => rowOf(name, own, earlier, open);
  const grouped = (nameOf: (figure: Figure) => string | undefined): readonly StatusRow[] => {
    const groups = new Map<string, Figure[]>();
    for (const figure of figures) {
      const name = nameOf(figure);
      if (name === undefined) continue;
      const known = groups.get(name);
      if (known) known.push(figure);
      else groups.set(name, [figure]);
    }
    return [...groups].map(([name, own]) => row(name, own));
  };
  const order = [...titles.values()];
  const rank = ({ name }: StatusRow): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    all: row("合计", figures),
    chapters: grouped(({ place }) => chapterOf(titles, place)).toSorted((a, b) => rank(a) - rank(b)),
    owners: grouped(({ owner }) => owner),
  };
}

function rowOf(
  name: string,
  figures: readonly Figure[],
  earlier: Year | undefined,
  open: ReadonlySet<string>,
): StatusRow {
  const keys = (fits: (figure: Figure) => boolean): readonly string[] =>
    figures.filter(fits).map(({ key }) => key);
  const pending = keys((figure) => figure.pending === true);
  return {
    name,
    total: figures.length,
    filled: figures.length - pending.length,
    pending,
    unchanged: keys((figure) => !figure.pending && earlier?.figures.get(figure.key)?.raw === figure.raw),
    suspicious: keys(({ key }) => open.has(key)),
  };
}
