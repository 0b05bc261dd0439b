import { Paragraph, type Table } from "docx";
import { blockKey } from "../layout/placing.ts";
import type { BlockRef } from "../layout/types.ts";
import type { Block, Heading, Inline } from "../report/types.ts";
import { bookmarked } from "./bookmarks.ts";
import { chartParagraphs } from "./chart.ts";
import { nudgedRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";
import { tableBlocks } from "./table.ts";
import type { Context } from "./types.ts";

/** Paragraphs and tables, as a section of the file has them. */
export type WordBlock = Paragraph | Table;

export const isParagraph = (block: WordBlock): block is Paragraph => block instanceof Paragraph;

/** A paragraph of inlines in one style; `block` names it among the composed pages. */
export function styledParagraph(
  style: string,
  children: readonly Inline[],
  block: BlockRef,
  { placing, marks }: Context,
): Paragraph {
  const nudges = placing.nudges.get(blockKey(block)) ?? [];
  return new Paragraph({ style, children: nudgedRuns(children, nudges, marks) });
}

/** Lines left free, each one pitch high. */
export function blankLines(count: number, keepNext = false): Paragraph[] {
  return Array.from(
    { length: count },
    () => new Paragraph({ style: STYLE.blankLine, ...(keepNext && { keepNext }) }),
  );
}

/** The number is text like the rest: an automatic one would be lost to whoever reads the text alone. */
function headingParagraph(
  heading: Heading,
  block: BlockRef,
  { bookmarks, placing, marks }: Context,
): Paragraph {
  const inlines: readonly Inline[] = [{ type: "text", text: heading.number }, ...heading.children];
  const runs = nudgedRuns(inlines, placing.nudges.get(blockKey(block)) ?? [], marks);
  return new Paragraph({
    style: STYLE.heading[heading.level],
    children: bookmarked(bookmarks.get(heading.id), runs),
  });
}

/** A block of the body or of an attachment. */
export function wordBlocks(block: Block, ref: BlockRef, context: Context): WordBlock[] {
  switch (block.type) {
    case "paragraph":
      return [styledParagraph(STYLE.body, block.children, ref, context)];
    case "heading":
      return [headingParagraph(block, ref, context)];
    case "chart":
      return chartParagraphs(block, context);
    case "table":
      return tableBlocks(block, context);
  }
}
