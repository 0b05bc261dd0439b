import type { Role, TextParagraph } from "../types.ts";
import { BLANK, type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

const HAN = "\\p{Script=Han}";
const MARK = "，。、；：！？“”‘’（）《》〈〉【】〔〕…—";
const LATIN = "A-Za-z\\d%";

/** Between Han and digits or letters, either way round. */
const MIXED = new RegExp(`(?<=[${HAN}])${BLANK}+(?=[${LATIN}])|(?<=[${LATIN}])${BLANK}+(?=[${HAN}])`, "gu");
/** Inside Chinese, marks included. */
const INSIDE = new RegExp(
  `(?<=[${HAN}${MARK}])${BLANK}+(?=[${HAN}${MARK}${LATIN}])|(?<=[${LATIN}])${BLANK}+(?=[${HAN}${MARK}])`,
  "gu",
);

/** Elsewhere blanks set words apart on purpose: 合　计 in a table, 张　三 below a text. */
const CLOSE: readonly Role[] = ["title", "recipients", "heading", "text", "caption"];

/** 图1 and the character that stands free behind it, or an ordinal with its blank, which has a rule of its own. */
const LEAD = new RegExp(
  `^(?:[图表]${BLANK}?[\\d一二三四五六七八九十]+(?:[-.]\\d+)*${BLANK}+|[一二三四五六七八九十]{1,3}、${BLANK}+|（[一二三四五六七八九十\\d]{1,3}）${BLANK}+)`,
  "u",
);

function blanksIn(text: string, { role }: TextParagraph): readonly Hit[] {
  const start = text.length - text.trimStart().length;
  const from = start + (LEAD.exec(text.slice(start))?.[0].length ?? 0);
  const pattern = CLOSE.includes(role) ? INSIDE : MIXED;
  return hitsOf(text, pattern, ([found]) => (found.includes("\u3000") ? "有全角空格" : "有空格")).filter(
    ({ at }) => at >= from,
  );
}

const noBlanks = paragraphRule({
  code: "text/blanks",
  clause: "GB/T 9704 9",
  title: "汉字与数字、字母之间不加空格",
  level: "must",
  expected: "汉字之间、汉字与数字字母之间没有空格",
  roles: [...CLOSE, "cell", "unit", "note", "label"],
  hits: blanksIn,
});

export const blanks: readonly TextCheck[] = [noBlanks];
