import { inlineText } from "../report/text.ts";
import type { Inline, ReportTree } from "../report/types.ts";
import type { AlignedBlock, AlignedReport, AlignedRow, Revised } from "./types.ts";

/** How many changes a reader will see: phrases, paragraphs, rows, charts. 0 when both sides print the same. */
export function countChanges(report: AlignedReport): number {
  const { title, recipients, body, remark, attachments } = report;
  return (
    sum([title, recipients, remark].map(phrases)) +
    sum(body.map(ofBlock)) +
    sum(
      attachments.map(({ from, to, title: name, blocks }) => {
        const label = from?.attachment.label === to?.attachment.label ? 0 : 1;
        return phrases(name) + (from && to ? label : 0) + sum(blocks.map(ofBlock));
      }),
    ) +
    linesOutsideText(report)
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** What went and what came in its place are one change. */
const phrases = (words: readonly Revised[]): number =>
  words.filter(({ change }, at) => change !== undefined && words[at - 1]?.change === undefined).length;

function ofBlock(block: AlignedBlock): number {
  switch (block.kind) {
    case "whole":
      return block.change === undefined ? 0 : 1;
    case "text":
      return phrases(block.words);
    case "chart":
      return ofCaption(block) + (block.redrawn ? 1 : 0);
    case "table":
      return ofCaption(block) + sum(block.rows.map(ofRow));
  }
}

const ofCaption = ({ from, to, caption }: Extract<AlignedBlock, { kind: "chart" | "table" }>): number =>
  phrases(caption) + (from.number === to.number ? 0 : 1);

const ofRow = (row: AlignedRow): number =>
  row.kind === "whole"
    ? row.change === undefined
      ? 0
      : 1
    : sum(row.cells.map(({ children }) => phrases(children)));

/** Red head, closing and imprint count as one each. */
const linesOutsideText = ({ from, to }: AlignedReport): number =>
  [redHeadForm, closingForm, imprintForm].filter((form) => form(from.tree) !== form(to.tree)).length;

const texts = (...lines: readonly (readonly Inline[] | undefined)[]): readonly string[] =>
  lines.map((line) => (line ? inlineText(line) : ""));

const redHeadForm = ({ redHead }: ReportTree): string =>
  redHead
    ? JSON.stringify([
        redHead.suffix,
        texts(redHead.serial, redHead.secrecy, redHead.urgency, redHead.documentNumber),
        texts(...redHead.organs),
        texts(...redHead.signers),
      ])
    : "";

const closingForm = ({ closing }: ReportTree): string =>
  closing ? JSON.stringify([closing.form, texts(...closing.signatures, closing.date)]) : "";

const imprintForm = ({ imprint }: ReportTree): string =>
  imprint ? JSON.stringify(texts(imprint.copies, imprint.issuer, imprint.date)) : "";
