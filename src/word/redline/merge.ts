import { inCommon } from "../../redline/common.ts";
import { childOf, type Element, elementsIn, without } from "./element.ts";
import { contentOf, type Reviser, revisedParagraph, revisedRuns, wholeRow } from "./revise.ts";

const formOf = (each: Element): string => JSON.stringify(each);

/**
 * Two states of a line that stands outside the text (发文字号, 署名, 附件说明 …), as the writer made each: run by run,
 * and a number is a run.
 */
export const mergedRuns = (from: Element, to: Element, reviser: Reviser): readonly Element[] =>
  inCommon(contentOf(from), contentOf(to), formOf).flatMap((part) =>
    part.kept
      ? part.to
      : [...revisedRuns(part.from, "deleted", reviser), ...revisedRuns(part.to, "inserted", reviser)],
  );

/** Two states of such a table. The rules and widths are the new one's. */
export function mergedTables(from: Element, to: Element, reviser: Reviser): Element {
  const rowsOf = (table: Element): readonly Element[] =>
    elementsIn(table).filter(({ name }) => name === "w:tr");
  const rows = inCommon(rowsOf(from), rowsOf(to), formOf).flatMap((part) =>
    part.kept ? part.to : mergedRows(part.from, part.to, reviser),
  );
  return { ...to, children: [...without(to, "w:tr"), ...rows] };
}

/** Rows that differ: as many on both sides, of as many cells, are held to be the same ones. */
function mergedRows(from: readonly Element[], to: readonly Element[], reviser: Reviser): readonly Element[] {
  const cells = (rows: readonly Element[]): string => rows.map((row) => without(row, "w:trPr").length).join();
  if (cells(from) === cells(to)) return to.map((row, at) => mergedRow(from[at] ?? row, row, reviser));
  return [
    ...from.map((row) => wholeRow(row, "deleted", reviser)),
    ...to.map((row) => wholeRow(row, "inserted", reviser)),
  ];
}

/** Each cell holds one paragraph. */
function mergedRow(from: Element, to: Element, reviser: Reviser): Element {
  const before = without(from, "w:trPr");
  let at = -1;
  const children = elementsIn(to).map((child) => {
    if (child.name !== "w:tc") return child;
    at += 1;
    const former = before[at];
    const paragraph = former && childOf(former, "w:p");
    return {
      ...child,
      children: elementsIn(child).map((inner) =>
        inner.name === "w:p" && paragraph
          ? revisedParagraph(inner, mergedRuns(paragraph, inner, reviser), { formerly: paragraph }, reviser)
          : inner,
      ),
    };
  });
  return { ...to, children };
}
