import { BODY, INDENT_CHARACTERS } from "../../../layout/standard/type.ts";
import { FIRST_LINE_INDENT } from "../../../layout/standard/word.ts";
import { ordinalOf } from "../../ordinals.ts";
import type { Check } from "../../types.ts";
import { FACE_NAME, faceRole } from "../faces.ts";
import { gathered } from "../faults.ts";
import { hanRuns } from "../features.ts";
import { inCharacters, inMm, inPt, sizeName } from "../measures.ts";
import { allowedPitches, bodyPitch, pitchOf } from "../profile.ts";
import { faultsOf, inRoles } from "../select.ts";
import { typeFaults } from "../type-faults.ts";
import type { Paragraph, ReadParagraph, Run, WordFile } from "../types.ts";

const NO_TEXT = { skipped: "没有正文段落" };

/** What stands on the lines of the page one below the other. */
const running = (file: WordFile): readonly Paragraph[] => inRoles(file, "recipients", "heading", "text");

const pitch: Check<WordFile> = {
  code: "body/pitch",
  clause: "GB/T 9704 5.2.3；GB/T 33476.2 7.2",
  title: "正文行距",
  level: "should",
  measure: (file) => {
    const paragraphs = running(file);
    if (paragraphs.length === 0) return NO_TEXT;
    const allowed = allowedPitches(file);
    const measured = bodyPitch(file);
    const wrong = (paragraph: ReadParagraph): readonly string[] => {
      const found = pitchOf(file, paragraph as Paragraph);
      if (found === undefined) return ["行距不是固定值，也不对齐网格"];
      return allowed.includes(found) ? [] : [`行距 ${inPt(found)}`];
    };
    return {
      expected: `固定值 ${allowed.map(inPt).join(" 或 ")}`,
      measured: measured === undefined ? "不是固定值" : inPt(measured),
      faults: gathered(faultsOf(paragraphs, wrong)),
    };
  },
};

/** What a paragraph leaves free before and after itself. */
function spaceAround({ format: { spacing } }: ReadParagraph): readonly string[] {
  if (spacing.autospacing) return ["段前段后为自动间距"];
  const lines = spacing.beforeLines || spacing.afterLines;
  if (lines) return [`段前 ${spacing.beforeLines / 100} 行、段后 ${spacing.afterLines / 100} 行`];
  const free = spacing.before !== 0 || spacing.after !== 0;
  return free ? [`段前 ${inPt(spacing.before)}、段后 ${inPt(spacing.after)}`] : [];
}

const spacing: Check<WordFile> = {
  code: "body/spacing",
  clause: "GB/T 9704 5.2.3",
  title: "段前段后不加间距",
  level: "must",
  measure: (file) => {
    const paragraphs = running(file);
    if (paragraphs.length === 0) return NO_TEXT;
    const faults = gathered(faultsOf(paragraphs, spaceAround));
    return { expected: "段前、段后均为 0", measured: faults.length === 0 ? "均为 0" : "有间距", faults };
  },
};

/** What is wrong with the indents of a paragraph that starts two characters in. */
export function indentFaults(paragraph: ReadParagraph): readonly string[] {
  const { left, right, leftHundredths, rightHundredths, firstLine, firstLineHundredths } =
    paragraph.format.indent;
  const size = hanRuns(paragraph)[0]?.format.sizePt ?? BODY.sizePt;
  const widest = INDENT_CHARACTERS * size * 20;
  const twoIn =
    firstLineHundredths === 0
      ? firstLine >= FIRST_LINE_INDENT.twips - 2 && firstLine <= widest
      : firstLineHundredths === FIRST_LINE_INDENT.hundredths;
  const first =
    firstLineHundredths === 0
      ? `首行缩进 ${inMm(firstLine)}（${firstLine}）`
      : `首行缩进 ${inCharacters(firstLineHundredths)}`;
  return [
    ...(twoIn ? [] : [first]),
    ...(left === 0 && leftHundredths === 0 ? [] : ["左侧有缩进"]),
    ...(right === 0 && rightHundredths === 0 ? [] : ["右侧有缩进"]),
    ...(/^[\s\u3000]/u.test(paragraph.text) ? ["用空格缩进"] : []),
  ];
}

const indent: Check<WordFile> = {
  code: "body/indent",
  clause: "GB/T 9704 7.3.3",
  title: "正文首行缩进",
  level: "must",
  measure: (file) => {
    const text = inRoles(file, "text");
    if (text.length === 0) return NO_TEXT;
    const faults = gathered(faultsOf(text, indentFaults));
    return {
      expected: "每段首行缩进 2 字，回行顶格，不用空格代替",
      measured: faults.length === 0 ? "均缩进 2 字" : "不一致",
      faults,
    };
  },
};

const align: Check<WordFile> = {
  code: "body/align",
  clause: "GB/T 9704 7.3.3",
  title: "正文对齐方式",
  level: "must",
  measure: (file) => {
    const text = inRoles(file, "text");
    if (text.length === 0) return NO_TEXT;
    const names = {
      center: "居中",
      right: "右对齐",
      distribute: "分散对齐",
      left: "左对齐",
      both: "两端对齐",
    };
    const wrong = ({ format }: ReadParagraph): readonly string[] =>
      ["both", "left"].includes(format.align) ? [] : [names[format.align]];
    const first = text[0]?.format.align ?? "both";
    return {
      expected: "两端对齐或左对齐",
      measured: names[first],
      faults: gathered(faultsOf(text, wrong)),
    };
  },
};

/** Runs of a text paragraph without the heading that it begins with: 一、 and （一） have faces of their own. */
function textRunsOf(paragraph: ReadParagraph): readonly Run[] {
  const runs = hanRuns(paragraph);
  const level = ordinalOf(paragraph.text.trim())?.level;
  if (level !== 1 && level !== 2) return runs;
  const lead = level === 1 ? "hei" : "kai";
  const end = runs.findIndex((run) => faceRole(run.format.faces.eastAsia) !== lead);
  return end < 0 ? runs : runs.slice(end);
}

const type: Check<WordFile> = {
  code: "body/type",
  clause: "GB/T 9704 5.2.2",
  title: "正文字体字号",
  level: "should",
  measure: (file) => {
    const text = inRoles(file, "text", "recipients");
    const first = text.flatMap(hanRuns)[0];
    if (!first) return NO_TEXT;
    return {
      expected: `${sizeName(BODY.sizePt)} ${FACE_NAME.fang}`,
      measured: `${sizeName(first.format.sizePt)} ${first.format.faces.eastAsia ?? "未指定字体"}`,
      faults: gathered(
        text.flatMap((paragraph) => typeFaults(textRunsOf(paragraph), { face: "fang", sizePt: BODY.sizePt })),
      ),
    };
  },
};

export const body: readonly Check<WordFile>[] = [type, pitch, spacing, indent, align];
