import type { Attachment, Inline } from "../../report/types.ts";
import { textOf } from "../lines/atoms.ts";
import { CELL_PT } from "../standard/page.ts";
import { BLANK_LINES, BODY, INDENT_CHARACTERS } from "../standard/type.ts";
import { blankLines, type FlowUnit, type Setting } from "./flow.ts";
import { layLines } from "./lay.ts";
import { layText } from "./paragraph.ts";

const LABEL = "附件：";

/**
 * GB/T 9704 7.3.4, 附件说明: one blank line after the text, indented by two characters, 附件： and the titles; numbered
 * where there are several, the numbers under each other; turnover under the first character of the title; no mark
 * at the end.
 */
export function layNote(attachments: readonly Attachment[], setting: Setting): readonly FlowUnit[] {
  if (attachments.length === 0) return [];
  const labelPt = INDENT_CHARACTERS * CELL_PT + LABEL.length * CELL_PT;
  const lines = attachments.flatMap((attachment, at): readonly FlowUnit[] => {
    const number = attachments.length > 1 ? `${at + 1}.` : "";
    const lead = at === 0 ? LABEL : "";
    const inlines: readonly Inline[] = [{ type: "text", text: `${lead}${number}` }, ...attachment.title];
    return layText(
      inlines,
      {
        style: BODY,
        kind: "note",
        block: { part: "note", index: at },
        where: `附件说明“${textOf(attachment.title)}”`,
        firstIndentPt: at === 0 ? INDENT_CHARACTERS * CELL_PT : labelPt,
        restIndentPt: labelPt + widthOf(number, setting),
        keepWithNext: false,
      },
      setting,
    );
  });
  return [...blankLines(BLANK_LINES.aboveAttachmentNote), ...lines];
}

/** Width of a number and its dot as the note sets it. */
function widthOf(number: string, setting: Setting): number {
  const measure = { widthPt: Number.POSITIVE_INFINITY, firstIndentPt: 0, restIndentPt: 0 };
  const [laid] = layLines([{ type: "text", text: number }], BODY, measure, "ragged", setting, LABEL);
  return laid?.set.rightPt ?? 0;
}
