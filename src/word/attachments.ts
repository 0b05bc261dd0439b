import { Paragraph } from "docx";
import { ptToTwips } from "../layout/standard/page.ts";
import { BLANK_LINES, BODY } from "../layout/standard/type.ts";
import { CHARACTER_SPACING_TWIPS, FIRST_LINE_INDENT, SET_CELL_TWIPS } from "../layout/standard/word.ts";
import type { Attachment } from "../report/types.ts";
import { blankLines, blocksOf, type Context, styledParagraph, type WordBlock } from "./blocks.ts";
import { inlineRuns, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";

const WORD = "附件";
const LEAD = `${WORD}：`;

/** Advances of Times New Roman, in em: its digits are 1/2, its full stop 1/4. */
const DIGIT_EM = 0.5;
const STOP_EM = 0.25;

/** Width in twips of "1." or "12." at size 3. */
function ordinalWidth(ordinal: string): number {
  return [...ordinal]
    .map(
      (character) =>
        (character === "." ? STOP_EM : DIGIT_EM) * ptToTwips(BODY.sizePt) + CHARACTER_SPACING_TWIPS,
    )
    .reduce((total, advance) => total + advance, 0);
}

/**
 * GB/T 9704 7.3.4: indented by two characters; every name starts below the first one, and so do its further lines; no
 * mark at the end. The ordinal is the label's, so that note and label cannot differ (7.3.7).
 */
function noteParagraph(attachment: Attachment, first: boolean): Paragraph {
  const number = attachment.label.slice(WORD.length);
  const ordinal = number === "" ? "" : `${number}.`;
  const afterLead = FIRST_LINE_INDENT.twips + LEAD.length * SET_CELL_TWIPS;
  const left = afterLead + ordinalWidth(ordinal);
  return new Paragraph({
    style: STYLE.attachmentNote,
    indent: { left, hanging: first ? left - FIRST_LINE_INDENT.twips : left - afterLead },
    children: [...textRuns(first ? LEAD : ""), ...textRuns(ordinal), ...inlineRuns(attachment.title)],
  });
}

/** 附件说明, below the text. */
export function attachmentNote(attachments: readonly Attachment[]): WordBlock[] {
  if (attachments.length === 0) return [];
  return [
    ...blankLines(BLANK_LINES.aboveAttachmentNote),
    ...attachments.map((attachment, index) => noteParagraph(attachment, index === 0)),
  ];
}

/** GB/T 9704 7.3.7: on a new page, the label on line 1, the title on line 3, and the rest as the text of the report. */
export function attachmentPages(attachment: Attachment, context: Context): WordBlock[] {
  return [
    new Paragraph({ style: STYLE.attachmentLabel, children: textRuns(attachment.label) }),
    ...blankLines(BLANK_LINES.belowAttachmentLabel),
    styledParagraph(STYLE.attachmentTitle, attachment.title),
    ...blankLines(BLANK_LINES.belowAttachmentTitle),
    ...blocksOf(attachment.children, context),
  ];
}
