import type { Figure } from "../data/figure/types.ts";
import { cellPlaceText } from "../diagnostics/cell.ts";
import type { CodeOf } from "../diagnostics/codes.ts";
import type { Diagnostic, Place } from "../diagnostics/types.ts";
import type { FigureNode } from "./nodes.ts";
import type { ReadForm, ReadRow } from "./types.ts";

/** Findings where a form and the data, or two forms, do not fit; nothing is chosen. */
const error = (
  row: ReadRow,
  code: CodeOf<"forms">,
  rest: Omit<Diagnostic, "code" | "severity">,
): Diagnostic => ({
  code,
  severity: "error",
  ...rest,
  cell: row.at("value"),
});

export const otherYear = (form: ReadForm, year: number): Diagnostic => ({
  code: "forms/other-year",
  severity: "error",
  message: `这是 ${form.year} 年的填报表`,
  expected: `${year} 年的填报表`,
  actual: `${form.year} 年`,
  notes: [`要收 ${form.year} 年的：report collect ${form.year} 文件…`],
  cell: { file: form.file },
});

export const otherUnit = (row: ReadRow, owner: string, now: string): Diagnostic =>
  error(row, "forms/other-unit", {
    message: `「${row.record.figure}」现在由「${now}」负责，这是「${owner}」的填报表`,
    expected: now,
    actual: owner,
    notes: ["请核实责任单位；改好后重新生成填报表。"],
  });

export const goneKey = (row: ReadRow, answer: string): Diagnostic =>
  error(row, "forms/stale", {
    message: `「${row.record.figure}」在数据里已经没有了`,
    actual: answer,
    notes: [`生成填报表时的数据：${row.record.raw}`, "请核实这一项是否还要；要的，先在数据里补上这一行。"],
  });

/** The form left a value alone that the data have changed since: theirs stays. */
export const outdated = (row: ReadRow, figure: Figure, node: FigureNode): Diagnostic => ({
  code: "forms/stale",
  severity: "warning",
  message: `「${row.record.figure}」的数据在生成填报表以后改过，表上还是原来的，没有改动数据`,
  actual: `表上 ${row.record.raw}`,
  expected: `数据 ${node.raw}`,
  place: figure.place,
  cell: row.at("value"),
});

/** The form and the data both have something new, and not the same. */
export const conflict = (row: ReadRow, answer: string, figure: Figure, node: FigureNode): Diagnostic =>
  error(row, "forms/conflict", {
    message: `「${row.record.figure}」在生成填报表以后数据改过，与所填的不同`,
    actual: `表上 ${answer}；数据 ${node.raw}`,
    expected: "两者一致",
    notes: [`生成填报表时的数据：${row.record.raw}`, "请核实以哪个为准，改数据或改表，再收一次。"],
    place: figure.place,
  });

export const duplicate = (first: ReadRow, one: string, second: ReadRow, other: string): Diagnostic =>
  error(second, "forms/duplicate", {
    message: `「${second.record.figure}」有两份表填得不同`,
    actual: `${other}；另一份 ${one}`,
    expected: "两者一致",
    notes: [`另一份在 ${cellPlaceText(first.at("value"))}`],
  });

/** What the long form says elsewhere cannot be said in the text as well. */
export const ownField = (row: ReadRow, answer: string, field: string, place: Place): Diagnostic =>
  error(row, "forms/own-field", {
    message: `「${row.record.figure}」的数据把「${field}」另写一项，不能由整句填入`,
    actual: answer,
    notes: ["请直接改数据。"],
    place,
  });

/** The reader understands the merged YAML otherwise than the answer. */
export const notTaken = (row: ReadRow, answer: string, place: Place): Diagnostic =>
  error(row, "forms/not-taken", {
    message: `「${row.record.figure}」写入数据后读出来不一样`,
    actual: answer,
    notes: ["请直接改数据。"],
    place,
  });
