import type { BlockRef, PageLine, Pages } from "./types.ts";

/** Where 版记 came to stand: on the last page of the text, on the next one, or behind a blank page. */
export type ImprintPlace = "same-page" | "next-page" | "after-blank-page";

/** A line of a block that a word processor would end elsewhere: its offsets in the block's text, and what mends it. */
export interface Nudge {
  readonly start: number;
  readonly end: number;
  readonly twips: number;
}

/** Names a block as the lines of the pages do. */
export const blockKey = ({ part, attachment, index }: BlockRef): string =>
  `${part}/${attachment ?? ""}/${index}`;

/** What a word processor cannot work out by itself and takes from our pages. */
export interface Placing {
  /** Offsets in the report's title at which its lines end, the last one left out. */
  readonly title: readonly number[];
  /** The same of the attachments' titles. */
  readonly attachmentTitles: readonly (readonly number[])[];
  /** By blockKey. */
  readonly nudges: ReadonlyMap<string, readonly Nudge[]>;
  readonly imprint: ImprintPlace;
  /** Lines of the grid above the imprint that the page has taken. */
  readonly linesAboveImprint: number;
}

/** Reads from the pages where titles are broken by sense and on which page the imprint stands. */
export function placingOf(pages: Pages): Placing {
  const lines = pages.pages.flatMap((page) => page.lines);
  const titles = lines.filter(({ kind }) => kind === "title");
  const ends = (attachment: number | undefined): readonly number[] =>
    titles
      .filter(({ block }) => block.attachment === attachment)
      .map(({ end }) => end)
      .slice(0, -1);
  const attachments = new Set(titles.flatMap(({ block }) => block.attachment ?? []));
  const aboveImprint = pages.pages.at(-1)?.lines.filter(({ kind }) => kind !== "imprint") ?? [];
  return {
    title: ends(undefined),
    attachmentTitles: [...attachments].map(ends),
    nudges: nudgesOf(lines),
    imprint: imprintPlace(pages),
    linesAboveImprint: Math.max(0, ...aboveImprint.map(({ slot }) => slot)),
  };
}

function nudgesOf(lines: readonly PageLine[]): ReadonlyMap<string, readonly Nudge[]> {
  const nudges = new Map<string, Nudge[]>();
  for (const { block, start, end, nudgeTwips } of lines) {
    if (nudgeTwips === undefined) continue;
    const key = blockKey(block);
    nudges.set(key, [...(nudges.get(key) ?? []), { start, end, twips: nudgeTwips }]);
  }
  return nudges;
}

function imprintPlace({ pages }: Pages): ImprintPlace {
  const last = pages.at(-1);
  if (last?.unnumbered) return "after-blank-page";
  const alone = last?.lines.every(({ kind }) => kind === "imprint" || kind === "page-number");
  return alone ? "next-page" : "same-page";
}
