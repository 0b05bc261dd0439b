import type { Element } from "@xmldom/xmldom";
import { children, nameOf } from "./xml.ts";

/**
 * ISO 29500 17.3.1.26: the order of what stands in w:pPr, which validators insist on. (w:rPr has an order in the strict
 * variant only. LibreOffice 7.4 puts a w:sectPr first, against the schema.)
 */
const ORDER =
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    .split(" ")
    .map((name) => `w:${name}`);

const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((name, at) => [name, at]));

function firstMisplaced(properties: Element): string | undefined {
  let highest = -1;
  for (const each of children(properties)) {
    const rank = RANK.get(nameOf(each));
    if (rank === undefined) continue;
    if (rank <= highest) return nameOf(each);
    highest = rank;
  }
  return undefined;
}

/** Names of elements out of their order, one for each w:pPr that has any. */
export function misplacedProperties(root: Element | undefined): readonly string[] {
  return children(root).flatMap((each) => {
    if (nameOf(each) !== "w:pPr") return misplacedProperties(each);
    const misplaced = firstMisplaced(each);
    return misplaced === undefined ? [] : [misplaced];
  });
}
