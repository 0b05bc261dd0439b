import { printQuantity } from "../../data/figure/print.ts";
import type { Figure } from "../../data/figure/types.ts";
import { clausesOf, keysOf, wordKeysOf, wordsOf } from "../clauses.ts";
import { comparable } from "../figures.ts";
import type { Finding, Rule } from "../types.ts";

/** 占全部事项的一半 speaks of a whole, not of what is done. */
const ALL = /(?<!占)全部|全面完成|均(?:已|达|按|完成)|圆满完成|如期完成/u;
const DONE = /^(?:按时办结|已完成|完成|办结|达标|通过|按时完成)$/u;

/** 全部, 均 and their like where the figure of the clause says that some are not done. */
export const allDone: Rule = {
  code: "check/all-done",
  title: "“全部”“均”与完成数一致",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause): readonly Finding[] => {
        const word = ALL.exec(wordsOf(clause))?.[0];
        if (word === undefined) return [];
        return keysOf(clause).flatMap((key) => {
          const figure = year.figures.get(key);
          const missing = figure && shortOf(figure);
          if (!missing) return [];
          return [
            {
              keys: [key, ...wordKeysOf(clause)],
              message: `“${word}”与「${key}」不符：没有全部完成`,
              actual: missing,
              sentence: sentence.text,
            },
          ];
        });
      }),
    ),
};

/** What shows that not all is done: the part that is, or a rate below the whole. */
function shortOf({ values: [whole], parts }: Figure): string | undefined {
  if (!whole) return undefined;
  if (whole.dimension === "percent") return whole.value < 100 ? printQuantity(whole) : undefined;
  for (const [label, part] of parts)
    if (DONE.test(label) && comparable(part, whole) && part.value < whole.value)
      return `${printQuantity(whole)}，${label}${printQuantity(part)}`;
  return undefined;
}
