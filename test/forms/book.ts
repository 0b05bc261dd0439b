import { type CellValue, openXlsx, parseCellRef, type RoundtripWorkbook, saveXlsx } from "hucre/xlsx";

/** What is put into cells: by sheet and address, 数据!D5; without a sheet into 数据. */
export type Fill = Readonly<Record<string, CellValue>>;

/** Opens a workbook, puts values into cells and saves it, as a person with a spreadsheet would. */
export async function filled(bytes: Uint8Array, fill: Fill): Promise<Uint8Array> {
  return edited(bytes, (book) => {
    for (const [where, value] of Object.entries(fill)) put(book, where, value);
  });
}

/** Opens a workbook, changes it somehow and saves it. */
export async function edited(
  bytes: Uint8Array,
  change: (book: RoundtripWorkbook) => void,
): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true });
  change(book);
  return saveXlsx(book);
}

export function sheetOf(book: RoundtripWorkbook, name = "数据") {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function put(book: RoundtripWorkbook, where: string, value: CellValue): void {
  const [name, address] = where.includes("!") ? where.split("!") : ["数据", where];
  const sheet = sheetOf(book, name);
  const { row, col } = parseCellRef(address ?? "");
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row];
  if (cells) cells[col] = value;
  const known = sheet.cells?.get(`${row},${col}`);
  if (known) known.value = value;
}

/** Lines of the sheet 数据 by key, from 1. */
async function linesOf(bytes: Uint8Array): Promise<(key: string) => number> {
  const { rows } = sheetOf(await openXlsx(bytes));
  return (key) => {
    const at = rows.findIndex(([cell]) => cell === key);
    if (at < 0) throw new Error(`no row ${key}`);
    return at + 1;
  };
}

/** Fills rows by key and column: { "经济.财政收入": { D: 8.9, I: "预计" } }. */
export async function filledRows(
  bytes: Uint8Array,
  rows: Readonly<Record<string, Readonly<Record<string, CellValue>>>>,
): Promise<Uint8Array> {
  const line = await linesOf(bytes);
  const fill = Object.entries(rows).flatMap(([key, cells]) =>
    Object.entries(cells).map(([column, value]) => [`${column}${line(key)}`, value] as const),
  );
  return filled(bytes, Object.fromEntries(fill));
}
