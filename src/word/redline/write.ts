import { isParagraph, type WordBlock } from "../blocks.ts";
import { rewritten } from "./component.ts";
import type { Element } from "./element.ts";
import { mergedRuns, mergedTables } from "./merge.ts";
import { contentOf, type Reviser, revisedParagraph, revisedRows, revisedRuns, wholeTable } from "./revise.ts";
import type { RedlineBlock } from "./types.ts";

/** A block with its changes as the format has them. */
export function writtenBlock(redline: RedlineBlock, reviser: Reviser): WordBlock {
  const { block, change, former, rows, end, joined } = redline;
  if (!change && !former && !rows && !end) return block;
  const others = [former, joined].filter((other) => other !== undefined);
  return rewritten(block, others, (written) => {
    const elements = new Map([block, ...others].map((component, at) => [component, written[at]]));
    const of = (component: WordBlock | undefined): Element | undefined =>
      component && elements.get(component);
    const own = of(block);
    // docx leaves out nothing that it was given.
    if (!own) throw new Error("A block was not written.");
    return isParagraph(block)
      ? writtenParagraph(own, redline, of(former), of(joined), reviser)
      : writtenTable(own, redline, of(former), reviser);
  });
}

function writtenTable(
  own: Element,
  { change, rows = [] }: RedlineBlock,
  former: Element | undefined,
  reviser: Reviser,
): Element {
  if (former) return mergedTables(former, own, reviser);
  return change ? wholeTable(own, change, reviser) : revisedRows(own, rows, reviser);
}

function writtenParagraph(
  own: Element,
  { change, end = change ? [change] : [] }: RedlineBlock,
  former: Element | undefined,
  joined: Element | undefined,
  reviser: Reviser,
): Element {
  // Where it goes, the paragraph before takes over its end and is to look as before; where it came, if it is refused.
  const looks =
    joined && change === "deleted" ? { like: joined, formerly: own } : { formerly: former ?? joined };
  const content = former
    ? mergedRuns(former, own, reviser)
    : change
      ? revisedRuns(contentOf(own), change, reviser)
      : contentOf(own);
  return revisedParagraph(own, content, { end, ...looks }, reviser);
}
