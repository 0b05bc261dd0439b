import { BLANK, type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

const HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
/** Where an ordinal may stand: at the beginning of a paragraph or sentence. */
const START = "(?<=^|[。；：！？])";

/** Each pattern with what is said of it; the match is what is printed. */
const FAULTS: readonly { readonly pattern: RegExp; readonly said: string }[] = [
  {
    pattern: new RegExp(
      `${START}[（(](?:${HAN_NUMBER}|\\d{1,2})[）)][、.．，,](?!${HAN_NUMBER}|[（(])`,
      "gu",
    ),
    said: "带括号的序号后面不用标点",
  },
  { pattern: /[①-⑳][、.．，,](?![①-⑳])/gu, said: "带圈的序号后面不用标点" },
  { pattern: new RegExp(`${START}\\d{1,2}、(?!\\d)`, "gu"), said: "阿拉伯数字序号后面用“.”，不用“、”" },
  {
    pattern: new RegExp(`${START}第${HAN_NUMBER}[、.．](?!第|${HAN_NUMBER})`, "gu"),
    said: "“第一”后面用逗号",
  },
  { pattern: new RegExp(`^${HAN_NUMBER}[.．，,]`, "gu"), said: "“一”后面用顿号" },
  { pattern: new RegExp(`${START}${HAN_NUMBER}是、`, "gu"), said: "“一是”后面不用顿号" },
  {
    pattern: new RegExp(
      `^(?:${HAN_NUMBER}、|[（(]${HAN_NUMBER}[）)]|\\d{1,2}[.．]|（\\d{1,2}）)${BLANK}+`,
      "gu",
    ),
    said: "序号后面有空格",
  },
];

function wrongMarks(text: string): readonly Hit[] {
  return FAULTS.flatMap(({ pattern, said }) =>
    hitsOf(text, pattern, ([found]) => `“${found.trim()}”：${said}`),
  );
}

const ordinalMarks = paragraphRule({
  code: "text/ordinal-marks",
  clause: "GB/T 15834 附录 B；GB/T 9704 7.3.3",
  title: "序号后面的标点",
  level: "must",
  expected: "一、（一）1.（1）①，第一，",
  roles: ["heading", "text", "note", "cell"],
  hits: wrongMarks,
});

export const ordinals: readonly TextCheck[] = [ordinalMarks];
