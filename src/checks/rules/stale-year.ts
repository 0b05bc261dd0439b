import type { Inline } from "../../report/types.ts";
import { originOf } from "../origin.ts";
import type { Finding, Rule } from "../types.ts";

/** A year in figures; what stands in 《》 or “” is a name. */
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年)/gu;
const NAMED = /《[^《》]*》|“[^“”]*”/gu;
/** Before the year: it is what is compared with, or where something began or will end. */
const COMPARED = /[比较同自从到至距于继与以]$/u;

/** Words with another year than the report's: mostly left over from the year that they were copied from. */
export const staleYear: Rule = {
  code: "check/stale-year",
  title: "文字里的年份是本年度",
  severity: "error",
  find: ({ year, sentences, templates }) =>
    sentences.flatMap((sentence) =>
      sentence.inlines.flatMap((inline): readonly Finding[] =>
        yearsIn(inline)
          .filter(({ digits }) => Number(digits) !== year.year)
          .map(({ digits, at }) => ({
            ...originOf([inline], at, digits.length, templates),
            message: `报告年度是 ${year.year} 年，文字里写的是 ${digits} 年`,
            actual: sentence.text,
            expected: "用 {年度} 代替写死的年份；确是往年的事，请核准",
            sentence: sentence.text,
            // A later year is a plan more often than a slip.
            ...(Number(digits) > year.year && { severity: "warning" as const }),
          })),
      ),
    ),
};

function yearsIn(inline: Inline): readonly { readonly digits: string; readonly at: number }[] {
  if (inline.type !== "text") return [];
  const text = inline.text.replace(NAMED, (name) => "　".repeat(name.length));
  return [...text.matchAll(YEAR)]
    .filter(({ index }) => !COMPARED.test(text.slice(0, index)))
    .map(({ 0: digits, index }) => ({ digits, at: index }));
}
