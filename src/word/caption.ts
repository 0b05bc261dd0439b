import { Paragraph } from "docx";
import type { Inline } from "../report/types.ts";
import { type Counter, sequenceField } from "./fields.ts";
import type { Marks } from "./marks.ts";
import { inlineRuns, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";

/** CY/T 170 and 171: number and title of a figure or table are one character apart. */
const GAP = "\u3000";

/** 图1　题目 or 表1　题目; the number is a live field. A caption above its object is kept with it. */
export function captionParagraph(
  counter: Counter,
  number: number,
  caption: readonly Inline[],
  place: "above" | "below",
  marks: Marks,
): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    ...(place === "above" ? { keepNext: true } : {}),
    children: [
      ...marks.label(`${counter}${number}`, [...textRuns(counter), ...sequenceField(counter, number)]),
      ...textRuns(GAP),
      ...inlineRuns(caption, marks),
    ],
  });
}
