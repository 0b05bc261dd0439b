import type { Sheet } from "hucre/xlsx";
import type { CellPlace, Diagnostic, Report } from "../diagnostics/types.ts";
import { openWorkbook } from "../xlsx/open.ts";
import { type CellText, cellAt, readNumber, readText } from "./cells.ts";
import { readCover } from "./cover.ts";
import { addressOf, type ColumnName, columnIndex, LINES, SHEETS } from "./layout.ts";
import { readRecord } from "./record.ts";
import type { FormRecord, ReadForm, ReadRow, RecordRow, RowCells } from "./types.ts";

/** A form that came back, with the means to tell of its cells. */
interface Reading {
  readonly file: string;
  readonly sheet: Sheet;
  readonly report: Report;
}

/** Reads a form that came back. All that was changed or mistyped is reported by cell; undefined where it is no form. */
export async function readForm(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Promise<ReadForm | undefined> {
  const refuse = (message: string): undefined => {
    report({ code: "forms/not-a-form", severity: "error", message, cell: { file } });
  };
  const opened = await openWorkbook(bytes);
  if ("fault" in opened) return refuse(opened.fault);
  const sheetOf = (name: string) => opened.workbook.sheets.find((sheet) => sheet.name === name);
  const [record, sheet] = [sheetOf(SHEETS.record), sheetOf(SHEETS.data)];
  if (!record) return refuse("不是 report forms 生成的填报表");
  if (!sheet) return refuse(`填报表里没有工作表「${SHEETS.data}」`);
  const said = readRecord(record.rows);
  if ("fault" in said) return refuse(said.fault);
  const reading: Reading = { file, sheet, report };
  const rows = findRows(said, reading).flatMap(({ row, line }) => readRow(row, line, reading) ?? []);
  return { file, year: said.year, owner: said.owner, rows, cover: readCover(sheetOf(SHEETS.cover)) };
}

const place = ({ file }: Reading, column: ColumnName, line: number): CellPlace => ({
  file,
  sheet: SHEETS.data,
  address: addressOf(column, line),
});

function fault(reading: Reading, column: ColumnName, line: number, rest: Omit<Diagnostic, "severity">): void {
  reading.report({ severity: "error", ...rest, cell: place(reading, column, line) });
}

/** What a cell holds as text, whatever it is; for the cells that nobody should change. */
function lockedText({ sheet }: Reading, column: ColumnName, line: number): string {
  const { value } = cellAt(sheet, line - 1, columnIndex(column));
  return value instanceof Date ? "日期" : String(value ?? "").trim();
}

/** Each row of the record with its line in the sheet, found by its key: rows that were only moved are no fault. */
function findRows(
  { rows }: FormRecord,
  reading: Reading,
): readonly { readonly row: RecordRow; readonly line: number }[] {
  const lines = new Map<string, number>();
  const loose: number[] = [];
  const known = new Set(rows.map(({ key }) => key));
  for (let line = LINES.first; line <= reading.sheet.rows.length; line++) {
    const key = lockedText(reading, "key", line);
    if (known.has(key) && !lines.has(key)) lines.set(key, line);
    else if (isRow(reading, line)) loose.push(line);
  }
  const missing = rows.filter(({ key }) => !lines.has(key));
  for (const { key, line } of missing) {
    const actual = lockedText(reading, "key", line);
    fault(reading, "key", line, {
      code: "forms/changed-key",
      message: `「${key}」这一行的键被改动或删去`,
      actual: actual === "" ? "空" : actual,
      expected: key,
      notes: ["请在原来的表上填写，不要改动键、不要增删行。"],
    });
  }
  const told = new Set(missing.map(({ line }) => line));
  for (const line of loose) {
    if (told.has(line)) continue;
    const actual = lockedText(reading, "key", line);
    fault(reading, "key", line, {
      code: "forms/changed-key",
      message: known.has(actual) ? `「${actual}」有两行` : "这一行不是表上原有的",
      actual: actual === "" ? "空" : actual,
      notes: ["要增加指标，请直接改数据后重新生成填报表。"],
    });
  }
  return rows.flatMap((row) => {
    const line = lines.get(row.key);
    return line === undefined ? [] : [{ row, line }];
  });
}

/** Bands hold their title only; a row has something to the right of its name. */
const isRow = (reading: Reading, line: number): boolean =>
  (["value", "unit", "verb", "amount", "amountUnit", "status", "remark"] as const).some(
    (column) => lockedText(reading, column, line) !== "",
  );

/** The cells of a row; undefined when one of them was refused. */
function readRow(record: RecordRow, line: number, reading: Reading): ReadRow | undefined {
  const { key, kind, unit, last } = record;
  let sound = true;
  const refuse = (column: ColumnName, rest: Omit<Diagnostic, "severity">): void => {
    sound = false;
    fault(reading, column, line, rest);
  };
  const found = lockedText(reading, "unit", line);
  if (found !== unit) {
    refuse("unit", {
      code: "forms/changed-unit",
      message: `「${key}」的单位被改动`,
      actual: found === "" ? "空" : found,
      expected: unit === "" ? "空" : unit,
      notes: ["请按原来的单位填写；单位确有变化的，请先改数据，重新生成填报表。"],
    });
  }
  tellOfLast(reading, line, key, last);
  const content = (column: keyof RowCells | "remark", read: CellText): string => {
    if ("fault" in read) {
      const { code, message, ...rest } = read.fault;
      refuse(column, { code, message: `「${key}」${message}`, ...rest });
      return "";
    }
    if (read.formula !== undefined) {
      reading.report({
        code: "forms/formula",
        severity: "info",
        message: `「${key}」是公式，按结果 ${read.text} 取用`,
        actual: `=${read.formula}`,
        cell: place(reading, column, line),
      });
    }
    return read.text;
  };
  const cell = (column: ColumnName) => cellAt(reading.sheet, line - 1, columnIndex(column));
  const text = (column: keyof RowCells | "remark"): string => content(column, readText(cell(column)));
  const number = (column: "value" | "amount", of: string): string =>
    content(column, readNumber(cell(column), of));
  const numeric = kind === "number" || kind === "part";
  const amountUnit = text("amountUnit");
  const cells: RowCells = {
    value: numeric ? number("value", unit) : text("value"),
    verb: text("verb"),
    amount: kind === "number" ? number("amount", amountUnit === "" ? "%" : amountUnit) : text("amount"),
    amountUnit,
    status: text("status"),
  };
  const remark = text("remark");
  if (kind !== "number") refuseBeside(cells, key, refuse);
  if (!sound) return undefined;
  return { record, cells, remark, at: (column) => place(reading, column, line) };
}

/** Last year's value is printed already: who does not agree with it should say so in words. */
function tellOfLast(reading: Reading, line: number, key: string, last: string): void {
  const actual = lockedText(reading, "last", line);
  if (actual === last) return;
  reading.report({
    code: "forms/changed-last",
    severity: "warning",
    message: `「${key}」的上年数被改动，没有取用`,
    actual: actual === "" ? "空" : actual,
    expected: last,
    notes: ["请核实：上年数如确有更正，请改上年的数据或 history.yaml。"],
    cell: place(reading, "last", line),
  });
}

/** Only a figure's own number has a change and a status beside it. */
function refuseBeside(
  cells: RowCells,
  key: string,
  refuse: (column: ColumnName, rest: Omit<Diagnostic, "severity">) => void,
): void {
  for (const column of ["verb", "amount", "amountUnit", "status"] as const) {
    if (cells[column] === "") continue;
    refuse(column, {
      code: "forms/closed-cell",
      message: `「${key}」这一行的这一格不填`,
      actual: cells[column],
      notes: ["请写在「本年数」里，或写在备注里。"],
    });
  }
}
