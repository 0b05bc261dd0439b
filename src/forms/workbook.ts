import type { Cell, CellStyle, DataValidation, MergeRange, WriteSheet } from "hucre/xlsx";
import { displayWidth } from "../diagnostics/excerpt.ts";
import { workbookBytes } from "../xlsx/write.ts";
import { checksOf } from "./checks.ts";
import { coverSheet } from "./cover.ts";
import { COLUMNS, type ColumnName, columnIndex, LINES, SHEETS } from "./layout.ts";
import { recordSheet } from "./record.ts";
import { numberFormat, STYLES } from "./style.ts";
import type { Form, FormRow, RecordRow } from "./types.ts";

/** Height of a line of text and of what stands above and below it, in points. */
const HEIGHT = { line: 15, around: 7 } as const;
/** Size of a key's type, the usual one being 1. */
const KEY_SIZE = 8 / 11;
/** Author of the notes that tell what a number counts. */
const AUTHOR = "汇总单位";

/** A form as an Excel workbook: how to fill it in, the rows, and a hidden record of what was asked. */
export function formXlsx(form: Form): Promise<Uint8Array> {
  const { year, owner } = form;
  const { sheet, record } = dataSheet(form);
  return workbookBytes(
    {
      defaultFont: { name: "宋体", size: 11 },
      workbookProtection: { lockStructure: true },
      activeSheet: 0,
      sheets: [coverSheet(form), sheet, recordSheet({ year, owner, rows: record })],
    },
    `${year} 年度报告数据填报表（${owner}）`,
    new Date(Date.UTC(year, 11, 31)),
  );
}

interface Laid {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly heights: Map<number, { readonly height: number }>;
  readonly checks: DataValidation[];
  readonly record: RecordRow[];
}

function dataSheet(form: Form): { readonly sheet: WriteSheet; readonly record: readonly RecordRow[] } {
  const laid: Laid = { cells: new Map(), merges: [], heights: new Map(), checks: [], record: [] };
  layHeads(form, laid);
  let line: number = LINES.first;
  for (const { title, rows } of form.sections) {
    put(laid, "key", line, title, STYLES.band);
    across(laid, line, "key", "remark", STYLES.band);
    laid.heights.set(line - 1, { height: 24 });
    line += 1;
    for (const row of rows) layRow(row, line++, laid);
  }
  const { cells, merges, heights, checks, record } = laid;
  const sheet: WriteSheet = {
    name: SHEETS.data,
    columns: COLUMNS.map(({ width }) => ({ width })),
    rows: [],
    cells,
    merges,
    rowDefs: heights,
    dataValidations: checks,
    protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true },
    freezePane: { rows: LINES.heads, columns: columnIndex("value") },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${LINES.heads}:$${LINES.heads}`,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
  return { sheet, record };
}

function layHeads({ year, owner }: Form, laid: Laid): void {
  put(laid, "key", LINES.title, `${year} 年度报告数据填报表`, STYLES.title);
  across(laid, LINES.title, "key", "remark", STYLES.title);
  put(laid, "key", LINES.unit, `填报单位：${owner}`, STYLES.line);
  across(laid, LINES.unit, "key", "last", STYLES.line);
  put(laid, "value", LINES.unit, "请填浅黄色的格，没有数据的空着", STYLES.lineEnd);
  across(laid, LINES.unit, "value", "remark", STYLES.lineEnd);
  for (const { name, head } of COLUMNS) put(laid, name, LINES.heads, head, STYLES.head);
  laid.heights.set(LINES.title - 1, { height: 36 });
  laid.heights.set(LINES.unit - 1, { height: 24 });
  laid.heights.set(LINES.heads - 1, { height: 36 });
}

function layRow(row: FormRow, line: number, laid: Laid): void {
  const { kind, key, name, last, unit, now } = row;
  put(laid, "key", line, key, STYLES.key);
  put(laid, "name", line, name, kind === "part" || kind === "asOf" ? STYLES.part : STYLES.name);
  put(laid, "last", line, last, STYLES.last);
  put(laid, "unit", line, unit, STYLES.unit);
  put(laid, "remark", line, "", STYLES.text);
  if (kind === "text" || kind === "asOf") {
    put(laid, "value", line, now.value, STYLES.text);
    across(laid, line, "value", "status", STYLES.text);
  } else {
    putNumber(laid, "value", line, now.value, row.decimals);
    layChoices(row, line, laid);
  }
  if (row.hint !== "") note(laid, "name", line, row.hint);
  laid.heights.set(line - 1, { height: heightOf([key, name, last]) });
  laid.checks.push(...checksOf(row, line));
  const { figure, part, raw } = row;
  laid.record.push({ line, kind, key, figure, part, last, unit, raw, now });
}

function layChoices({ verbs, statuses, now, amountDecimals }: FormRow, line: number, laid: Laid): void {
  const choice = (name: "verb" | "amountUnit" | "status", open: boolean): void =>
    put(laid, name, line, open ? now[name] : "", open ? STYLES.choice : STYLES.closed);
  const changes = verbs.length > 0;
  choice("verb", changes);
  choice("amountUnit", changes);
  choice("status", statuses.length > 0);
  if (changes) putNumber(laid, "amount", line, now.amount, amountDecimals);
  else put(laid, "amount", line, "", STYLES.closed);
}

const cellKey = (name: ColumnName, line: number): string => `${line - 1},${columnIndex(name)}`;

function put(laid: Laid, name: ColumnName, line: number, value: string, style: CellStyle): void {
  laid.cells.set(
    cellKey(name, line),
    value === "" ? { value: null, type: "empty", style } : { value, type: "string", style },
  );
}

function putNumber(laid: Laid, name: ColumnName, line: number, digits: string, decimals: number): void {
  const style: CellStyle = { ...STYLES.number, ...numberFormat(decimals) };
  const value = digits === "" ? null : Number(digits);
  laid.cells.set(cellKey(name, line), { value, type: value === null ? "empty" : "number", style });
}

/** Joins the cells of a line into one; all get the look, for each draws a part of the border. */
function across(laid: Laid, line: number, from: ColumnName, to: ColumnName, style: CellStyle): void {
  const [startCol, endCol] = [columnIndex(from), columnIndex(to)];
  for (const { name } of COLUMNS.slice(startCol + 1, endCol + 1)) put(laid, name, line, "", style);
  laid.merges.push({ startRow: line - 1, endRow: line - 1, startCol, endCol });
}

function note(laid: Laid, name: ColumnName, line: number, text: string): void {
  const at = cellKey(name, line);
  laid.cells.set(at, { ...laid.cells.get(at), comment: { author: AUTHOR, text } });
}

/** Tall enough for the longest of key, name and last year's value; the key is set smaller. */
function heightOf([key = "", name = "", last = ""]: readonly string[]): number {
  const lines = [
    Math.ceil((displayWidth(key) * KEY_SIZE) / widthOf("key")),
    Math.ceil(displayWidth(name) / widthOf("name")),
    Math.ceil(displayWidth(last) / widthOf("last")),
  ];
  return HEIGHT.around + HEIGHT.line * Math.max(1, ...lines);
}

const widthOf = (name: ColumnName): number => COLUMNS[columnIndex(name)]?.width ?? 1;
