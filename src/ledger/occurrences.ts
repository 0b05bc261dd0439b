import type { Sentence } from "../report/walk.ts";
import type { Locate, Printed } from "./places.ts";
import type { Occurrence } from "./types.ts";

/** What a sentence prints of which figure or of which words of the data. */
export interface KeyedOccurrence {
  readonly key: string;
  readonly occurrence: Occurrence;
}

/** A place in a sentence, with what stands there of which part of a figure, and where it is printed. */
export const occurrenceIn = (
  { kind, section, paragraph, sentence, text, object }: Sentence,
  { part, printed, at }: Pick<Occurrence, "part" | "printed" | "at">,
  place: Pick<Occurrence, "page" | "line" | "until">,
): Occurrence => ({
  part,
  printed,
  kind,
  section,
  paragraph,
  sentence,
  text,
  at,
  ...(object !== undefined && { object }),
  ...place,
});

/** All that a sentence prints of the data, in its order, with its place in print. */
export function occurrencesIn(sentence: Sentence, locate: Locate): readonly KeyedOccurrence[] {
  const found: KeyedOccurrence[] = [];
  let at = 0;
  for (const inline of sentence.inlines) {
    const key = "key" in inline ? inline.key : undefined;
    if (key !== undefined && inline.text !== "") {
      const part = inline.type === "figure" ? inline.part : "";
      const place = stretch(locate(sentence, at), locate(sentence, at + inline.text.length - 1));
      found.push({ key, occurrence: occurrenceIn(sentence, { part, printed: inline.text, at }, place) });
    }
    at += inline.text.length;
  }
  return found;
}

const stretch = (start: Printed, until: Printed): Pick<Occurrence, "page" | "line" | "until"> =>
  start.page === until.page && start.line === until.line ? start : { ...start, until };
