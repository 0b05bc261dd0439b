import { printQuantity } from "../../data/figure/print.ts";
import type { Figure } from "../../data/figure/types.ts";
import { clausesOf, keysOf, wordKeysOf, wordsOf } from "../clauses.ts";
import { comparable } from "../figures.ts";
import type { Finding, Rule } from "../types.ts";
import { isCeiling } from "./target.ts";

const EXCEEDED = /超额|超(?:目标|计划|任务|预期)|(?:高于|好于|优于)(?:目标|计划|预期)|突破(?:目标|计划)/u;
/** The part of a figure that counts what was exceeded. */
const PART = "超额完成";

/** 超额 and its like where the figures of the clause are at their target, below it, or nothing was exceeded. */
export const exceeded: Rule = {
  code: "check/exceeded",
  title: "“超额”与目标一致",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause): readonly Finding[] => {
        const word = EXCEEDED.exec(wordsOf(clause))?.[0];
        if (word === undefined) return [];
        return keysOf(clause).flatMap((key) => {
          const figure = year.figures.get(key);
          const against = figure && gainsaid(figure);
          if (against === undefined) return [];
          return [
            {
              keys: [key, ...wordKeysOf(clause)],
              message: `“${word}”与「${key}」不符`,
              actual: against,
              sentence: sentence.text,
            },
          ];
        });
      }),
    ),
};

/** What of a figure shows that nothing was exceeded; nothing where it does not say. */
function gainsaid(figure: Figure): string | undefined {
  const [value] = figure.values;
  const part = figure.parts.get(PART);
  if (part) return part.value > 0 ? undefined : `${PART}${printQuantity(part)}`;
  if (!value) return undefined;
  const { target } = figure;
  if (target && comparable(value, target)) {
    const over = isCeiling(figure, target) ? target.value - value.value : value.value - target.value;
    return over > 0 ? undefined : `${printQuantity(value)}，目标${printQuantity(target)}`;
  }
  return undefined;
}
