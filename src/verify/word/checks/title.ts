import { TITLE } from "../../../layout/standard/type.ts";
import type { Check, Measured } from "../../types.ts";
import { FACE_NAME } from "../faces.ts";
import { gathered } from "../faults.ts";
import { hanRuns, isBold } from "../features.ts";
import { sizeName } from "../measures.ts";
import { faultsOf, inRoles } from "../select.ts";
import { typeFaults } from "../type-faults.ts";
import type { Paragraph, ReadParagraph, WordFile } from "../types.ts";
import { HOUSE_RULE } from "./clauses.ts";

const titleLines = (file: WordFile): readonly Paragraph[] => inRoles(file, "title");
const NO_TITLE: Measured = { skipped: "没有找到标题" };

function notCentred({ format: { align, indent } }: ReadParagraph): readonly string[] {
  const shifted = indent.left !== indent.right || indent.leftHundredths !== indent.rightHundredths;
  const indented = indent.firstLine !== 0 || indent.firstLineHundredths !== 0;
  return [
    ...(align === "center" ? [] : ["不居中"]),
    ...(shifted || indented ? ["居中的行带有缩进，偏离中线"] : []),
  ];
}

const position: Check<WordFile> = {
  code: "title/position",
  clause: "GB/T 9704 7.3.1",
  title: "标题居中",
  level: "must",
  measure: (file) => {
    const lines = titleLines(file);
    const expected = "居中，不缩进";
    if (lines.length === 0)
      return { expected, measured: "没有找到标题", faults: [{ where: "正文之前", found: "没有标题" }] };
    const faults = faultsOf(lines, notCentred);
    return { expected, measured: faults.length === 0 ? `居中，${lines.length} 行` : "不符合", faults };
  },
};

const type: Check<WordFile> = {
  code: "title/type",
  clause: "GB/T 9704 7.3.1",
  title: "标题字体字号",
  level: "should",
  measure: (file) => {
    const runs = titleLines(file).flatMap(hanRuns);
    const [first] = runs;
    if (!first) return NO_TITLE;
    return {
      expected: `${sizeName(TITLE.sizePt)} ${FACE_NAME.title}`,
      measured: `${sizeName(first.format.sizePt)} ${first.format.faces.eastAsia ?? "未指定字体"}`,
      faults: gathered(typeFaults(runs, { face: "title", sizePt: TITLE.sizePt })),
    };
  },
};

const weight: Check<WordFile> = {
  code: "title/weight",
  clause: HOUSE_RULE,
  title: "标题不加粗",
  level: "should",
  measure: (file) => {
    const lines = titleLines(file);
    if (lines.length === 0) return NO_TITLE;
    const faults = faultsOf(lines, (line) => (isBold(line) ? ["加粗"] : []));
    return { expected: "不加粗", measured: faults.length === 0 ? "不加粗" : "加粗", faults };
  },
};

const style: Check<WordFile> = {
  code: "title/style",
  clause: HOUSE_RULE,
  title: "标题用标题样式",
  level: "should",
  measure: (file) => {
    const lines = titleLines(file);
    if (lines.length === 0) return NO_TITLE;
    const faults = faultsOf(lines, ({ styleName }) =>
      /^(title|标题)$/u.test(styleName) ? [] : [`样式是“${styleName || "无"}”`],
    );
    return { expected: "样式“标题”（Title）", measured: lines[0]?.styleName ?? "", faults };
  },
};

export const title: readonly Check<WordFile>[] = [position, type, weight, style];
