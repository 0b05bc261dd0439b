import { parseHanziNumber } from "../../data/figure/decimal.ts";
import type { Figure } from "../../data/figure/types.ts";
import { clausesOf, keysOf, wordKeysOf, wordsOf } from "../clauses.ts";
import type { Finding, Rule } from "../types.ts";

/** Words that claim a place, and the last place of which they are true. */
const CLAIMS: readonly (readonly [RegExp, number])[] = [
  [/首位|榜首|第一(?!季度|批|次|时间|产业|书记|个)|率先|领跑/u, 1],
  [/前两位|前二/u, 2],
  [/前三/u, 3],
  [/前列|名列前茅/u, 5],
];
const PLACE = /第([\d一二三四五六七八九十百]+)/u;

/** 首位, 率先, 前列 and their like in the clause of a figure whose rank (位次) is another. */
export const rank: Rule = {
  code: "check/rank",
  title: "“首位”“前列”与位次一致",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence) => {
      // 出口额…增长3%，位居前列: a clause without a figure speaks of the one before it.
      let keys: readonly string[] = [];
      return clausesOf(sentence).flatMap((clause): readonly Finding[] => {
        const own = keysOf(clause);
        if (own.length > 0) keys = own;
        const words = wordsOf(clause);
        const claim = CLAIMS.find(([pattern]) => pattern.test(words));
        if (!claim) return [];
        const ranked = keys
          .flatMap((key) => year.figures.get(key) ?? [])
          .filter((figure) => (placeOf(figure) ?? 0) > claim[1]);
        return ranked.map((figure) => ({
          keys: [figure.key, ...wordKeysOf(clause)],
          message: `“${claim[0].exec(words)?.[0]}”与「${figure.key}」的位次不符`,
          actual: figure.rank ?? "",
          sentence: sentence.text,
        }));
      });
    }),
};

/** 3 of 全市第3位 and 第三; nothing where there is no rank. */
function placeOf({ rank: text }: Figure): number | undefined {
  const digits = text === undefined ? undefined : PLACE.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return /^\d+$/u.test(digits) ? Number(digits) : parseHanziNumber(digits);
}
