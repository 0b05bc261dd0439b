import { proseSource } from "../../data/prose.ts";
import type { Front, Section } from "../../data/types.ts";
import type { Place } from "../../diagnostics/types.ts";
import type { Sentence } from "../../report/walk.ts";
import type { Finding, Rule } from "../types.ts";

/** A heading below which nothing is told: its data were left out, or are not written yet. */
export const emptySection: Rule = {
  code: "check/empty-section",
  title: "标题下有内容",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence, at): readonly Finding[] => {
      if (sentence.kind !== "heading" || !endsSection(sentences[at + 1], sentence)) return [];
      const place = placeOfTitle(year.front, sentence.text);
      return [
        {
          keys: [],
          message: `标题“${sentence.text}”下面没有内容`,
          expected: "补上这一章的数据；不要这一章，就从 report.yaml 的章节里删去",
          sentence: sentence.text,
          ...(place && { place }),
        },
      ];
    }),
};

/** Where report.yaml gives a title; nothing for headings that a template writes. */
function placeOfTitle({ sections, attachments }: Front, title: string): Place | undefined {
  const all = (list: readonly Section[]): readonly Section[] =>
    list.flatMap((section) => [section, ...all(section.sections)]);
  return all([...sections, ...attachments]).find((section) => proseSource(section.title) === title)?.title
    .place;
}

/** Whether what follows a heading no longer belongs to it. */
const endsSection = (next: Sentence | undefined, { section, spot }: Sentence): boolean =>
  next === undefined ||
  next.spot.part !== spot.part ||
  next.spot.attachment !== spot.attachment ||
  (next.kind === "heading" && next.section.length <= section.length);
