import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from "docx";
import type { FigureInline } from "../../report/types.ts";
import { editionHeader } from "../header.ts";
import type { Marks } from "../marks.ts";
import { figureControl } from "./control.ts";
import type { ReviewNotes } from "./types.ts";

/** Pale, so that it stays pale when printed in grey. */
const SHADE = "FFF2CC";
const WORDS = "核稿版（不作正式文件印发）";

/** Numbers of comments: figures first, then charts, in the order of the notes. */
export const commentSubjects = ({ figures, charts }: ReviewNotes): readonly string[] => [
  ...figures.keys(),
  ...charts.keys(),
];

/**
 * Each figure in a content control, and a comment where it is printed first. For one document only: it remembers which
 * figures it has met.
 */
export function reviewMarks(notes: ReviewNotes): Marks {
  const numbers = new Map(commentSubjects(notes).map((subject, number) => [subject, number]));
  const met = new Set<string>();
  let controls = 0;
  const commented = (subject: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] => {
    const number = numbers.get(subject);
    if (number === undefined || met.has(subject)) return children;
    met.add(subject);
    return [
      new CommentRangeStart(number),
      ...children,
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ];
  };
  const figure = (inline: FigureInline, runs: readonly TextRun[]): readonly ParagraphChild[] => {
    controls += 1;
    return commented(inline.key, [figureControl(inline, runs, controls)]);
  };
  return { shade: () => SHADE, figure, label: commented, header: () => editionHeader(WORDS) };
}
