import type { ProseChange } from "../../diff/types.ts";
import { inlineText } from "../../report/text.ts";
import { diffInlines } from "../inlines.ts";
import type { Both } from "../types.ts";
import { quoted, text } from "./words.ts";

/** Texts up to this length, in characters, are quoted whole: headings, cells. */
const SHORT = 16;
/** So many phrases of a sentence are told. */
const MOST_PHRASES = 3;
/** A phrase shorter than this is told with the words before it, for it may stand elsewhere too. */
const CLEAR = 4;

/** A phrase that changed, with the words before it. */
interface Phrase extends Both<string> {
  readonly before: string;
}

/** In the order of print; what only stands elsewhere is the last to be told. */
export function byWeight(changes: readonly ProseChange[]): readonly ProseChange[] {
  const moved = ({ from, to }: ProseChange): number => (from?.text === to?.text ? 1 : 0);
  const line = ({ from, to }: ProseChange): number => {
    const place = to ?? from;
    return place ? place.page * 100 + place.line : 0;
  };
  return changes.toSorted((left, right) => moved(left) - moved(right) || line(left) - line(right));
}

/**
 * 第2页第10行，“扎实推进”改为“深入推进”: a changed sentence in words. `figures` are the states of figures that are told
 * elsewhere.
 */
export function proseSentence({ from, to }: ProseChange, figures: readonly Both<string>[]): string {
  const { page, line } = to ?? from ?? { page: 0, line: 0 };
  return `${to ? "" : "原"}第${page}页第${line}行，${changeOf(from?.text ?? "", to?.text ?? "", figures)}`;
}

function changeOf(from: string, to: string, figures: readonly Both<string>[]): string {
  if (from === to) return `${quoted(to)}移至此处`;
  const whole: Phrase = { from, to, before: "" };
  if (from === "" || to === "" || Math.max(from.length, to.length) <= SHORT) return phraseWords(whole);
  const all = phrasesOf(from, to);
  const others = all.filter((phrase) => !figures.some((figure) => isWithin(phrase, figure)));
  const phrases = others.length > 0 ? others : all;
  const told = phrases.slice(0, MOST_PHRASES).map(phraseWords).join("，");
  return phrases.length > MOST_PHRASES ? `${told}等${phrases.length}处` : told;
}

const isWithin = (phrase: Both<string>, figure: Both<string>): boolean =>
  figure.from.includes(phrase.from) && figure.to.includes(phrase.to);

function phraseWords({ from, to, before }: Phrase): string {
  const clear = before === "" || Math.max(from.length, to.length) >= CLEAR;
  if (from === "") return `${clear ? "" : `在${quoted(before)}后`}增加${quoted(to)}`;
  if (to === "") return `删去${clear ? "" : `${quoted(before)}后的`}${quoted(from)}`;
  return clear ? `${quoted(from)}改为${quoted(to)}` : `${quoted(before + from)}改为${quoted(before + to)}`;
}

/** What went and what came, place by place. */
function phrasesOf(from: string, to: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let kept = "";
  let open: Phrase | undefined;
  for (const word of diffInlines(text(from), text(to))) {
    if (word.change === undefined) {
      if (open) phrases.push(open);
      open = undefined;
      kept = inlineText([word]);
    } else {
      const { from: gone, to: come, before } = open ?? { from: "", to: "", before: lastWords(kept) };
      open =
        word.change === "deleted"
          ? { from: gone + word.text, to: come, before }
          : { from: gone, to: come + word.text, before };
    }
  }
  return open ? [...phrases, open] : phrases;
}

/** The end of the words before, as far as the next mark. */
const lastWords = (words: string): string =>
  new RegExp(`[^\\p{P}\\s]{0,${CLEAR}}$`, "u").exec(words)?.[0] ?? "";
