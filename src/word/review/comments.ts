import { type ICommentsOptions, Paragraph } from "docx";
import { textRuns } from "../runs.ts";
import { commentSubjects } from "./marks.ts";
import type { ReviewNotes } from "./types.ts";

const AUTHOR = "核稿";
/** Half-points: small five (小五), as in Word's own comments. */
const SIZE = 18;
const SINGLE_LINE_TWIPS = 240;

/** The comments with the numbers that their anchors bear. `date` is the report's own (ISO 8601), never the clock. */
export function reviewComments(notes: ReviewNotes, date: string): ICommentsOptions {
  const lines = new Map([...notes.figures, ...notes.charts]);
  return {
    children: commentSubjects(notes).map((subject, id) => ({
      id,
      author: AUTHOR,
      initials: AUTHOR,
      date: new Date(`${date}T00:00:00Z`),
      children: (lines.get(subject) ?? []).map(commentParagraph),
    })),
  };
}

const commentParagraph = (line: string, at: number): Paragraph =>
  new Paragraph({
    alignment: "left",
    spacing: { line: SINGLE_LINE_TWIPS, lineRule: "auto" },
    children: textRuns(line, { size: SIZE, bold: at === 0, spacing: 0 }),
  });
