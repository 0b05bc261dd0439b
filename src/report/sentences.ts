import { inlineText } from "./text.ts";
import type { Inline } from "./types.ts";

/** A mark that ends a sentence, with the closing quotes and brackets that belong to it. */
const SENTENCE_END = /[。！？]+[”’）》」』】]*/gu;

/**
 * Splits a paragraph at the ends of its sentences; each keeps its inlines, cut where a sentence ends inside one.
 * Inside quotes or brackets that are still open, a mark ends no sentence.
 */
export function splitSentences(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const ends = sentenceEnds(inlineText(inlines));
  const sentences: Inline[][] = [[]];
  let position = 0;
  for (const inline of inlines) {
    let from = 0;
    for (const end of ends) {
      const cut = end - position;
      if (cut <= from || cut > inline.text.length) continue;
      sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from, cut) });
      sentences.push([]);
      from = cut;
    }
    if (from < inline.text.length) sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from) });
    position += inline.text.length;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (depth(text.slice(0, end)) <= 0) ends.push(end);
  }
  return ends;
}

const OPENING = /[“‘（《「『【]/gu;
const CLOSING = /[”’）》」』】]/gu;

const depth = (text: string): number =>
  (text.match(OPENING)?.length ?? 0) - (text.match(CLOSING)?.length ?? 0);
