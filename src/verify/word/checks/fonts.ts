import { BODY } from "../../../layout/standard/type.ts";
import type { Check } from "../../types.ts";
import { FACE_NAME, faceRole } from "../faces.ts";
import { gathered, quoted } from "../faults.ts";
import { sizeName } from "../measures.ts";
import { allParagraphs, cellsOf, footerParagraphs } from "../select.ts";
import { typeFaults } from "../type-faults.ts";
import type { ReadParagraph, Run, WordFile } from "../types.ts";

const normal: Check<WordFile> = {
  code: "fonts/normal",
  clause: "GB/T 9704 5.2.2",
  title: "默认字体字号",
  level: "should",
  measure: ({ normal: { run } }) => ({
    expected: `默认样式为 ${sizeName(BODY.sizePt)} ${FACE_NAME.fang}，网格按它计算`,
    measured: `${sizeName(run.sizePt)} ${run.faces.eastAsia ?? "未指定字体"}`,
    faults: typeFaults([{ text: "默认样式", format: run, pageBreak: false }], {
      face: "fang",
      sizePt: BODY.sizePt,
    }),
  }),
};

/** Marks of Chinese that belong to no script: Word draws them in the Latin face unless told otherwise. */
const SHARED_MARKS = /[“”‘’—…·]/u;

/** Drawn in the Latin face, half as wide as Chinese has them. */
const isNarrow = ({ text, format: { faces } }: Run): boolean =>
  SHARED_MARKS.test(text) &&
  faces.hint !== "eastAsia" &&
  faces.ascii !== faces.eastAsia &&
  faceRole(faces.ascii) === undefined;

const everywhere = (file: WordFile): readonly ReadParagraph[] => [
  ...file.blocks.flatMap((block) => (block.kind === "table" ? cellsOf(block) : [])),
  ...allParagraphs(file),
  ...footerParagraphs(file),
  ...file.textBoxes,
];

const marks: Check<WordFile> = {
  code: "fonts/marks",
  clause: "GB/T 15834 5.1",
  title: "引号、破折号用中文字体",
  level: "must",
  measure: (file) => {
    const runs = everywhere(file).flatMap((paragraph) => paragraph.runs);
    const faults = runs.filter(isNarrow).map(({ text, format }) => ({
      where: quoted(text),
      found: `标点按西文字体 ${format.faces.ascii ?? ""} 显示，只占半个字`,
    }));
    return {
      expected: "引号、破折号、省略号、间隔号按中文字体显示",
      measured: faults.length === 0 ? "均按中文字体" : `${faults.length} 处按西文字体`,
      faults: gathered(faults),
    };
  },
};

export const fonts: readonly Check<WordFile>[] = [normal, marks];
