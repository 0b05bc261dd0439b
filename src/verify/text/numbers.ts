import { hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

/** What follows a count: 3千个, 5百元. Elsewhere 千, 百 and 十 begin a word: 千米, 百强, 十大. */
const COUNTED =
  "[余多几]|[万亿]|[个人元户名次家件项处条台套亩吨里辆份天种所座栋间张支只头场起宗例门]|平方|立方|公里|[，。；、）]|$";

const large = paragraphRule({
  code: "text/large-numbers",
  clause: "GB/T 15835",
  title: "数字不与千、百、十连用",
  level: "must",
  expected: "大数只用“万”“亿”作单位",
  hits: (text) =>
    hitsOf(
      text,
      new RegExp(`(?<![\\d.])\\d[\\d.]{0,12}[千百十](?=${COUNTED})`, "gu"),
      ([found]) => `“${found}”`,
    ),
});

const NUMBER = "\\d{1,12}(?:\\.\\d{1,6})?";
const RANGE = new RegExp(`(?<![\\d.%％‰万亿～~—–－-])${NUMBER}[～~—–－-]${NUMBER}([%％‰万亿])`, "gu");

const ranges = paragraphRule({
  code: "text/ranges",
  clause: "GB/T 15835",
  title: "数值范围两端都写单位",
  level: "must",
  expected: "百分号和“万”“亿”两端都写：5%～8%，3万元～5万元",
  hits: (text) => hitsOf(text, RANGE, ([found, unit]) => `“${found}”：前一个数没有“${unit}”`),
});

const decimals = paragraphRule({
  code: "text/decimals",
  clause: "GB/T 15835",
  title: "小数点前的 0 不省略",
  level: "must",
  expected: "0.5，不写作 .5",
  hits: (text) => hitsOf(text, /(?<![\dA-Za-z.．/_-])\.\d+/gu, ([found]) => `“${found}”`),
});

export const numbers: readonly TextCheck[] = [large, ranges, decimals];
