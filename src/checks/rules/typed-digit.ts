import { originOf } from "../origin.ts";
import type { Finding, Rule } from "../types.ts";

const DIGITS = /\d+(?:\.\d+)?/gu;

/** A digit in a template's words or in the data's: it comes from no line of YAML that trace could lead to. */
export const typedDigit: Rule = {
  code: "check/typed-digit",
  title: "印出的数字都来自数据",
  severity: "error",
  find: ({ sentences, templates }) =>
    sentences.flatMap((sentence) =>
      sentence.inlines.flatMap((inline): readonly Finding[] => {
        if (inline.type !== "text") return [];
        const found = [...inline.text.matchAll(DIGITS)];
        const [first] = found;
        if (!first) return [];
        const digits = found.map(([number]) => number);
        const origin = originOf([inline], first.index, first[0].length, templates);
        return [
          {
            ...origin,
            message: `${inline.key === undefined ? "模板" : `「${inline.key}」`}里直接写了数字 ${digits.join("、")}`,
            actual: sentence.text,
            expected: "数字写在数据里，文字里用 {键}；是名称的一部分，写进 data/names.yaml",
            sentence: sentence.text,
          },
        ];
      }),
    ),
};
