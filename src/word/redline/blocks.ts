import type { BlockRef } from "../../layout/types.ts";
import type {
  AlignedBlock,
  Both,
  Change,
  ChangedChart,
  ChangedTable,
  ChangedText,
} from "../../redline/types.ts";
import type { Block } from "../../report/types.ts";
import { isParagraph, type WordBlock, wordBlocks } from "../blocks.ts";
import { chartParagraphs } from "../chart.ts";
import { sheetOf } from "../parts.ts";
import type { Stretch } from "../sections.ts";
import { tableAround, tableRow } from "../table.ts";
import type { Context } from "../types.ts";
import { renumbered } from "./marks.ts";
import type { Reviser } from "./revise.ts";
import type { RedlineBlock } from "./types.ts";

/** Lines are not set as in the PDF: they break elsewhere once the words of both versions stand in them. */
const ANY: BlockRef = { part: "body", index: 0 };

/** Blocks that both versions have or, with a change, one of them. */
export const wholeBlocks = (blocks: readonly WordBlock[], change?: Change): readonly RedlineBlock[] =>
  blocks.map((block) => ({ block, ...(change && { change }) }));

/** Two states of lines outside the text: held against each other one by one where there are as many. */
export function pairedBlocks(from: readonly WordBlock[], to: readonly WordBlock[]): readonly RedlineBlock[] {
  const kinds = (blocks: readonly WordBlock[]): string => blocks.map(isParagraph).join();
  if (kinds(from) !== kinds(to)) return [...wholeBlocks(from, "deleted"), ...wholeBlocks(to, "inserted")];
  return to.map((block, at) => {
    const former = from[at];
    return { block, ...(former && { former }) };
  });
}

/** A block of the text on the sheet that it stands on. */
export function redlineStretch(
  aligned: AlignedBlock,
  contexts: Both<Context>,
  reviser: Reviser,
): Stretch<RedlineBlock> {
  const block: Block = aligned.kind === "whole" ? aligned.block : aligned.to;
  return { sheet: sheetOf(block), blocks: redlineBlocks(aligned, contexts, reviser) };
}

function redlineBlocks(
  aligned: AlignedBlock,
  contexts: Both<Context>,
  reviser: Reviser,
): readonly RedlineBlock[] {
  switch (aligned.kind) {
    case "whole": {
      const { block, change } = aligned;
      return wholeBlocks(wordBlocks(block, ANY, change === "deleted" ? contexts.from : contexts.to), change);
    }
    case "text":
      return wholeBlocks(wordBlocks(textBlock(aligned), ANY, contexts.to));
    case "chart":
      return chartBlocks(aligned, contexts, reviser);
    case "table":
      return changedTable(aligned, contexts.to, reviser);
  }
}

/** The words of a heading begin with its ordinal. */
const textBlock = ({ to, words }: ChangedText): Block =>
  to.type === "heading" ? { ...to, number: "", children: words } : { ...to, children: words };

const withNumber = (
  context: Context,
  counter: "图" | "表",
  { from, to }: Both<{ readonly number: number }>,
  reviser: Reviser,
): Context =>
  from.number === to.number
    ? context
    : { ...context, marks: renumbered(context.marks, counter, from.number, reviser) };

/** The old picture and the new one, above one caption. */
function chartBlocks(
  chart: ChangedChart,
  contexts: Both<Context>,
  reviser: Reviser,
): readonly RedlineBlock[] {
  const { from, to, caption, redrawn } = chart;
  const context = withNumber(contexts.to, "图", chart, reviser);
  const [picture, ...below] = chartParagraphs({ ...to, caption }, context);
  const [former] = redrawn ? chartParagraphs(from, contexts.from) : [];
  return [
    ...(former ? wholeBlocks([former], "deleted") : []),
    ...(picture ? wholeBlocks([picture], redrawn ? "inserted" : undefined) : []),
    ...wholeBlocks(below),
  ];
}

function changedTable(table: ChangedTable, context: Context, reviser: Reviser): readonly RedlineBlock[] {
  const { to, caption, rows } = table;
  const written = rows.map((row, at) =>
    tableRow(to, row.cells, at === 0, context, row.kind === "cells" ? row.to : row.cells),
  );
  const around = tableAround({ ...to, caption }, written, withNumber(context, "表", table, reviser));
  const changes = rows.map((row) => (row.kind === "whole" ? row.change : undefined));
  return around.map((block) => ({ block, ...(!isParagraph(block) && { rows: changes }) }));
}
