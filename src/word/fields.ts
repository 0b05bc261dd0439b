import { TextRun } from "docx";
import { Raw } from "./raw.ts";
import { EAST_ASIAN_HINT } from "./runs.ts";

/** Counters of captions: 图1, 图2 … and 表1, 表2 … */
export type Counter = "图" | "表";

function mark(type: "begin" | "separate" | "end"): TextRun {
  return new TextRun({ children: [new Raw("w:fldChar", { "w:fldCharType": type })] });
}

/**
 * A complex field with its result already in place, in five runs: docx's own classes leave the result out or put it
 * where pandoc and mammoth do not look, and then the number is missing from the text until Word updates it.
 */
function field(instruction: string, result: string, hinted: boolean): TextRun[] {
  const instructed = new Raw("w:instrText", { "xml:space": "preserve" }, ` ${instruction} `);
  return [
    mark("begin"),
    new TextRun({ children: [instructed], ...(hinted ? { font: EAST_ASIAN_HINT } : {}) }),
    mark("separate"),
    new TextRun(result),
    mark("end"),
  ];
}

/** The running number of a caption. */
export function sequenceField(counter: Counter, number: number): TextRun[] {
  return field(`SEQ ${counter} \\* ARABIC`, String(number), true);
}

/** The number of the page it stands on; `shown` is what readers see that do not lay out pages. */
export function pageField(shown: number): TextRun[] {
  return field("PAGE", String(shown), false);
}
