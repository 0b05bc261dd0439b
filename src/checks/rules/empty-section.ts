import type { Sentence } from "../../report/walk.ts";
import type { Finding, Rule } from "../types.ts";

/** A heading below which nothing is told: its data were left out, or are not written yet. */
export const emptySection: Rule = {
  code: "check/empty-section",
  title: "标题下有内容",
  severity: "error",
  find: ({ sentences }) =>
    sentences.flatMap((sentence, at): readonly Finding[] => {
      if (sentence.kind !== "heading" || !endsSection(sentences[at + 1], sentence)) return [];
      return [
        {
          keys: [],
          message: `标题“${sentence.text}”下面没有内容`,
          expected: "补上这一章的数据；不要这一章，就从 report.yaml 的章节里删去",
          sentence: sentence.text,
        },
      ];
    }),
};

/** Whether what follows a heading no longer belongs to it. */
const endsSection = (next: Sentence | undefined, { section, spot }: Sentence): boolean =>
  next === undefined ||
  next.spot.part !== spot.part ||
  next.spot.attachment !== spot.attachment ||
  (next.kind === "heading" && next.section.length <= section.length);
