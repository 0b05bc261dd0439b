import { Paragraph, TabStopType } from "docx";
import { SEALED, STAMPED, UNSEALED } from "../layout/standard/official.ts";
import { mmToTwips } from "../layout/standard/page.ts";
import { SET_CELL_TWIPS, TEXT_WIDTH_TWIPS } from "../layout/standard/word.ts";
import { inlineText } from "../report/text.ts";
import type { Closing, Inline } from "../report/types.ts";
import { blankLines } from "./blocks.ts";
import { bodyWidthTwips } from "./measure.ts";
import { inlineRuns, tabRun } from "./runs.ts";
import { STYLE } from "./style-names.ts";

const cells = (count: number): number => count * SET_CELL_TWIPS;
const widthOf = (inlines: readonly Inline[]): number => bodyWidthTwips(inlineText(inlines));

/** GB/T 9704 7.3.5, 署名 and 成文日期 in one of their three forms. */
export function closingParagraphs(closing: Closing): Paragraph[] {
  switch (closing.form) {
    case "unsealed":
      return unsealed(closing);
    case "sealed":
      return sealed(closing);
    case "stamped":
      return stamped(closing);
  }
}

/** A line from a left edge; kept with the next so that the closing stays whole. */
function line(inlines: readonly Inline[], left: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.signature,
    keepNext,
    indent: { left: Math.round(left) },
    children: inlineRuns(inlines),
  });
}

function unsealed({ signatures, date }: Closing): Paragraph[] {
  const edge = TEXT_WIDTH_TWIPS - cells(UNSEALED.indentCharacters);
  const shift = cells(UNSEALED.dateShiftCharacters);
  const widest = Math.max(0, ...signatures.map(widthOf));
  const left = widthOf(date) > widest ? edge - widthOf(date) - shift : edge - widest;
  return [
    ...blankLines(UNSEALED.linesAbove, true),
    ...signatures.map((one) => line(one, left, true)),
    line(date, left + shift, false),
  ];
}

function sealed({ signatures, date }: Closing): Paragraph[] {
  const dateLeft = TEXT_WIDTH_TWIPS - cells(SEALED.dateIndentCharacters) - widthOf(date);
  const middle = dateLeft + widthOf(date) / 2;
  const step = Math.max(mmToTwips(SEALED.columnMm), Math.max(0, ...signatures.map(widthOf)) + cells(1));
  const columns = Math.min(SEALED.columns, 1 + Math.floor((middle - step / 2) / step));
  const rows: (readonly (readonly Inline[])[])[] = [];
  for (let end = signatures.length; end > 0; end -= columns)
    rows.unshift(signatures.slice(Math.max(0, end - columns), end));
  const row = (ones: readonly (readonly Inline[])[]): Paragraph =>
    new Paragraph({
      style: STYLE.signature,
      keepNext: true,
      tabStops: ones.map((_, at) => ({
        type: TabStopType.CENTER,
        position: Math.round(middle - (ones.length - 1 - at) * step),
      })),
      children: ones.flatMap((one) => [tabRun(), ...inlineRuns(one)]),
    });
  return [
    ...blankLines(SEALED.linesAbove, true),
    ...rows.flatMap((ones, at) => [...(at > 0 ? blankLines(SEALED.linesBetweenRows, true) : []), row(ones)]),
    line(date, dateLeft, false),
  ];
}

function stamped({ signatures, date }: Closing): Paragraph[] {
  const edge = TEXT_WIDTH_TWIPS - cells(STAMPED.indentCharacters);
  const right = edge - cells(STAMPED.stampCharacters + STAMPED.officeGapCharacters);
  const left = right - Math.max(0, ...signatures.map(widthOf));
  return [
    ...signatures.flatMap((office) => [...blankLines(STAMPED.linesAbove, true), line(office, left, true)]),
    ...blankLines(STAMPED.linesAboveDate, true),
    line(date, edge - widthOf(date), false),
  ];
}
