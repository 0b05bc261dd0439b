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

/** The ledger as an Excel workbook with one sheet that can be filtered. Loaded only when asked for. */
export async function ledgerXlsx(ledger: Ledger): Promise<Uint8Array> {
  const { rangeRef, writeXlsx } = await import("hucre/xlsx");
  const rows = ledgerRows(ledger);
  // Without a date of its own the file would bear that of the clock.
  const date = new Date(Date.UTC(ledger.year, 11, 31));
  return writeXlsx({
    properties: { title: ledger.title, created: date, modified: date },
    sheets: [
      {
        name: `${ledger.year}年数字台账`,
        columns: HEADS.map((head) => ({ width: WIDTHS[head] ?? USUAL_WIDTH })),
        rows: [[...HEADS], ...rows.map((row) => [...row])],
        autoFilter: { range: rangeRef(0, 0, rows.length, HEADS.length - 1) },
        freezePane: { rows: 1 },
      },
    ],
  });
}
