import { Paragraph, type Table } from "docx";
import type { WordPage } from "../layout/standard/word.ts";
import type { Block, Heading, Inline } from "../report/types.ts";
import { type Bookmarks, bookmarked } from "./bookmarks.ts";
import { chartParagraphs } from "./chart.ts";
import { inlineRuns, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";
import { tableBlocks } from "./table.ts";
import type { WordCharts } from "./types.ts";

/** What blocks refer to outside themselves. */
export interface Context {
  readonly charts: WordCharts;
  readonly bookmarks: Bookmarks;
  readonly page: WordPage;
}

/** Paragraphs and tables, as a section of the file has them. */
export type WordBlock = Paragraph | Table;

/** A paragraph of inlines in one style. */
export function styledParagraph(style: string, children: readonly Inline[]): Paragraph {
  return new Paragraph({ style, children: inlineRuns(children) });
}

/** Lines left free, each one pitch high. */
export function blankLines(count: number, keepNext = false): Paragraph[] {
  return Array.from(
    { length: count },
    () => new Paragraph({ style: STYLE.blankLine, ...(keepNext && { keepNext }) }),
  );
}

/** The number is text like the rest: an automatic one would be lost to whoever reads the text alone. */
function headingParagraph(heading: Heading, bookmarks: Bookmarks): Paragraph {
  const runs = [...textRuns(heading.number), ...inlineRuns(heading.children)];
  return new Paragraph({
    style: STYLE.heading[heading.level],
    children: bookmarked(bookmarks.get(heading.id), runs),
  });
}

function wordBlocks(block: Block, context: Context): WordBlock[] {
  switch (block.type) {
    case "paragraph":
      return [styledParagraph(STYLE.body, block.children)];
    case "heading":
      return [headingParagraph(block, context.bookmarks)];
    case "chart":
      return chartParagraphs(block, context.charts, context.page.pitchTwips);
    case "table":
      return tableBlocks(block, context.page.pitchTwips);
  }
}

export function blocksOf(blocks: readonly Block[], context: Context): WordBlock[] {
  return blocks.flatMap((block) => wordBlocks(block, context));
}
