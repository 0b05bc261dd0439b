import type { Pages } from "./types.ts";

/** Where 版记 came to stand: on the last page of the text, on the next one, or behind a blank page. */
export type ImprintPlace = "same-page" | "next-page" | "after-blank-page";

/** What a word processor cannot work out by itself and takes from our pages. */
export interface Placing {
  /** Offsets in the report's title at which its lines end, the last one left out. */
  readonly title: readonly number[];
  /** The same of the attachments' titles. */
  readonly attachmentTitles: readonly (readonly number[])[];
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
    imprint: imprintPlace(pages),
    linesAboveImprint: Math.max(0, ...aboveImprint.map(({ slot }) => slot)),
  };
}

function imprintPlace({ pages }: Pages): ImprintPlace {
  const last = pages.at(-1);
  if (last?.unnumbered) return "after-blank-page";
  const alone = last?.lines.every(({ kind }) => kind === "imprint" || kind === "page-number");
  return alone ? "next-page" : "same-page";
}
