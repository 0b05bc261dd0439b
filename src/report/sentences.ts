import { inlineText } from "./text.ts";
import type { Inline } from "./types.ts";

/** A mark that ends a sentence; closing quotes and brackets after it belong to it. */
const SENTENCE_MARKS = new Set("。！？");
const OPENING = new Set("“‘（《「『【");
const CLOSING = new Set("”’）》」』】");

/**
 * Splits a paragraph at the ends of its sentences; each keeps its inlines, cut where a sentence ends inside one.
 * Inside quotes or brackets that are still open, a mark ends no sentence.
 */
export function splitSentences(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const ends = sentenceEnds(inlineText(inlines));
  const sentences: Inline[][] = [[]];
  let position = 0;
  let next = 0;
  for (const inline of inlines) {
    let from = 0;
    for (; (ends[next] ?? Number.POSITIVE_INFINITY) <= position + inline.text.length; next += 1) {
      const cut = (ends[next] ?? 0) - position;
      sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from, cut) });
      sentences.push([]);
      from = cut;
    }
    if (from < inline.text.length) sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from) });
    position += inline.text.length;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Offsets after the end of each sentence, ascending; one pass, since data may hold a million marks. */
function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  let ended = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const closes = CLOSING.has(mark);
    const isEnd = SENTENCE_MARKS.has(mark);
    if (ended && !closes && !isEnd && depth <= 0) ends.push(at);
    ended = isEnd || (ended && closes);
    if (closes) depth -= 1;
    if (OPENING.has(mark)) depth += 1;
  }
  if (ended && depth <= 0) ends.push(text.length);
  return ends;
}
