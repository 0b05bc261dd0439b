import { type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

/** Signs that are typed with what the keyboard has; each pattern with what should stand there. */
const TYPED: readonly { readonly pattern: RegExp; readonly wanted: string }[] = [
  { pattern: /(?<![A-Za-z\d./#_-])\d{1,6} ?[xX*] ?\d{1,6}(?![A-Za-z\d])/gu, wanted: "乘号为“×”" },
  { pattern: /(?<=\d)[oº˚](?=C|\p{Script=Han}|[，。、；）]|$)/gu, wanted: "度的符号为“°”" },
  { pattern: /(?<=\d)％/gu, wanted: "百分号为半角“%”" },
  { pattern: /(?<![-\w])--(?!-)|－－|──|—{3,}/gu, wanted: "破折号为“——”" },
  { pattern: /(?<=[\p{Script=Han}，、“（]|^)\.{3,6}(?!\.)|(?<!…)…(?!…)|…{3,}/gu, wanted: "省略号为“……”" },
  { pattern: /(?:pm|Pm)\s?2[.．]5|PM\s2\.5|PM2．5|PM\s?25(?!\d)/gu, wanted: "写作“PM2.5”" },
];

const wrongForms = (text: string): readonly Hit[] =>
  TYPED.flatMap(({ pattern, wanted }) => hitsOf(text, pattern, ([found]) => `“${found}”：${wanted}`));

const signs = paragraphRule({
  code: "text/signs",
  clause: "GB/T 15834 5.1；GB 3101",
  title: "符号形式",
  level: "should",
  expected: "× ° % —— …… PM2.5",
  hits: wrongForms,
});

/** 吨/平方米·年: whether the year divides or multiplies is anybody's guess. */
const COMPOUND = /\p{Script=Han}{1,6}\/\p{Script=Han}{1,6}·\p{Script=Han}{1,6}/gu;

const units = paragraphRule({
  code: "text/compound-units",
  clause: "GB 3101",
  title: "组合单位",
  level: "should",
  expected: "分母有几个单位时加括号",
  hits: (text) => hitsOf(text, COMPOUND, ([found]) => `“${found}”：分母应加括号`),
});

/** GB/T 15835 4.3 of numbers, and as much of words: 三四个, without a mark between. */
const APPROXIMATE =
  /(?<![第一二三四五六七八九十、])[一二三四五六七八九]、[一二三四五六七八九](?=[个天次名件])/gu;

const approximate = paragraphRule({
  code: "text/approximate",
  clause: "GB/T 15835",
  title: "概数写法",
  level: "should",
  expected: "三四个，中间没有顿号",
  hits: (text) => hitsOf(text, APPROXIMATE, ([found]) => `“${found}”：中间不用顿号`),
});

export const forms: readonly TextCheck[] = [signs, units, approximate];
