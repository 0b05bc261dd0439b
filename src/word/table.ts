import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { rowSlots } from "../layout/geometry.ts";
import { ptToTwips } from "../layout/standard/page.ts";
import { TABLE_RULES_PT, TABLE_TEXT } from "../layout/standard/type.ts";
import { CELL_MARGIN_TWIPS, tableWidthTwips } from "../layout/standard/word.ts";
import type { Cell, CellAlign, Table as ReportTable } from "../report/types.ts";
import { captionParagraph } from "./caption.ts";
import type { Marks } from "./marks.ts";
import { inlineRuns, plainText, scriptPieces, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";
import type { Context } from "./types.ts";

const ALIGNMENT: Readonly<Record<CellAlign, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** The rules at the top and bottom come on top of the rows: the head row, which every table has, gives way to both. */
const OUTER_RULES_TWIPS = 2 * ptToTwips(TABLE_RULES_PT.outer);

/** Whole twips in the proportions given, which together make up the table's width. */
export function columnWidths(proportions: readonly number[], total: number): number[] {
  const sum = proportions.reduce((all, proportion) => all + proportion, 0);
  let before = 0;
  return proportions.map((proportion) => {
    const from = Math.round((before / sum) * total);
    before += proportion;
    return Math.round((before / sum) * total) - from;
  });
}

/** Lines that a cell's text will take, by the widths of Han (1 em) and Latin (taken as 1/2 em). At least 1. */
function linesOf(cell: Cell, width: number): number {
  const ems = scriptPieces(plainText(cell.children))
    .map((piece) => [...piece.text].length * (piece.latin ? 0.5 : 1))
    .reduce((total, length) => total + length, 0);
  const fitting = (width - 2 * CELL_MARGIN_TWIPS) / ptToTwips(TABLE_TEXT.sizePt);
  // Part of a character is no use to a text that goes on, but lets mixed text of one line end there.
  return ems <= fitting ? 1 : Math.ceil(ems / Math.max(1, Math.floor(fitting)));
}

function tableCell(cell: Cell, width: number, head: boolean, marks: Marks): TableCell {
  const text = new Paragraph({
    style: head ? STYLE.tableHead : STYLE.tableText,
    alignment: ALIGNMENT[cell.align],
    children: inlineRuns(cell.children, marks),
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [text],
  });
}

type TableContext = Pick<Context, "page" | "marks">;

const widthsOf = (table: ReportTable): { readonly total: number; readonly columns: readonly number[] } => {
  const total = tableWidthTwips(table.landscape === true);
  return { total, columns: columnWidths(table.widths, total) };
};

/**
 * A row as high as its lines on the page's own pitch, so that the text below the table stands on the grid again.
 * `measured` are the cells that it is to be as high as, where `cells` show more than they will hold.
 */
export function tableRow(
  table: ReportTable,
  cells: readonly Cell[],
  head: boolean,
  { page, marks }: TableContext,
  measured = cells,
): TableRow {
  const widths = widthsOf(table).columns;
  const lines = Math.max(...measured.map((cell, column) => linesOf(cell, widths[column] ?? 0)));
  return new TableRow({
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    height: {
      value: rowSlots(lines) * page.pitchTwips - (head ? OUTER_RULES_TWIPS : 0),
      rule: HeightRule.ATLEAST,
    },
    children: cells.map((cell, column) => tableCell(cell, widths[column] ?? 0, head, marks)),
  });
}

/** A table with its caption above and, if its columns share one, the unit at the top right. */
export function tableBlocks(table: ReportTable, context: TableContext): (Paragraph | Table)[] {
  return tableAround(
    table,
    [
      tableRow(table, table.head, true, context),
      ...table.rows.map((row) => tableRow(table, row, false, context)),
    ],
    context,
  );
}

/** The same around rows that were made already. */
export function tableAround(
  table: ReportTable,
  rows: readonly TableRow[],
  context: TableContext,
): (Paragraph | Table)[] {
  const { total, columns } = widthsOf(table);
  const unit =
    table.unit === undefined
      ? []
      : [new Paragraph({ style: STYLE.tableUnit, children: textRuns(table.unit) })];
  return [
    captionParagraph("表", table.number, table.caption, "above", context.marks),
    ...unit,
    new Table({
      style: STYLE.table,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: total, type: WidthType.DXA },
      columnWidths: [...columns],
      rows: [...rows],
    }),
  ];
}
