import type { CellPlace } from "./types.ts";

/** 数据!E7; empty for a workbook as a whole. */
export const cellText = ({ sheet, address }: CellPlace): string =>
  [sheet, address].filter((part) => part !== undefined).join("!");

/** 填报表.xlsx 数据!E7 */
export const cellPlaceText = (cell: CellPlace): string => `${cell.file} ${cellText(cell)}`.trimEnd();

/** Order within a workbook: row by row, and by column in a row; what has no address goes first. */
export function compareCells(a: CellPlace | undefined, b: CellPlace | undefined): number {
  const [one, other] = [addressKey(a), addressKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function addressKey(cell: CellPlace | undefined): string {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(cell?.address ?? "") ?? [];
  return `${cell?.sheet ?? ""} ${row.padStart(7, "0")} ${column.padStart(3)}`;
}
