import { grown, holds } from "../box.ts";
import type { Box, Line, Page, Rule } from "../types.ts";
import { isAcross } from "./tables.ts";

/** Lines of one cell follow each other at this many times their size at most. */
const LEAD_EM = 2;

/** The lines of a cell. */
type Cell = readonly Line[];

/** The cells of a page's tables, by rows from left to right. */
export const cellsOf = (page: Page): readonly Cell[] =>
  page.tables.flatMap((table) => rowsOf(page, table).flat());

/** The rows of a table from top to bottom, the cells of each from left to right. */
export function rowsOf(page: Page, table: Box): readonly (readonly Cell[])[] {
  const across = page.rules.filter(
    (rule) => isAcross(rule) && holds(grown(table, 2), (rule.x1Pt + rule.x2Pt) / 2, rule.y1Pt),
  );
  const cells: Line[][] = [];
  const lines = page.lines
    .filter(
      (line) => line.role === "cell" && holds(table, middleX(line), line.baselinePt - 0.3 * line.sizePt),
    )
    .sort((a, b) => a.baselinePt - b.baselinePt);
  for (const line of lines) {
    const cell = cells.find((own) => own.at(-1) && continues(own.at(-1) as Line, line, across));
    if (cell) cell.push(line);
    else cells.push([line]);
  }
  const rows = new Map<number, Line[][]>();
  for (const cell of cells) {
    const band = rulesAbove(cell[0], across);
    rows.set(band, [...(rows.get(band) ?? []), cell]);
  }
  const left = (cell: Cell): number => cell[0]?.leftPt ?? 0;
  return [...rows]
    .sort(([above], [below]) => above - below)
    .map(([, row]) => row.sort((a, b) => left(a) - left(b)));
}

const middleX = (line: Line): number => (line.leftPt + line.rightPt) / 2;

function continues(above: Line, line: Line, across: readonly Rule[]): boolean {
  const overlap = Math.min(above.rightPt, line.rightPt) - Math.max(above.leftPt, line.leftPt);
  const step = line.baselinePt - above.baselinePt;
  if (overlap <= 0 || step < 0.5 * line.sizePt || step > LEAD_EM * line.sizePt) return false;
  return !across.some(
    (rule) =>
      rule.y1Pt > above.baselinePt - 0.3 * above.sizePt &&
      rule.y1Pt < line.baselinePt - 0.3 * line.sizePt &&
      rule.x1Pt < middleX(line) &&
      rule.x2Pt > middleX(line),
  );
}

const rulesAbove = (line: Line | undefined, across: readonly Rule[]): number =>
  line === undefined
    ? 0
    : across.filter(
        (rule) =>
          rule.y1Pt < line.baselinePt - 0.3 * line.sizePt &&
          rule.x1Pt <= middleX(line) &&
          rule.x2Pt >= middleX(line),
      ).length;
