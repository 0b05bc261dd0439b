import type { Block, Inline, ReportTree } from "./types.ts";

/** The printed text of inline content. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => inline.text).join("");

/** The printed text of a heading, its ordinal included. */
export const headingText = (heading: Extract<Block, { type: "heading" }>): string =>
  heading.number + inlineText(heading.children);

/** The printed caption of a chart or table: 图1 and the words, without the blank between. */
export const captionLabel = (block: Extract<Block, { type: "chart" | "table" }>): string =>
  `${block.type === "chart" ? "图" : "表"}${block.number}`;

/** The lines of the body as a reader reads it: title, headings, paragraphs. Charts and tables are left out. */
export function bodyLines(tree: ReportTree): readonly string[] {
  const blocks = tree.body.flatMap((block) => {
    if (block.type === "heading") return [headingText(block)];
    return block.type === "paragraph" ? [inlineText(block.children)] : [];
  });
  return [inlineText(tree.title), ...blocks];
}
