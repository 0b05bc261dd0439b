import { Paragraph, TextRun } from "docx";
import { splitInlines } from "../report/split.ts";
import type { Inline } from "../report/types.ts";
import type { Marks } from "./marks.ts";
import { inlineRuns } from "./runs.ts";

/** A title with its lines broken by sense (GB/T 9704 7.3.1): the word processor would break it where it is full. */
export function titleParagraph(
  style: string,
  title: readonly Inline[],
  ends: readonly number[],
  marks: Marks,
): Paragraph {
  const lines = splitInlines(title, ends).map((line) => inlineRuns(line, marks));
  return new Paragraph({
    style,
    children: lines.flatMap((runs, at) => (at === 0 ? runs : [new TextRun({ break: 1 }), ...runs])),
  });
}
