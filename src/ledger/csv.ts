import { HEADS, ledgerRows } from "./rows.ts";
import type { Ledger } from "./types.ts";

/** RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the local code page. */
export const ledgerCsv = (ledger: Ledger): string =>
  `\ufeff${[HEADS, ...ledgerRows(ledger)].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;

/** What a spreadsheet would take for a formula is told from it by an apostrophe. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
