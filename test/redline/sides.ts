import { wordsOf } from "../../src/redline/inlines.ts";
import { printedForm } from "../../src/redline/tokens.ts";
import type { AlignedBlock, AlignedReport, Change } from "../../src/redline/types.ts";
import type { Block, Inline, ReportTree } from "../../src/report/types.ts";

type Version = "from" | "to";
const isIn = (side: Version, change: Change | undefined): boolean =>
  change !== (side === "from" ? "inserted" : "deleted");

/** Everything that a report prints, a line each. */
export const printedLines = ({ title, body, attachments }: ReportTree): readonly string[] => [
  printedForm(title),
  ...body.flatMap(linesOf),
  ...attachments.flatMap(({ label, title: name, children }) => [
    label,
    printedForm(name),
    ...children.flatMap(linesOf),
  ]),
];

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case "paragraph":
      return [printedForm(block.children)];
    case "heading":
      return [block.number + printedForm(block.children)];
    case "chart":
      return [`[${block.chart}]`, `图${block.number} ${printedForm(block.caption)}`];
    case "table":
      return [
        `表${block.number} ${printedForm(block.caption)}`,
        block.unit ?? "",
        ...[block.head, ...block.rows].map((row) =>
          row.map(({ children }) => printedForm(children)).join("|"),
        ),
      ];
  }
}

/** What one version prints by the aligned report alone: all that is kept and all that only it has. */
export const linesOfSide = (report: AlignedReport, side: Version): readonly string[] => [
  words(report.title, side),
  ...report.body.flatMap((block) => linesOfBlock(block, side)),
  ...report.attachments.flatMap((attachment) => {
    const placed = attachment[side];
    const blocks = attachment.blocks.flatMap((block) => linesOfBlock(block, side));
    return placed ? [placed.attachment.label, words(attachment.title, side), ...blocks] : blocks;
  }),
];

const words = (inlines: readonly Inline[], side: Version): string => printedForm(wordsOf(inlines, side));

function linesOfBlock(block: AlignedBlock, side: Version): readonly string[] {
  switch (block.kind) {
    case "whole":
      return isIn(side, block.change) ? linesOf(block.block) : [];
    case "text":
      return [words(block.words, side)];
    case "chart":
      return [`[${block[side].chart}]`, `图${block[side].number} ${words(block.caption, side)}`];
    case "table":
      return [
        `表${block[side].number} ${words(block.caption, side)}`,
        block[side].unit ?? "",
        ...block.rows.flatMap((row) =>
          row.kind === "whole"
            ? isIn(side, row.change)
              ? [row.cells.map(({ children }) => printedForm(children)).join("|")]
              : []
            : [row.cells.map(({ children }) => words(children, side)).join("|")],
        ),
      ];
  }
}
