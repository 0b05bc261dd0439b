import type { RowCells } from "./types.ts";

export const SHEETS = { cover: "填表说明", data: "数据", record: "表样" } as const;

export type ColumnName = "key" | "name" | "last" | "unit" | "remark" | keyof RowCells;

interface Column {
  readonly name: ColumnName;
  readonly head: string;
  /** In characters of the usual font; a Han character takes two. */
  readonly width: number;
}

/** The columns of the sheet 数据, from A. */
export const COLUMNS: readonly Column[] = [
  { name: "key", head: "键", width: 22 },
  { name: "name", head: "指标", width: 27 },
  { name: "last", head: "上年数", width: 24 },
  { name: "value", head: "本年数", width: 15 },
  { name: "unit", head: "单位", width: 13 },
  { name: "verb", head: "增减", width: 9 },
  { name: "amount", head: "增减\n幅度", width: 9 },
  { name: "amountUnit", head: "幅度\n单位", width: 11 },
  { name: "status", head: "状态", width: 9 },
  { name: "remark", head: "备注", width: 28 },
];

/** Lines of the sheet 数据 from 1: title, unit and year, heads; the rows follow. */
export const LINES = { title: 1, unit: 2, heads: 3, first: 4 } as const;

/** Index of a column from 0. */
export const columnIndex = (name: ColumnName): number => COLUMNS.findIndex((column) => column.name === name);

/** D7 */
export const addressOf = (name: ColumnName, line: number): string =>
  `${String.fromCharCode(65 + columnIndex(name))}${line}`;
