import { printQuantity } from "../../data/figure/print.ts";
import type { Figure, Quantity } from "../../data/figure/types.ts";
import type { Inline } from "../../report/types.ts";
import { comparable } from "../figures.ts";
import { originOf } from "../origin.ts";
import type { Finding, Rule } from "../types.ts";

/** Right before a number: that the true one is more, less or near. 预约, 节约 and 附近 are other words. */
const BEFORE =
  /(?:超过|突破|逾|高于|接近|将近|(?<![附最邻临靠远])近|大约|(?<![预节签合公履邀])约|不足|低于|不到)$/u;
/** Right behind its unit; 60岁以上 names a group, and 多 begins 多层. */
const BEHIND = /^(?:左右|上下)/u;
/** Right behind the bare number. */
const BEHIND_DIGITS = /^[余多]/u;
const MORE = /超|突破|逾|高于/u;
const LESS = /近|不足|低于|不到/u;

/**
 * 超过, 近, 余 and their like that stand as words round an exact figure: the number has changed, or the words have, and
 * nobody can tell which from the data. Words of comparison with 目标 and 上年 are held against the value.
 */
export const boundWords: Rule = {
  code: "check/bound-words",
  title: "“超过”“近”“余”与数字一致",
  severity: "warning",
  find: ({ year, sentences, templates }) =>
    sentences.flatMap(({ inlines, text }) =>
      inlines.flatMap((inline, at): readonly Finding[] => {
        const figure = inline.type === "figure" ? year.figures.get(inline.key) : undefined;
        if (inline.type !== "figure" || !figure) return [];
        const word = wordAt(inlines, at);
        const said = word && gainsaid(figure, inline.part, word.text);
        if (!said) return [];
        const { keys, place } = originOf(inlines, word.at, word.text.length, templates);
        return [
          {
            keys: [...keys, figure.key],
            message: `“${word.text}”与「${figure.key}」不符`,
            ...said,
            sentence: text,
            ...(place && { place }),
          },
        ];
      }),
    ),
};

/** The word right before or behind an inline, with its offset in the text of all. */
function wordAt(
  inlines: readonly Inline[],
  at: number,
): { readonly text: string; readonly at: number } | undefined {
  const start = inlines.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
  const [before, own, behind] = [inlines[at - 1], inlines[at], inlines[at + 1]];
  const ahead = before?.type === "text" ? BEFORE.exec(before.text)?.[0] : undefined;
  if (ahead !== undefined) return { text: ahead, at: start - ahead.length };
  const pattern = own?.type === "figure" && own.part === "数" ? BEHIND_DIGITS : BEHIND;
  const after = behind?.type === "text" ? pattern.exec(behind.text)?.[0] : undefined;
  return after === undefined ? undefined : { text: after, at: start + (own?.text.length ?? 0) };
}

type Said = Pick<Finding, "actual" | "expected" | "severity">;

/** What shows that a word is not borne out; nothing where it may be true. */
function gainsaid(figure: Figure, part: string, word: string): Said | undefined {
  const [value] = figure.values;
  if (!value) return undefined;
  const other = part === "目标" ? figure.target : part === "上年" ? figure.prior : undefined;
  if (other) return comparable(value, other) ? against(value, other, part, word) : undefined;
  const printed = part === "值" || part === "数" || part === "全" ? value : figure.parts.get(part);
  if (!printed || isVague(printed)) return undefined;
  return {
    actual: printQuantity(printed),
    expected: `数据里是确数；确是概数的，写进数据，如 ${word}${printQuantity(printed)}`,
  };
}

function against(value: Quantity, other: Quantity, part: string, word: string): Said | undefined {
  const wrong = MORE.test(word) ? value.value <= other.value : LESS.test(word) && value.value >= other.value;
  return wrong
    ? {
        actual: printQuantity(value),
        expected: `与${part}${printQuantity(other)}相符的措辞`,
        severity: "error",
      }
    : undefined;
}

/** Made vague in the data already: what doubles it has its own rule. */
const isVague = ({ bounds, suffix, vague, hanzi, digits }: Quantity): boolean =>
  bounds.length > 0 || suffix !== "" || vague !== undefined || hanzi || digits === "";
