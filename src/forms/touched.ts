import type { Diagnostic, Report } from "../diagnostics/types.ts";
import type { ReadRow, RowCells } from "./types.ts";

export type Column = keyof RowCells;

/** Tells of a fault in a cell of a row that came back. */
export function refuse(
  row: ReadRow,
  column: Column,
  report: Report,
  { message, ...rest }: Omit<Diagnostic, "severity">,
): "faulty" {
  const cell = row.at(column);
  report({ severity: "error", message: `「${row.record.key}」${message}`, ...rest, cell });
  return "faulty";
}

/** A cell's content as faults show it. */
export const shown = (text: string): string => (text === "" ? "空" : text);

/** Whether a cell holds something other than when the form was written. 8.8 for 8.80 is not. */
export function isTouched({ record, cells }: ReadRow, column: Column): boolean {
  const [before, after] = [record.now[column], cells[column]];
  if (before === after) return false;
  const numeric = column === "amount" || (column === "value" && ["number", "part"].includes(record.kind));
  return !(numeric && before !== "" && after !== "" && Number(before) === Number(after));
}

/** What was filled into a cell anew. One that was only emptied changes nothing, but is told. */
export function filledIn(row: ReadRow, column: Column, report: Report): string | undefined {
  if (!isTouched(row, column)) return undefined;
  if (row.cells[column] !== "") return row.cells[column];
  report({
    code: "forms/cleared",
    severity: "warning",
    message: `「${row.record.key}」原有的内容被清空，没有改动数据`,
    actual: "空",
    expected: row.record.now[column],
    notes: ["要删去这一项，请直接改数据。"],
    cell: row.at(column),
  });
  return undefined;
}
