import type { WriteSheet } from "hucre/xlsx";
import { workbookBytes } from "../xlsx/write.ts";
import { HEADS, ledgerRows } from "./rows.ts";
import type { Ledger } from "./types.ts";

/** Widths of the columns in characters, by their heads. */
const WIDTHS: Readonly<Partial<Record<(typeof HEADS)[number], number>>> = {
  键: 28,
  出处: 34,
  数据原文: 26,
  增减算自: 30,
  印作: 18,
  所在: 30,
  句子: 80,
};
const USUAL_WIDTH = 8;

/** The ledger as an Excel workbook with one sheet that can be filtered. */
export function ledgerXlsx(ledger: Ledger): Promise<Uint8Array> {
  const rows = ledgerRows(ledger);
  const sheet: WriteSheet = {
    name: `${ledger.year}年数字台账`,
    columns: HEADS.map((head) => ({ width: WIDTHS[head] ?? USUAL_WIDTH })),
    rows: [[...HEADS], ...rows.map((row) => [...row])],
    autoFilter: { range: `A1:${letterOf(HEADS.length - 1)}${rows.length + 1}` },
    freezePane: { rows: 1 },
  };
  return workbookBytes({ sheets: [sheet] }, ledger.title, new Date(Date.UTC(ledger.year, 11, 31)));
}

/** A, B, … of a column counted from 0; the ledger has fewer than 26. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);
