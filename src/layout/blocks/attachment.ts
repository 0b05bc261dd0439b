import { inlineText } from "../../report/text.ts";
import type { Attachment } from "../../report/types.ts";
import { ATTACHMENT_LABEL, BLANK_LINES } from "../standard/type.ts";
import type { BlockRef } from "../types.ts";
import { blankLines, type FlowUnit, type Setting } from "./flow.ts";
import { layText } from "./paragraph.ts";
import { layTitle } from "./title.ts";

/**
 * GB/T 9704 7.3.7: a new page; the label flush left on line 1 in Hei, the title centred on line 3, the rest as in the
 * body, from line 5 where the title has one line.
 */
export function layAttachmentHead(attachment: Attachment, at: number, setting: Setting): readonly FlowUnit[] {
  const block: BlockRef = { part: "attachment", attachment: at, index: -1 };
  const [label, ...more] = layText(
    [{ type: "text", text: attachment.label }],
    {
      style: ATTACHMENT_LABEL,
      kind: "label",
      block,
      where: `${attachment.label}的标识`,
      firstIndentPt: 0,
      restIndentPt: 0,
      keepWithNext: true,
    },
    setting,
  );
  if (label === undefined) return [];
  return [
    {
      ...label,
      startsPage: true,
      outline: { level: 1, id: `a${at + 1}`, text: `${attachment.label} ${inlineText(attachment.title)}` },
    },
    ...more,
    ...blankLines(BLANK_LINES.belowAttachmentLabel),
    ...layTitle(attachment.title, block, `${attachment.label}的标题`, setting),
    ...blankLines(BLANK_LINES.belowAttachmentTitle),
  ];
}
