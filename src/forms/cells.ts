import type { CellValue, Sheet } from "hucre/xlsx";
import { isPendingText } from "../data/figure/build.ts";
import type { CodeOf } from "../diagnostics/codes.ts";

/** A cell as it came back. */
export interface FormCell {
  readonly value: CellValue;
  readonly isError: boolean;
  readonly numFmt: string;
  readonly formula?: string;
}

/** What is wrong in a cell, before it is known which. */
export interface CellFault {
  readonly code: CodeOf<"forms">;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly notes?: readonly string[];
}

/** A cell's content as text, empty for nothing; a formula's with the formula. */
export type CellText = { readonly text: string; readonly formula?: string } | { readonly fault: CellFault };

/** Spreadsheets keep 15 digits; what lies beyond is noise of their arithmetic. */
const DIGITS = 15;
const LARGEST = 10 ** DIGITS;
/** Digits that a cell without a format shows. */
const SHOWN_DIGITS = 10;
const BLANK: CellText = { text: "" };

/** The cell at a line and column, both from 0. */
export function cellAt(sheet: Sheet, row: number, column: number): FormCell {
  const found = sheet.cells?.get(`${row},${column}`);
  const value = found?.value ?? sheet.rows[row]?.[column] ?? null;
  return {
    value,
    isError: found?.type === "error",
    numFmt: found?.style?.numFmt ?? "",
    ...(found?.formula !== undefined && { formula: found.formula }),
  };
}

/** Words, whatever kind of cell holds them. */
export function readText(cell: FormCell): CellText {
  const fault = faultOf(cell);
  if (fault) return { fault };
  const { value, formula } = cell;
  if (typeof value === "number") {
    const read = readNumber(cell, isPercent(cell) ? "%" : "");
    return "text" in read && isPercent(cell) ? { ...read, text: `${read.text}%` } : read;
  }
  const text = String(value ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  return { text, ...(formula !== undefined && text !== "" && { formula }) };
}

/** A number as its digits, with the places that the cell shows or that were typed, whichever are more. */
export function readNumber(cell: FormCell, unit: string): CellText {
  const fault = faultOf(cell);
  if (fault) return { fault };
  const { value, formula } = cell;
  if (value === null) return BLANK;
  if (typeof value === "string") return readTyped(value, unit);
  if (typeof value !== "number") return { fault: notANumber(String(value), unit) };
  const percent = isPercent(cell);
  if (percent && !["%", "个百分点"].includes(unit))
    return { fault: { ...notANumber(`${value * 100}%`, unit), message: "是百分数" } };
  const number = Number((percent ? value * 100 : value).toPrecision(DIGITS));
  if (!Number.isFinite(number) || Math.abs(number) >= LARGEST)
    return { fault: { ...notANumber(String(value), unit), message: "超过 15 位，表格记不下" } };
  const { least, most } = placesOf(cell.numFmt);
  if (formula === undefined) return { text: withPlaces(plain(number), least) };
  const shown =
    most === undefined
      ? Number(number.toPrecision(SHOWN_DIGITS))
      : Number(number.toFixed(Math.min(most, 20)));
  return { text: withPlaces(plain(shown), least), formula };
}

/** 6% typed into a cell is kept as 0.06 that is shown so. */
const isPercent = ({ numFmt }: FormCell): boolean => numFmt.includes("%");

/** Typed as text: digits alone are taken as they are, with their places. */
function readTyped(value: string, unit: string): CellText {
  const text = value.trim();
  if (isPendingText(text)) return BLANK;
  if (/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(text)) return { text: text.replaceAll(",", "") };
  return { fault: notANumber(text, unit) };
}

function notANumber(actual: string, unit: string): CellFault {
  const wide = /[０-９]/u.test(actual);
  return {
    code: "forms/not-a-number",
    message: wide ? "数字用了全角" : "不是数字",
    actual,
    expected: `只填数字，如 120 或 8.80${unit === "" ? "" : `，不写单位（${unit}）`}`,
    notes: wide ? [] : ["约数和说明写在备注里；要印成约数的，请直接改数据。"],
  };
}

/** What no cell may hold: errors, dates, truth values, formulas that cannot be relied on. */
function faultOf({ value, isError, formula }: FormCell): CellFault | undefined {
  if (isError)
    return {
      code: "forms/formula-error",
      message: "是公式的错误值",
      actual: String(value),
      notes: ["请改为数值，或改正公式。"],
    };
  if (value instanceof Date)
    return {
      code: "forms/date",
      message: "被表格软件当成了日期",
      actual: Number.isNaN(value.getTime()) ? "日期" : value.toISOString().slice(0, 10),
      notes: ["请把这一格的格式改为“文本”后重新填写。"],
    };
  if (typeof value === "boolean")
    return { code: "forms/not-a-number", message: "不是数字", actual: value ? "TRUE" : "FALSE" };
  if (formula === undefined) return undefined;
  // [1]Sheet1!A1, file:///…, a program behind a bar.
  if (/\[|:\/\/|\|/u.test(formula))
    return {
      code: "forms/external-formula",
      message: "公式引用了别的文件，结果不可靠",
      actual: `=${formula}`,
      notes: ["请复制后“选择性粘贴”为数值。"],
    };
  if (value === null)
    return {
      code: "forms/formula-error",
      message: "公式没有结果",
      actual: `=${formula}`,
      notes: ["请用表格软件打开、保存一次，或改为数值。"],
    };
  return undefined;
}

/** Decimals that a number format shows at least and at most; `most` is absent where the cell has no format. */
function placesOf(format: string): { readonly least: number; readonly most?: number } {
  const [first = ""] = format.split(";");
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
  if (bare === "" || bare === "@" || /general/iu.test(bare)) return { least: 0 };
  const places = /\.([0#?]*)/u.exec(bare)?.[1] ?? "";
  return { least: places.replace(/[^0]/gu, "").length, most: places.length };
}

/** A number's digits without an exponent. */
function plain(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toFixed(DIGITS).replace(/\.?0+$/u, "") : text;
}

function withPlaces(digits: string, least: number): string {
  const [whole = "", places = ""] = digits.split(".");
  return least === 0 && places === "" ? whole : `${whole}.${places.padEnd(least, "0")}`;
}
