import { align } from "../diff/align.ts";
import { bagOf, likeness } from "../diff/likeness.ts";
import type { Cell, Table } from "../report/types.ts";
import { diffInlines } from "./inlines.ts";
import { printedForm } from "./tokens.ts";
import type { AlignedRow } from "./types.ts";

type Row = readonly Cell[];

/** Rows about the same thing belong together however little else they share. */
const SAME_ROW = 0.9;

/** Whether the rows of one can stand in the columns of the other. */
export const sameColumns = (from: Table, to: Table): boolean => columnsOf(from) === columnsOf(to);

const columnsOf = ({ widths, landscape = false, unit, head }: Table): string =>
  JSON.stringify([widths, landscape, unit ?? "", alignsOf(head)]);

/** The rows of two tables of the same columns, the head first. */
export function alignRows(from: Table, to: Table): readonly AlignedRow[] {
  const pairs = align(from.rows.map(prepare), to.rows.map(prepare), ({ form }) => form, rowLikeness);
  return [
    pairedRow(from.head, to.head),
    ...pairs.map((pair): AlignedRow => {
      if (pair.from && pair.to) return pairedRow(pair.from.row, pair.to.row);
      return pair.from
        ? { kind: "whole", cells: pair.from.row, change: "deleted" }
        : { kind: "whole", cells: pair.to.row, change: "inserted" };
    }),
  ];
}

function pairedRow(from: Row, to: Row): AlignedRow {
  if (formOf(from) === formOf(to)) return { kind: "whole", cells: to };
  const cells = to.map((cell, column) => ({
    ...cell,
    children: diffInlines(from[column]?.children ?? [], cell.children),
  }));
  return { kind: "cells", from, to, cells };
}

const prepare = (row: Row) => ({
  row,
  form: formOf(row),
  bag: bagOf([...row.map(({ children }) => printedForm(children)).join("\n")]),
  subject: subjectOf(row),
});
type Prepared = ReturnType<typeof prepare>;

/** A row is one that both have only where its cells stand alike: words can change in a cell, its alignment cannot. */
const rowLikeness = (from: Prepared, to: Prepared): number => {
  if (alignsOf(from.row) !== alignsOf(to.row)) return 0;
  const found = likeness(from.bag, to.bag);
  return from.subject !== "" && from.subject === to.subject ? Math.max(found, SAME_ROW) : found;
};

const alignsOf = (row: Row): string => row.map((cell) => cell.align).join();

/** What a row is about: its first cell that is no number of a list. */
const subjectOf = (row: Row): string =>
  row.map(({ children }) => printedForm(children)).find((text) => /[^\d\s.]/u.test(text)) ?? "";

const formOf = (row: Row): string =>
  JSON.stringify(row.map(({ align: side, children }) => [side, printedForm(children)]));
