import type { CellValue, WriteSheet } from "hucre/xlsx";
import { SHEETS } from "./layout.ts";
import type { FormRecord, RecordRow, RowCells, RowKind } from "./types.ts";

/** First cell of the hidden sheet, and the version of what it holds. */
const MARK = "report forms";
const VERSION = "1";
/** Lines before the rows: mark and version, year and unit, heads. */
const FIRST = 3;
const KINDS: readonly string[] = ["number", "part", "asOf", "text"] satisfies readonly RowKind[];
const CELLS = [
  "value",
  "verb",
  "amount",
  "amountUnit",
  "status",
] as const satisfies readonly (keyof RowCells)[];
const FIELDS = ["line", "kind", "key", "figure", "part", "last", "unit", "raw", ...CELLS] as const;

/** The hidden sheet: what the form asked for and held when it was written. All cells are text. */
export function recordSheet({ year, owner, rows }: FormRecord): WriteSheet {
  return {
    name: SHEETS.record,
    hidden: true,
    protection: { sheet: true, objects: true, scenarios: true },
    rows: [
      [MARK, VERSION],
      [String(year), owner],
      [...FIELDS],
      ...rows.map((row) =>
        FIELDS.map((field) => (isCell(field) ? row.now[field] : String(row[field])) || null),
      ),
    ],
  };
}

const isCell = (field: (typeof FIELDS)[number]): field is keyof RowCells =>
  (CELLS as readonly string[]).includes(field);

/** What a hidden sheet says; in words why it is none of ours. */
export function readRecord(rows: readonly (readonly CellValue[])[]): FormRecord | { readonly fault: string } {
  const text = (at: number, column: number): string => String(rows[at]?.[column] ?? "");
  if (text(0, 0) !== MARK) return { fault: "不是 report forms 生成的填报表" };
  if (text(0, 1) !== VERSION) return { fault: "是别的版本的程序生成的填报表，请重新生成" };
  const year = Number(text(1, 0));
  const read = rows
    .slice(FIRST)
    .flatMap((cells) => (cells.some((cell) => cell !== null) ? [readRow(cells)] : []));
  if (!Number.isInteger(year) || read.some((row) => row === undefined))
    return { fault: `隐藏的工作表「${SHEETS.record}」被改动，请用原来的表重填` };
  return { year, owner: text(1, 1), rows: read.filter((row) => row !== undefined) };
}

function readRow(cells: readonly CellValue[]): RecordRow | undefined {
  const of = (field: (typeof FIELDS)[number]): string => String(cells[FIELDS.indexOf(field)] ?? "");
  const line = Number(of("line"));
  if (!Number.isInteger(line) || line < 1 || !KINDS.includes(of("kind")) || of("figure") === "")
    return undefined;
  const [value = "", verb = "", amount = "", amountUnit = "", status = ""] = CELLS.map(of);
  return {
    line,
    kind: of("kind") as RowKind,
    key: of("key"),
    figure: of("figure"),
    part: of("part"),
    last: of("last"),
    unit: of("unit"),
    raw: of("raw"),
    now: { value, verb, amount, amountUnit, status },
  };
}
