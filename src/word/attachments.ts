import { Paragraph } from "docx";
import { BLANK_LINES } from "../layout/standard/type.ts";
import { FIRST_LINE_INDENT, SET_CELL_TWIPS } from "../layout/standard/word.ts";
import type { Attachment } from "../report/types.ts";
import { blankLines, type WordBlock } from "./blocks.ts";
import type { Marks } from "./marks.ts";
import { bodyWidthTwips } from "./measure.ts";
import { inlineRuns, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";
import { titleParagraph } from "./title.ts";

const WORD = "附件";
const LEAD = `${WORD}：`;

/**
 * GB/T 9704 7.3.4: indented by two characters; every name starts below the first one, and so do its further lines; no
 * mark at the end. The ordinal is the label's, so that note and label cannot differ (7.3.7).
 */
function noteParagraph(attachment: Attachment, first: boolean, marks: Marks): Paragraph {
  const number = attachment.label.slice(WORD.length);
  const ordinal = number === "" ? "" : `${number}.`;
  const afterLead = FIRST_LINE_INDENT.twips + LEAD.length * SET_CELL_TWIPS;
  const left = afterLead + bodyWidthTwips(ordinal);
  return new Paragraph({
    style: STYLE.attachmentNote,
    indent: { left, hanging: first ? left - FIRST_LINE_INDENT.twips : left - afterLead },
    children: [...textRuns(first ? LEAD : ""), ...textRuns(ordinal), ...inlineRuns(attachment.title, marks)],
  });
}

/** 附件说明, below the text. */
export function attachmentNote(attachments: readonly Attachment[], marks: Marks): WordBlock[] {
  if (attachments.length === 0) return [];
  return [
    ...blankLines(BLANK_LINES.aboveAttachmentNote),
    ...attachments.map((attachment, index) => noteParagraph(attachment, index === 0, marks)),
  ];
}

/** GB/T 9704 7.3.7: on a new page, the label on line 1, the title on line 3; what follows is set like the text. */
export function attachmentHead(
  attachment: Attachment,
  titleEnds: readonly number[],
  marks: Marks,
): WordBlock[] {
  return [
    new Paragraph({ style: STYLE.attachmentLabel, children: textRuns(attachment.label) }),
    ...blankLines(BLANK_LINES.belowAttachmentLabel),
    titleParagraph(STYLE.attachmentTitle, attachment.title, titleEnds, marks),
    ...blankLines(BLANK_LINES.belowAttachmentTitle),
  ];
}
