import { type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

const CHINESE = "\\p{Script=Han}，。、；：！？“”‘’（）《》〈〉【】〔〕…—";
/** Half-width marks beside Chinese; a full stop only behind it, for 1.5 and the ordinal 1. have theirs before a digit or behind. */
const HALF_WIDTH = new RegExp(
  `(?<=[${CHINESE}])[,;:?!()"']|[,;:?!()"'](?=[${CHINESE}])|(?<=[\\p{Script=Han}”’）》])\\.(?![.\\d])`,
  "gu",
);

/** One hit for a paragraph, at the first of its marks: who types half-width marks does so throughout. */
function halfWidth(text: string): readonly Hit[] {
  const hits = hitsOf(text, HALF_WIDTH, ([mark]) => mark);
  const [first] = hits;
  if (!first) return [];
  const marks = [...new Set(hits.map(({ found }) => found))].join(" ");
  return [{ ...first, found: `半角标点 ${marks}（共 ${hits.length} 处）` }];
}

const ascii = paragraphRule({
  code: "text/half-width-marks",
  clause: "GB/T 15834 5.1",
  title: "中文用全角标点",
  level: "must",
  expected: "汉字旁边不用半角的 , . ; : ? ! ( ) \" '",
  hits: halfWidth,
});

const doubled = paragraphRule({
  code: "text/doubled-marks",
  clause: "GB/T 15834 4",
  title: "点号不重复",
  level: "must",
  expected: "逗号、顿号、分号、冒号、句号不连用",
  hits: (text) => hitsOf(text, /[，、；：。][，、；：。]+/gu, ([marks]) => `标点“${marks}”连用`),
});

const fullWidth = paragraphRule({
  code: "text/full-width-digits",
  clause: "GB/T 15835",
  title: "数字、字母用半角",
  level: "should",
  expected: "阿拉伯数字和拉丁字母为半角",
  hits: (text) => hitsOf(text, /[０-９Ａ-Ｚａ-ｚ]+|(?<=\d)．(?=\d)/gu, ([found]) => `全角“${found}”`),
});

export const marks: readonly TextCheck[] = [ascii, doubled, fullWidth];
