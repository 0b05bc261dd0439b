import type { Placing } from "../layout/placing.ts";
import { BLANK_LINES } from "../layout/standard/type.ts";
import type { BlockRef } from "../layout/types.ts";
import type { Attachment, Block, ReportTree } from "../report/types.ts";
import { attachmentHead, attachmentNote } from "./attachments.ts";
import { blankLines, styledParagraph, type WordBlock, wordBlocks } from "./blocks.ts";
import { closingParagraphs } from "./closing.ts";
import { imprintBlocks } from "./imprint.ts";
import { redHeadBlocks } from "./red-head.ts";
import type { Sheet, Stretch } from "./sections.ts";
import { STYLE } from "./style-names.ts";
import { titleParagraph } from "./title.ts";
import type { Context } from "./types.ts";

/** The elements of a document in whatever blocks an edition makes of them; what the report has not is empty. */
export interface Parts<Of = WordBlock> {
  readonly redHead: readonly Of[];
  /** With the blank lines below it. */
  readonly title: readonly Of[];
  readonly recipients: readonly Of[];
  readonly body: readonly Stretch<Of>[];
  readonly note: readonly Of[];
  readonly closing: readonly Of[];
  readonly remark: readonly Of[];
  readonly attachments: readonly Stretch<Of>[];
  readonly imprint: Stretch<Of>;
}

/** The elements in the order of GB/T 9704 7.1, by the sheets that they stand on. */
export function inOrder<Of>(parts: Parts<Of>): readonly Stretch<Of>[] {
  const upright = (...blocks: readonly Of[]): Stretch<Of> => ({ sheet: "upright", blocks });
  return [
    upright(...parts.redHead, ...parts.title, ...parts.recipients),
    ...parts.body,
    upright(...parts.note, ...parts.closing, ...parts.remark),
    ...parts.attachments,
    parts.imprint,
  ];
}

/** The elements as the official edition has them. */
export function partsOf(tree: ReportTree, context: Context): Parts {
  const { placing, marks, page } = context;
  const { redHead, recipients, closing, remark, imprint } = tree;
  return {
    redHead: redHead ? redHeadBlocks(redHead, page) : [],
    title: [
      titleParagraph(STYLE.title, tree.title, placing.title, marks),
      ...blankLines(BLANK_LINES.belowTitle),
    ],
    recipients: recipients ? [styledParagraph(STYLE.recipients, recipients, RECIPIENTS, context)] : [],
    body: textStretches(tree.body, (index) => ({ part: "body", index }), context),
    note: attachmentNote(
      tree.attachments.filter(({ unlisted }) => !unlisted),
      marks,
    ),
    closing: closing ? closingParagraphs(closing) : [],
    remark: remark ? [styledParagraph(STYLE.remark, remark, REMARK, context)] : [],
    attachments: tree.attachments.flatMap((attachment, at) => attachmentStretches(attachment, at, context)),
    imprint: {
      sheet: IMPRINT_SHEET[placing.imprint],
      blocks: imprint ? imprintBlocks(imprint, placing.linesAboveImprint, page) : [],
    },
  };
}

/** An attachment with its label and title; `at` is its index. */
const attachmentStretches = (attachment: Attachment, at: number, context: Context): readonly Stretch[] => [
  {
    sheet: "upright",
    blocks: attachmentHead(attachment, context.placing.attachmentTitles[at] ?? [], context.marks),
  },
  ...textStretches(attachment.children, (index) => ({ part: "attachment", attachment: at, index }), context),
];

const IMPRINT_SHEET: Readonly<Record<Placing["imprint"], Sheet>> = {
  "same-page": "upright",
  "next-page": "imprint",
  "after-blank-page": "unnumbered-imprint",
};

/** Blocks of text. */
const textStretches = (
  blocks: readonly Block[],
  ref: (index: number) => BlockRef,
  context: Context,
): readonly Stretch[] =>
  blocks.map((block, index) => ({ sheet: sheetOf(block), blocks: wordBlocks(block, ref(index), context) }));

/** Wide tables stand on sheets of their own. */
export const sheetOf = (block: Block): Sheet =>
  block.type === "table" && block.landscape ? "on-side" : "upright";

const RECIPIENTS: BlockRef = { part: "recipients", index: 0 };
const REMARK: BlockRef = { part: "remark", index: 0 };
