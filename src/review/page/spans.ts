import type { BlockRef, Page, PageLine, Pages } from "../../layout/types.ts";
import type { Spot } from "./types.ts";

/** A line where it stands. */
export interface StandingLine {
  readonly page: number;
  /** Index into the page's lines. */
  readonly index: number;
  readonly line: PageLine;
}

/** Id of the element that shows a line. */
export const lineId = (page: number, index: number): string => `l${page}-${index}`;

/** The element that a line is part of: kinds tell label, title, caption and cells of one block apart. */
export const elementKey = ({ kind, block }: PageLine): string => [kind, ...refParts(block)].join("/");

const refParts = ({ part, attachment, index, row, column }: BlockRef): readonly (string | number)[] => [
  part,
  attachment ?? "",
  index,
  row ?? "",
  column ?? "",
];

export const standingLines = ({ number, lines }: Page): readonly StandingLine[] =>
  lines.map((line, index) => ({ page: number, index, line }));

/** The lines of each element over all pages, with its text; a blank that a line's end has swallowed is one blank. */
export interface Element {
  readonly lines: readonly StandingLine[];
  readonly text: string;
}

/** What repeats on a later page (the head of a table) counts where it stands first. */
export function elementsOf(pages: Pages): readonly Element[] {
  const found = new Map<string, StandingLine[]>();
  for (const standing of pages.pages.flatMap(standingLines)) {
    const key = elementKey(standing.line);
    const known = found.get(key);
    const last = known?.at(-1);
    if (known && last && standing.line.start >= last.line.end) known.push(standing);
    else if (!known) found.set(key, [standing]);
  }
  return [...found.values()].map((lines) => ({
    lines,
    text: lines.reduce((text, { line }) => text.padEnd(line.start) + line.text, ""),
  }));
}

/** The lines that a printed text stands on; the first of them where the text says no more. */
export function spotOf(
  text: string,
  elements: readonly Element[],
  near?: { readonly page: number; readonly line: number },
): Spot | undefined {
  if (text === "") return undefined;
  const spots = elements.flatMap((element) => {
    const start = element.text.indexOf(text);
    return start < 0 ? [] : [spotIn(element, start, start + text.length)];
  });
  return spots.find(({ page, line }) => page === near?.page && line === near.line) ?? spots[0];
}

function spotIn({ lines }: Element, start: number, end: number): Spot {
  const touched = lines.filter(({ line }) => line.start < end && line.end > start);
  return spotOfLines(touched.length > 0 ? touched : lines.slice(0, 1));
}

/** Lines as a spot; at least one. */
export function spotOfLines(lines: readonly StandingLine[]): Spot {
  const [first] = lines;
  return {
    page: first?.page ?? 0,
    line: first?.line.slot ?? 0,
    lines: lines.map(({ page, index }) => lineId(page, index)),
  };
}
