import { align, type Pair } from "../diff/align.ts";
import { bagOf, likeness } from "../diff/likeness.ts";
import { inlineText } from "../report/text.ts";
import type { Block, Chart, Heading, Inline, Paragraph, Table } from "../report/types.ts";
import { diffInlines, revisedInlines } from "./inlines.ts";
import { alignRows, sameColumns } from "./table.ts";
import { printedForm } from "./tokens.ts";
import type { AlignedAttachment, AlignedBlock, AlignedReport, Placed, Revised, Side } from "./types.ts";

/** Headings are short: two that share a third are one that was reworded. */
const HEADING_LIKENESS = 0.15;

/** Holds two reports against each other, block by block. */
export function alignReports(from: Side, to: Side): AlignedReport {
  const attachments = align(
    from.tree.attachments.map(placed),
    to.tree.attachments.map(placed),
    ({ attachment }) => inlineText(attachment.title),
    attachmentLikeness,
  );
  return {
    from,
    to,
    title: diffInlines(from.tree.title, to.tree.title),
    recipients: alignLines(from.tree.recipients, to.tree.recipients),
    body: alignBlocks(from.tree.body, to.tree.body, from, to),
    remark: alignLines(from.tree.remark, to.tree.remark),
    attachments: attachments.map((pair) => alignAttachment(pair, from, to)),
  };
}

const alignLines = (from: readonly Inline[] = [], to: readonly Inline[] = []): readonly Revised[] =>
  diffInlines(from, to);

const placed = (attachment: Placed["attachment"], at: number) => ({
  attachment,
  at,
  bag: bagOf([...[inlineText(attachment.title), ...attachment.children.map(textOf)].join("\n")]),
});

const attachmentLikeness = (from: ReturnType<typeof placed>, to: ReturnType<typeof placed>): number =>
  from.attachment.unlisted === to.attachment.unlisted ? likeness(from.bag, to.bag) : 0;

function alignAttachment(pair: Pair<Placed>, before: Side, after: Side): AlignedAttachment {
  const { from, to } = pair;
  const title = (side: Placed | undefined): readonly Inline[] => side?.attachment.title ?? [];
  return {
    ...(from && { from }),
    ...(to && { to }),
    title:
      from && to
        ? diffInlines(title(from), title(to))
        : revisedInlines(title(from ?? to), from ? "deleted" : "inserted"),
    blocks: alignBlocks(from?.attachment.children ?? [], to?.attachment.children ?? [], before, after),
  };
}

/** A block with what tells it from others. */
interface Prepared {
  readonly block: Block;
  readonly id: string;
  readonly bag: ReturnType<typeof bagOf>;
}

function alignBlocks(
  from: readonly Block[],
  to: readonly Block[],
  before: Side,
  after: Side,
): readonly AlignedBlock[] {
  return align(prepared(from), prepared(to), ({ id }) => id, blockLikeness).flatMap((pair) => {
    if (pair.from && pair.to) return pairedBlocks(pair.from.block, pair.to.block, before, after);
    return pair.from ? wholeBlock(pair.from.block, "deleted") : wholeBlock(pair.to.block, "inserted");
  });
}

const wholeBlock = (block: Block, change: "deleted" | "inserted"): readonly AlignedBlock[] => [
  { kind: "whole", block, change },
];

/**
 * Blocks of one id belong together: paragraphs that read the same below the same heading, headings whatever their
 * ordinals, charts of one name, tables of one caption.
 */
function prepared(blocks: readonly Block[]): readonly Prepared[] {
  let section = "";
  return blocks.map((block) => {
    const text = textOf(block);
    if (block.type === "heading") section = `${block.level}${text}`;
    const subject =
      block.type === "chart" ? block.chart : block.type === "table" ? inlineText(block.caption) : text;
    return { block, id: [block.type, section, subject].join("\n"), bag: bagOf([...text]) };
  });
}

function blockLikeness(from: Prepared, to: Prepared): number {
  const [old, now] = [from.block, to.block];
  const found = likeness(from.bag, to.bag);
  if (old.type === "chart" && now.type === "chart") return old.chart === now.chart ? 1 : 0;
  if (old.type === "heading" && now.type === "heading")
    return old.level === now.level ? found + HEADING_LIKENESS : 0;
  if (old.type === "table" && now.type === "table") return sameColumns(old, now) ? found : 0;
  return old.type === now.type ? found : 0;
}

/** All that a block says, ordinals and numbers of captions left out. */
function textOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return printedForm(block.children);
    case "chart":
      return inlineText(block.caption);
    case "table":
      return [block.caption, ...[block.head, ...block.rows].flat().map(({ children }) => children)]
        .map(printedForm)
        .join("\n");
  }
}

function pairedBlocks(from: Block, to: Block, before: Side, after: Side): readonly AlignedBlock[] {
  if (from.type === "chart" && to.type === "chart") return [pairedCharts(from, to, before, after)];
  if (from.type === "table" && to.type === "table") return pairedTables(from, to);
  if (from.type === "paragraph" && to.type === "paragraph") return [pairedTexts(from, to)];
  if (from.type === "heading" && to.type === "heading" && from.level === to.level)
    return [pairedTexts(from, to)];
  return [...wholeBlock(from, "deleted"), ...wholeBlock(to, "inserted")];
}

function pairedTexts(from: Paragraph | Heading, to: Paragraph | Heading): AlignedBlock {
  const [old, now] = [printedWords(from), printedWords(to)];
  if (printedForm(old) === printedForm(now)) return { kind: "whole", block: to };
  return { kind: "text", from, to, words: diffInlines(old, now) };
}

/** The ordinal of a heading goes as a whole, as a declared name does. */
const printedWords = (block: Paragraph | Heading): readonly Inline[] =>
  block.type === "heading" ? [{ type: "name", text: block.number }, ...block.children] : block.children;

function pairedCharts(from: Chart, to: Chart, before: Side, after: Side): AlignedBlock {
  const redrawn = before.drawings.get(from.chart) !== after.drawings.get(to.chart);
  if (!redrawn && from.number === to.number && printedForm(from.caption) === printedForm(to.caption))
    return { kind: "whole", block: to };
  return { kind: "chart", from, to, caption: diffInlines(from.caption, to.caption), redrawn };
}

/** A table whose columns changed is another one. */
function pairedTables(from: Table, to: Table): readonly AlignedBlock[] {
  if (!sameColumns(from, to)) return [...wholeBlock(from, "deleted"), ...wholeBlock(to, "inserted")];
  const rows = alignRows(from, to);
  const same =
    from.number === to.number &&
    printedForm(from.caption) === printedForm(to.caption) &&
    rows.every((row) => row.kind === "whole" && row.change === undefined);
  if (same) return [{ kind: "whole", block: to }];
  return [{ kind: "table", from, to, caption: diffInlines(from.caption, to.caption), rows }];
}
