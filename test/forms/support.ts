import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CellValue, openXlsx, parseCellRef, type RoundtripWorkbook, saveXlsx } from "hucre/xlsx";
import { cellText } from "../../src/diagnostics/cell.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { Collected } from "../../src/forms/collect.ts";
import { report } from "../cli/support.ts";
import { applyEdit, type Edit, makeProject } from "../support/project.ts";

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
export async function linesOf(bytes: Uint8Array): Promise<(key: string) => number> {
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

/** Every file of a folder by name, as text. */
export async function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, at) => [name, texts[at] ?? ""]));
}

/** The lines that differ between two states of a folder: file:line → new text. Lines must not move. */
export function changedLines(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [name, text] of after) {
    const old = (before.get(name) ?? "").split("\n");
    const now = text.split("\n");
    if (old.length !== now.length) throw new Error(`${name}: lines came or went`);
    for (const [at, line] of now.entries()) if (line !== old[at]) changed.set(`${name}:${at + 1}`, line);
  }
  return changed;
}

export const readBytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

export const OWNERS: Edit = {
  file: "data/2031/report.yaml",
  find: "图表位置: 附件\n",
  put: "图表位置: 附件\n责任单位: { 治理: 丙局, 经济: 乙局 }\n",
};

/** The small project at the beginning of 2032, its forms written; edits are of the data of 2032. */
export async function issued(...edits: readonly Edit[]) {
  const { root } = await makeProject("small", [OWNERS]);
  const done = await report(root, "new", "2032");
  if (done.code !== 0) throw new Error(done.err);
  for (const edit of edits) await applyEdit(root, edit);
  const forms = await report(root, "forms");
  if (forms.code !== 0) throw new Error(forms.err);
  const data = join(root, "data/2032");
  const form = (owner: string): string => join(root, `output/2032/forms/填报表-2032-${owner}.xlsx`);
  return {
    root,
    data,
    form,
    printed: forms.out,
    /** Fills a unit's form by key and column, and puts it where forms come back. */
    fill: async (owner: string, rows: Parameters<typeof filledRows>[1], as = owner): Promise<string> => {
      await mkdir(join(root, "收回"), { recursive: true });
      await writeFile(join(root, `收回/${as}.xlsx`), await filledRows(await readBytes(form(owner)), rows));
      return `收回/${as}.xlsx`;
    },
    /** The same with any change of the workbook. */
    edit: async (owner: string, change: (book: RoundtripWorkbook) => void): Promise<string> => {
      await mkdir(join(root, "收回"), { recursive: true });
      await writeFile(join(root, `收回/${owner}.xlsx`), await edited(await readBytes(form(owner)), change));
      return `收回/${owner}.xlsx`;
    },
    /** Runs report collect, and gives which lines of YAML it changed. */
    collect: async (...paths: readonly string[]) => {
      const before = await textsOf(data);
      const { code, out } = await report(root, "collect", ...paths, "--json");
      const said = JSON.parse(out) as Said;
      return { code, said, lines: changedLines(before, await textsOf(data)), found: said.diagnostics };
    },
  };
}

/** What report collect says as JSON. */
export interface Said extends Pick<Collected, "filled" | "forms" | "remarks"> {
  readonly ok: boolean;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Code and cell of each finding: forms/not-a-number 数据!D5 */
export const placesOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, cell }) => `${code} ${cell ? cellText(cell) : ""}`.trim());
