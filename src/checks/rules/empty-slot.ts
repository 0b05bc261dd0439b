import { originOf } from "../origin.ts";
import type { Finding, Rule } from "../types.ts";

/** What an empty place leaves behind, each with its name. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [/^[，、；：。]/u, "句子以标点开头"],
  [/[，、；：][，、；：。]/u, "标点连着标点"],
  [/（）|“”|《》|（[，、]/u, "括号、引号里没有内容"],
  [/(?:达到|突破|超过|分别为|共计|增至|降至)[，；。、]/u, "该有数字的地方没有数字"],
];
/** Sentences with a gap where a figure or words should stand. */
export const emptySlot: Rule = {
  code: "check/empty-slot",
  title: "句子没有空缺",
  severity: "error",
  find: ({ sentences, templates }) =>
    sentences
      .filter(({ kind }) => kind === "paragraph" || kind === "heading")
      .flatMap(({ text, inlines }) =>
        TRACES.flatMap(([pattern, name]): readonly Finding[] => {
          const found = pattern.exec(text);
          if (!found) return [];
          const origin = originOf(inlines, found.index, found[0].length, templates);
          return [{ ...origin, message: `${name}：“${found[0]}”`, actual: text, sentence: text }];
        }),
      ),
};
