import type { BlockRef, PageLine, Pages } from "../layout/types.ts";
import type { Sentence } from "../report/walk.ts";

/** Where a character is printed: page from 1, line of the page's grid. */
export interface Printed {
  readonly page: number;
  readonly line: number;
}

interface Stretch extends Printed {
  readonly start: number;
  readonly end: number;
}

/** Finds where the characters of a sentence are printed, offsets being those of its text. */
export type Locate = (sentence: Sentence, at: number) => Printed;

/** Pages → where every character of every block stands. A repeated head of a table counts where it stands first. */
export function locator(pages: Pages): Locate {
  const blocks = new Map<string, Stretch[]>();
  for (const { number, lines } of pages.pages)
    for (const line of lines) {
      const id = idOf(line.block, groupOf(line));
      const known = blocks.get(id);
      const stretch = { page: number, line: line.slot, start: line.start, end: line.end };
      if (known) known.push(stretch);
      else blocks.set(id, [stretch]);
    }
  return (sentence, at) => {
    const { part, attachment, block, row, column } = sentence.spot;
    const ref: BlockRef = {
      part,
      index: block,
      ...(attachment !== undefined && { attachment }),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    };
    const stretches = blocks.get(idOf(ref, groupOf({ kind: sentence.kind }))) ?? [];
    const place = sentence.start + at;
    const found = stretches.find(({ start, end }) => place >= start && place < end) ?? stretches[0];
    return found ? { page: found.page, line: found.line } : { page: 0, line: 0 };
  };
}

/** Label and title of an attachment, caption and cells of a table share a block: their kinds tell them apart. */
const groupOf = ({ kind }: Pick<Sentence, "kind"> | Pick<PageLine, "kind">): string =>
  kind === "title" || kind === "caption" || kind === "cell" ? kind : "text";

const idOf = ({ part, attachment, index, row, column }: BlockRef, group: string): string =>
  [
    part,
    attachment ?? "",
    part === "title" ? 0 : index,
    group,
    group === "cell" ? `${row ?? ""}/${column ?? ""}` : "",
  ].join(" ");
