import { joined } from "../verify/pdf/paragraphs.ts";
import { openWord } from "../verify/word/open.ts";
import type { Block, ReadParagraph, WordRole } from "../verify/word/types.ts";
import type { TextBlock } from "./blocks.ts";

/** The words of a .docx in their order; those of text boxes, which have no place in it, at the end. */
export function wordBlocks(bytes: Uint8Array): readonly TextBlock[] | { readonly fault: string } {
  const file = openWord(bytes);
  if ("fault" in file) return file;
  return [...file.blocks.map(blockOf), ...file.textBoxes.map((box) => paragraph(box))];
}

const TITLES: ReadonlySet<WordRole> = new Set<WordRole>(["title", "attachment-title"]);

function blockOf(block: Block): TextBlock {
  if (block.kind === "table")
    return { kind: "table", rows: block.rows.map(({ cells }) => cells.map(cellText)) };
  return paragraph(block, TITLES.has(block.role) ? 0 : block.level);
}

const paragraph = (read: ReadParagraph, level?: number): TextBlock => ({
  kind: "paragraph",
  text: unbroken(read),
  ...(level !== undefined && { level }),
});

const cellText = (paragraphs: readonly ReadParagraph[]): string => paragraphs.map(unbroken).join("");

/** A title is broken by hand, so that its lines are even; where, says nothing. */
const unbroken = ({ text }: ReadParagraph): string =>
  joined(text.split("\n").map((line) => ({ text: line })));
