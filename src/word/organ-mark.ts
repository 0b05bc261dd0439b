import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { OrganMarkSize } from "../layout/blocks/organ-mark.ts";
import { ORGAN_MARK } from "../layout/standard/official.ts";
import { ptToTwips } from "../layout/standard/page.ts";
import { inlineText } from "../report/text.ts";
import type { RedHead } from "../report/types.ts";
import { STYLE } from "./style-names.ts";

/** Height in twips of an organ's line: enough that Word does not clip the type of an exact line. */
export const organLineTwips = ({ sizePt }: OrganMarkSize): number => ptToTwips(sizePt * ORGAN_MARK.leadEm);

/** One organ is a line of text; several are a table without rules, their names spread to one width. */
export function organMark(head: RedHead, size: OrganMarkSize): (Paragraph | Table)[] {
  const { organs, suffix } = head;
  const { sizePt } = size;
  const line = { line: organLineTwips(size), lineRule: "exact" } as const;
  const mark = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
    new Paragraph({
      style: STYLE.organMark,
      alignment,
      spacing: line,
      children: [new TextRun({ text, size: 2 * sizePt, font: { hint: "eastAsia" } })],
    });
  const [only] = organs;
  if (organs.length === 1 && only) return [mark(inlineText(only) + suffix, AlignmentType.CENTER)];
  // A cell exactly as wide as its text would lose the last character to rounding.
  const names = ptToTwips((size.nameCharacters + ORGAN_MARK.suffixGapEm / 2) * sizePt);
  const tail = ptToTwips((size.suffixCharacters + ORGAN_MARK.suffixGapEm) * sizePt);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  const cell = (paragraph: Paragraph, width: number, merge?: "restart" | "continue"): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins,
      verticalAlign: VerticalAlignTable.CENTER,
      ...(merge && {
        verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      }),
      children: [paragraph],
    });
  const rows = organs.map(
    (organ, at) =>
      new TableRow({
        cantSplit: true,
        height: { value: line.line, rule: HeightRule.EXACT },
        children: [
          cell(mark(inlineText(organ), AlignmentType.DISTRIBUTE), names),
          ...(suffix === ""
            ? []
            : [
                cell(
                  mark(at === 0 ? suffix : "", AlignmentType.CENTER),
                  tail,
                  at === 0 ? "restart" : "continue",
                ),
              ]),
        ],
      }),
  );
  const widths = suffix === "" ? [names] : [names, tail];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows,
    }),
  ];
}
