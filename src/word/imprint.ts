import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { IMPRINT } from "../layout/standard/official.ts";
import { mmToPt, mmToTwips, ptToTwips, TEXT_BLOCK_BOTTOM_MM } from "../layout/standard/page.ts";
import {
  IMPRINT_ANCHOR_TWIPS,
  PAPER_TWIPS,
  TEXT_WIDTH_TWIPS,
  type WordPage,
} from "../layout/standard/word.ts";
import { inlineText } from "../report/text.ts";
import type { Imprint, Inline } from "../report/types.ts";
import { type Marks, NO_MARKS } from "./marks.ts";
import { inlineRuns, tabRun } from "./runs.ts";
import { STYLE } from "./style-names.ts";

const LINE_TWIPS = ptToTwips(IMPRINT.linePt);
const CHARACTER_TWIPS = ptToTwips(IMPRINT.type.sizePt);
const INDENT_TWIPS = IMPRINT.indentCharacters * CHARACTER_TWIPS;
const INNER_TWIPS = TEXT_WIDTH_TWIPS - 2 * INDENT_TWIPS;
const LABEL_TWIPS = "抄送：".length * CHARACTER_TWIPS;

/** Lines that 抄送 takes, its turnover indented behind the colon. */
function linesOf(copies: readonly Inline[]): number {
  const perLine = Math.floor(INNER_TWIPS / CHARACTER_TWIPS);
  const rest = Math.floor((INNER_TWIPS - LABEL_TWIPS) / CHARACTER_TWIPS);
  return 1 + Math.max(0, Math.ceil(([...inlineText(copies)].length - perLine) / rest));
}

/** Fills the page between the lines above and the imprint. */
function spacer(height: number, linesAbove: number, { upright, pitchTwips }: WordPage): Paragraph {
  const rest = (bottom: number): number => bottom - upright.top - linesAbove * pitchTwips - height;
  // In profile B the text block's lower edge is the margin: the file's last paragraph needs its line as well.
  const room = rest(PAPER_TWIPS.height - upright.bottom - 2 * IMPRINT_ANCHOR_TWIPS);
  const line = Math.max(IMPRINT_ANCHOR_TWIPS, Math.min(rest(mmToTwips(TEXT_BLOCK_BOTTOM_MM)), room));
  return new Paragraph({ style: STYLE.imprintAnchor, spacing: { line, lineRule: LineRuleType.EXACT } });
}

const border = (mm: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(mmToPt(mm) * 8),
  color: "auto",
  space: 0,
});
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Height of a line within a row: an exact line has its type low, so a single one is made lower and centred. */
const lineWithin = (lines: number): number =>
  lines === 1 ? LINE_TWIPS - ptToTwips(8) : LINE_TWIPS - ptToTwips(2);

const spacing = (lines: number) => ({ line: lineWithin(lines), lineRule: LineRuleType.EXACT });

function row(paragraph: Paragraph, lines: number, grows: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: lines * LINE_TWIPS, rule: grows ? HeightRule.ATLEAST : HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [paragraph],
      }),
    ],
  });
}

/**
 * GB/T 9704 7.4, 版记: a table whose last rule is the text block's lower edge. A spacer pushes it there, for LibreOffice
 * does not let a table as wide as the text float; a paragraph of no height ends the file, which may not end with a table.
 * `measured` is what it is to be as high as, where `imprint` shows more than it will hold.
 */
export function imprintBlocks(
  imprint: Imprint,
  linesAbove: number,
  page: WordPage,
  marks: Marks = NO_MARKS,
  measured = imprint,
): (Table | Paragraph)[] {
  const { copies, issuer, date } = imprint;
  const grows = measured !== imprint;
  const copyLines = measured.copies ? linesOf(measured.copies) : 0;
  const height = (copyLines + 1) * LINE_TWIPS;
  const copyRow =
    copies &&
    row(
      new Paragraph({
        style: STYLE.imprint,
        spacing: spacing(copyLines),
        indent: { left: INDENT_TWIPS + LABEL_TWIPS, hanging: LABEL_TWIPS, right: INDENT_TWIPS },
        children: inlineRuns(copies, marks),
      }),
      copyLines,
      grows,
    );
  const issuerRow = row(
    new Paragraph({
      style: STYLE.imprint,
      spacing: spacing(1),
      indent: { left: INDENT_TWIPS, right: INDENT_TWIPS },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS - INDENT_TWIPS }],
      children: [...inlineRuns(issuer, marks), tabRun(), ...inlineRuns(date, marks)],
    }),
    1,
    grows,
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH_TWIPS],
    borders: {
      top: border(IMPRINT.thickMm),
      bottom: border(IMPRINT.thickMm),
      left: NONE,
      right: NONE,
      insideHorizontal: border(IMPRINT.thinMm),
      insideVertical: NONE,
    },
    rows: [...(copyRow ? [copyRow] : []), issuerRow],
  });
  return [spacer(height, linesAbove, page), table, new Paragraph({ style: STYLE.imprintAnchor })];
}
