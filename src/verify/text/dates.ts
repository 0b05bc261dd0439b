import type { TextParagraph } from "../types.ts";
import { type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const LEADING_ZERO = /\d{4}年0\d月(?:\d{1,2}日)?|(?<=\d月)0\d日/gu;
const DATE = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/gu;
/** GB/T 9704 7.3.5.4: 成文日期 in Arabic digits. */
const HAN_DATE = /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月/gu;

/** No such month or day. 12个月 and the like do not match: the mark 月 stands right behind the number. */
function isImpossible([, , month, day]: RegExpMatchArray): boolean {
  const days = DAYS[Number(month) - 1];
  return days === undefined || (day !== undefined && (Number(day) < 1 || Number(day) > days));
}

function wrongDates(text: string, { role }: TextParagraph): readonly Hit[] {
  const impossible = [...text.matchAll(DATE)].filter(isImpossible);
  return [
    ...hitsOf(text, LEADING_ZERO, ([found]) => `“${found}”：月、日前不加 0`),
    ...impossible.map((match) => ({
      at: match.index,
      length: match[0].length,
      found: `“${match[0]}”：没有这个日期`,
    })),
    ...(role === "signature" ? hitsOf(text, HAN_DATE, () => "成文日期应用阿拉伯数字") : []),
  ];
}

const dates = paragraphRule({
  code: "text/dates",
  clause: "GB/T 9704 7.3.5.4；GB/T 15835",
  title: "日期写法",
  level: "must",
  expected: "2031年1月5日：年份全写，月、日前不加 0",
  hits: wrongDates,
});

/** A year cut to two digits. 20年来 and 20年 alone are spans of time: only what can be nothing but a year is taken. */
const SHORT_YEAR =
  /(?<![\d.])\d{2}年(?=\d{1,2}月|度(?!数|假)|上半年|下半年|第[一二三四]季度)|(?<=[’'])\d{2}年|\d{4}年?[—–～~－-]\d{2}年/gu;
/** A range of years with a hyphen. */
const YEAR_RANGE = /\d{4}年?[–~－-]\d{4}年/gu;

const years = paragraphRule({
  code: "text/years",
  clause: "GB/T 15835",
  title: "年份写法",
  level: "must",
  expected: "年份写全四位数，起止年份之间用“—”或“～”",
  hits: (text) => [
    ...hitsOf(text, SHORT_YEAR, ([found]) => `“${found}”：年份没有写全`),
    ...hitsOf(text, YEAR_RANGE, ([found]) => `“${found}”：起止年份之间应为“—”或“～”`),
  ],
});

export const calendar: readonly TextCheck[] = [dates, years];
