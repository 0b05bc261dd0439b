import type { Closing, Inline } from "../../report/types.ts";
import { baselineInSlot, LEFT_PT, RIGHT_PT } from "../geometry.ts";
import { SEALED, STAMPED, TEXT_LINES_WITH_CLOSING, UNSEALED } from "../standard/official.ts";
import { CELL_PT, mmToPt } from "../standard/page.ts";
import { BODY } from "../standard/type.ts";
import { blankLines, type FlowLine, type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { type LaidLine, layLines, placeLine } from "./lay.ts";

/** GB/T 9704 7.3.5, 署名 and 成文日期 in one of their three forms. The seal or stamp itself is pressed on paper. */
export function layClosing(closing: Closing, setting: Setting): readonly FlowUnit[] {
  const signatures = closing.signatures.flatMap((one) => layOne(one, setting));
  const [date] = layOne(closing.date, setting);
  if (date === undefined) return [];
  switch (closing.form) {
    case "unsealed":
      return unsealed(signatures, date);
    case "sealed":
      return sealed(signatures, date);
    case "stamped":
      return stamped(signatures, date);
  }
}

/** 7.3.5.5: the last lines of the text go with the closing, so that no page bears the closing alone. */
export function keepTextWithClosing(text: readonly FlowUnit[]): readonly FlowUnit[] {
  const from = text.length - TEXT_LINES_WITH_CLOSING;
  return text.map((unit, at) => (at < from ? unit : { ...unit, keepWithNext: true }));
}

/**
 * 7.3.5.2: two characters in from the right; the date starts two characters right of the signature. A date longer than
 * the signature is the one that stands two characters in. Joint organs start below each other.
 */
function unsealed(signatures: readonly LaidLine[], date: LaidLine): readonly FlowUnit[] {
  const shift = UNSEALED.dateShiftCharacters * CELL_PT;
  const edge = RIGHT_PT - UNSEALED.indentCharacters * CELL_PT;
  const widest = Math.max(0, ...signatures.map(widthOf));
  const left = widthOf(date) > widest ? edge - widthOf(date) - shift : edge - widest;
  return [
    ...blankLines(UNSEALED.linesAbove),
    ...signatures.map((one) => row([[one, left]], true)),
    row([[date, left + shift]], false),
  ];
}

/**
 * 7.3.5.1: the date four characters in, the last signature centred over it. Joint organs in rows, each with room for
 * its seal, as many to a row as do not touch; the last one stands over the date.
 */
function sealed(signatures: readonly LaidLine[], date: LaidLine): readonly FlowUnit[] {
  const dateLeft = RIGHT_PT - SEALED.dateIndentCharacters * CELL_PT - widthOf(date);
  const middle = dateLeft + widthOf(date) / 2;
  const stepPt = Math.max(mmToPt(SEALED.columnMm), Math.max(0, ...signatures.map(widthOf)) + CELL_PT);
  const columns = Math.min(SEALED.columns, 1 + Math.floor((middle - stepPt / 2 - LEFT_PT) / stepPt));
  const rows = inRows(signatures, columns);
  return [
    ...blankLines(SEALED.linesAbove),
    ...rows.flatMap((ones, at) => [
      ...(at > 0 ? blankLines(SEALED.linesBetweenRows) : []),
      row(
        ones.map((one, column) => {
          const centre = middle - (ones.length - 1 - column) * stepPt;
          return [one, centre - widthOf(one) / 2] as const;
        }),
        true,
      ),
    ]),
    row([[date, dateLeft]], false),
  ];
}

/** Rows of as many as stand side by side; the last row is full, what is left over comes first. */
function inRows<T>(all: readonly T[], columns: number): readonly (readonly T[])[] {
  const rows: (readonly T[])[] = [];
  for (let end = all.length; end > 0; end -= columns)
    rows.unshift(all.slice(Math.max(0, end - columns), end));
  return rows;
}

/** 7.3.5.3: room for the stamp four characters in, the office two characters left of it, the date after one line. */
function stamped(offices: readonly LaidLine[], date: LaidLine): readonly FlowUnit[] {
  const edge = RIGHT_PT - STAMPED.indentCharacters * CELL_PT;
  const right = edge - (STAMPED.stampCharacters + STAMPED.officeGapCharacters) * CELL_PT;
  const left = right - Math.max(0, ...offices.map(widthOf));
  return [
    ...offices.flatMap((office) => [...blankLines(STAMPED.linesAbove), row([[office, left]], true)]),
    ...blankLines(STAMPED.linesAboveDate),
    row([[date, edge - widthOf(date)]], false),
  ];
}

const widthOf = (laid: LaidLine): number => laid.set.rightPt - laid.set.leftPt;

const layOne = (inlines: readonly Inline[], setting: Setting): readonly LaidLine[] =>
  layLines(
    inlines,
    BODY,
    { widthPt: Number.POSITIVE_INFINITY, firstIndentPt: 0, restIndentPt: 0 },
    "ragged",
    setting,
    "落款",
  ).slice(0, 1);

/** One line of the grid with texts at their left edges. */
function row(texts: readonly (readonly [LaidLine, number])[], keepWithNext: boolean): FlowUnit {
  const lines = texts.map(
    ([laid, leftPt], index): FlowLine =>
      placeLine(laid, {
        xPt: leftPt - laid.set.leftPt,
        baselinePt: baselineInSlot(BODY.sizePt),
        kind: "signature",
        block: { part: "closing", index },
      }),
  );
  return makeUnit({ keepWithNext, lines });
}
