import { printChange } from "../../data/figure/print.ts";
import { clausesOf, keysOf, wordKeysOf, wordsOf } from "../clauses.ts";
import type { Finding, Rule } from "../types.ts";

// 增加值 is the name of an indicator.
const RISES = /增长|增加(?!值)|提高|上升|攀升|回升|扩大/u;
const FALLS = /下降|下滑|减少|降低|回落|收窄/u;
const LEVEL = /持平/u;

/** Words of direction in the clause of a figure do not gainsay its change. What the figure itself prints is derived. */
export const direction: Rule = {
  code: "check/direction",
  title: "升降的措辞与数字一致",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause): readonly Finding[] => {
        const words = wordsOf(clause);
        const said = [RISES.test(words), FALLS.test(words), LEVEL.test(words)];
        // With words of two directions each may belong to another figure.
        if (said.filter(Boolean).length !== 1) return [];
        const keys = keysOf(clause);
        const changed = keys.flatMap((key) => year.figures.get(key) ?? []).filter(({ change }) => change);
        const [figure] = changed;
        if (changed.length !== 1 || !figure?.change) return [];
        const told = (["rise", "fall", "level"] as const)[said.indexOf(true)];
        if (told === figure.change.direction) return [];
        return [
          {
            keys: [figure.key, ...wordKeysOf(clause)],
            message: `“${clause.text}”的措辞与「${figure.key}」的增减不符`,
            actual: RISES.exec(words)?.[0] ?? FALLS.exec(words)?.[0] ?? "持平",
            expected: printChange(figure.change),
            sentence: sentence.text,
          },
        ];
      }),
    ),
};
