import type { Report } from "../diagnostics/types.ts";
import type { FontBook } from "../fonts/types.ts";
import { type FontUse, reportFontUse } from "../fonts/use.ts";
import type { Block, ReportTree } from "../report/types.ts";
import { layAttachmentHead } from "./blocks/attachment.ts";
import { layChart } from "./blocks/chart.ts";
import { keepTextWithClosing, layClosing } from "./blocks/closing.ts";
import { blankLines, type FlowUnit, type Setting } from "./blocks/flow.ts";
import { layHeading } from "./blocks/heading.ts";
import { layImprint } from "./blocks/imprint.ts";
import { layNote } from "./blocks/note.ts";
import { withPageNumber } from "./blocks/page-number.ts";
import { layParagraph } from "./blocks/paragraph.ts";
import { layRecipients } from "./blocks/recipients.ts";
import { layRedHead } from "./blocks/red-head.ts";
import { layRemark } from "./blocks/remark.ts";
import { layTable } from "./blocks/table.ts";
import { layTitle } from "./blocks/title.ts";
import { LANDSCAPE, PORTRAIT } from "./geometry.ts";
import { paginate } from "./paginate.ts";
import { BLANK_LINES } from "./standard/type.ts";
import type { BlockRef, GraphicSizes, Pages } from "./types.ts";

/**
 * The document tree → pages, every character placed, in the order of GB/T 9704 7.1: 版头, 主体 and 版记, page numbers.
 * Characters that no face has are errors, those that another face steps in for are warnings.
 */
export function compose(tree: ReportTree, graphics: GraphicSizes, book: FontBook, report: Report): Pages {
  const use: FontUse = new Map();
  const setting: Setting = { type: { fonts: book, use }, report, frame: PORTRAIT };
  const text = [
    ...layBlocks(tree.body, (index) => ({ part: "body", index }), "正文", graphics, setting),
    ...layNote(
      tree.attachments.filter(({ unlisted }) => !unlisted),
      setting,
    ),
  ];
  const units: readonly FlowUnit[] = [
    ...(tree.redHead ? layRedHead(tree.redHead, setting) : []),
    ...layTitle(tree.title, { part: "title", index: 0 }, "标题", setting),
    ...blankLines(BLANK_LINES.belowTitle),
    ...(tree.recipients ? layRecipients(tree.recipients, setting) : []),
    ...(tree.closing ? keepTextWithClosing(text) : text),
    ...(tree.closing ? layClosing(tree.closing, setting) : []),
    ...(tree.remark ? layRemark(tree.remark, setting) : []),
    ...tree.attachments.flatMap((attachment, at) => [
      ...layAttachmentHead(attachment, at, setting),
      ...layBlocks(
        attachment.children,
        (index) => ({ part: "attachment", attachment: at, index }),
        attachment.label,
        graphics,
        setting,
      ),
    ]),
    ...(tree.imprint ? layImprint(tree.imprint, setting) : []),
  ];
  const { pages, outline } = paginate(units);
  const numbered = pages.map((page) => withPageNumber(page, setting));
  reportFontUse(book, use, report);
  return { pages: numbered, outline };
}

function layBlocks(
  blocks: readonly Block[],
  ref: (index: number) => BlockRef,
  part: string,
  graphics: GraphicSizes,
  setting: Setting,
): readonly FlowUnit[] {
  return blocks.flatMap((block, index) =>
    layBlock(block, ref(index), `${part}第${index + 1}段`, graphics, setting),
  );
}

function layBlock(
  block: Block,
  ref: BlockRef,
  where: string,
  graphics: GraphicSizes,
  setting: Setting,
): readonly FlowUnit[] {
  switch (block.type) {
    case "paragraph":
      return layParagraph(block, ref, where, setting);
    case "heading":
      return layHeading(block, ref, where, setting);
    case "chart":
      return layChart(block, ref, where, graphics, setting);
    case "table":
      return layTable(block, ref, where, block.landscape ? { ...setting, frame: LANDSCAPE } : setting);
  }
}
