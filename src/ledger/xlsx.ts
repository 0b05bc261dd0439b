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
  const { utils, write } = await import("@e965/xlsx");
  const rows = ledgerRows(ledger);
  const sheet = utils.aoa_to_sheet([[...HEADS], ...rows.map((row) => [...row])]);
  sheet["!cols"] = HEADS.map((head) => ({ wch: WIDTHS[head] ?? USUAL_WIDTH }));
  sheet["!autofilter"] = {
    ref: utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: HEADS.length - 1 }),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, `${ledger.year}年数字台账`);
  // Without a date of its own the file would bear that of the clock.
  book.Props = { Title: ledger.title, CreatedDate: new Date(Date.UTC(ledger.year, 11, 31)) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
