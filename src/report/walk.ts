import { splitSentences } from "./sentences.ts";
import { captionLabel, headingText, inlineText } from "./text.ts";
import type { Block, Inline, ReportTree } from "./types.ts";

/** A part of the report in which blocks are counted anew. */
export type Part = "title" | "body" | "attachment";

/** Where a sentence stands in the tree. The same numbers as the layout's BlockRef. */
export interface Spot {
  readonly part: Part;
  /** Index of the attachment, from 0. */
  readonly attachment?: number;
  /** Index of the block in its part, from 0; -1 for the title of an attachment. */
  readonly block: number;
  /** Of a table: -1 is the head row, absent in a caption. */
  readonly row?: number;
  readonly column?: number;
}

/** What a sentence is part of. */
export type Kind = "title" | "heading" | "paragraph" | "caption" | "cell";

/** One printed sentence, heading, caption or cell, with all that it prints. */
export interface Sentence {
  readonly kind: Kind;
  readonly spot: Spot;
  /** Printed headings above it, the outermost first; of an attachment its label and title. */
  readonly section: readonly string[];
  /** Counts the paragraphs of the innermost section from 1; 0 outside paragraphs. */
  readonly paragraph: number;
  /** Counts the sentences of the paragraph from 1. */
  readonly sentence: number;
  readonly text: string;
  readonly inlines: readonly Inline[];
  /** Where it begins in the text of its block, in UTF-16 units; a heading's text has its ordinal. */
  readonly start: number;
  /** 表1, 图1: of captions and cells. */
  readonly object?: string;
}

/** Every sentence of title, body and attachments, in reading order. */
export function sentencesOf(tree: ReportTree): readonly Sentence[] {
  const title = plain("title", tree.title, [], { part: "title", block: 0 });
  const attachments = tree.attachments.flatMap(({ label, title: name, children }, attachment) => {
    const section = [`${label} ${inlineText(name)}`];
    const head = plain("title", name, section, { part: "attachment", attachment, block: -1 });
    return [head, ...sentencesOfBlocks(children, section, { part: "attachment", attachment })];
  });
  return [title, ...sentencesOfBlocks(tree.body, [], { part: "body" }), ...attachments];
}

const plain = (
  kind: Kind,
  inlines: readonly Inline[],
  section: readonly string[],
  spot: Spot,
  start = 0,
): Sentence => ({
  kind,
  spot,
  section,
  paragraph: 0,
  sentence: 1,
  text: inlineText(inlines),
  inlines,
  start,
});

function sentencesOfBlocks(
  blocks: readonly Block[],
  above: readonly string[],
  where: Pick<Spot, "part" | "attachment">,
): readonly Sentence[] {
  let section: readonly { readonly level: number; readonly text: string }[] = [];
  let paragraph = 0;
  return blocks.flatMap((block, index): readonly Sentence[] => {
    const spot: Spot = { ...where, block: index };
    if (block.type === "heading") {
      const over = section.filter(({ level }) => level < block.level);
      section = [...over, { level: block.level, text: headingText(block) }];
      paragraph = 0;
      const path = [...above, ...over.map(({ text }) => text)];
      return [plain("heading", block.children, path, spot, block.number.length)];
    }
    const path = [...above, ...section.map(({ text }) => text)];
    if (block.type === "paragraph") {
      paragraph += 1;
      return sentencesOfParagraph(block.children, path, spot, paragraph);
    }
    return block.type === "chart" ? [captionOf(block, path, spot)] : sentencesOfTable(block, path, spot);
  });
}

function sentencesOfParagraph(
  inlines: readonly Inline[],
  section: readonly string[],
  spot: Spot,
  paragraph: number,
): readonly Sentence[] {
  let start = 0;
  return splitSentences(inlines).map((own, at) => {
    const sentence = { ...plain("paragraph", own, section, spot, start), paragraph, sentence: at + 1 };
    start += sentence.text.length;
    return sentence;
  });
}

function sentencesOfTable(
  table: Extract<Block, { type: "table" }>,
  section: readonly string[],
  spot: Spot,
): readonly Sentence[] {
  const object = captionLabel(table);
  const cells = [table.head, ...table.rows].flatMap((row, at) =>
    row.map((cell, column) => ({
      ...plain("cell", cell.children, section, { ...spot, row: at - 1, column }),
      object,
    })),
  );
  return [captionOf(table, section, spot), ...cells];
}

/** The block's text is the label, one space and the words. */
function captionOf(
  block: Extract<Block, { type: "chart" | "table" }>,
  section: readonly string[],
  spot: Spot,
): Sentence {
  const object = captionLabel(block);
  return { ...plain("caption", block.caption, section, spot, object.length + 1), object };
}
