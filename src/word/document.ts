import { Document, Packer } from "docx";
import type { Placing } from "../layout/placing.ts";
import { PROFILE_A, type SoftwareMargins } from "../layout/standard/page.ts";
import { BLANK_LINES } from "../layout/standard/type.ts";
import { wordPage } from "../layout/standard/word.ts";
import type { BlockRef } from "../layout/types.ts";
import type { Block, ReportTree } from "../report/types.ts";
import { attachmentHead, attachmentNote } from "./attachments.ts";
import { blankLines, styledParagraph, type WordBlock, wordBlocks } from "./blocks.ts";
import { headingBookmarks } from "./bookmarks.ts";
import { closingParagraphs } from "./closing.ts";
import { draftMarks } from "./draft.ts";
import { finish } from "./finish.ts";
import { imprintBlocks } from "./imprint.ts";
import { NO_MARKS } from "./marks.ts";
import { corePropertiesXml } from "./properties.ts";
import { redHeadBlocks } from "./red-head.ts";
import { reviewComments } from "./review/comments.ts";
import { reviewMarks } from "./review/marks.ts";
import type { ReviewNotes } from "./review/types.ts";
import { type Sheet, type Stretch, sectionsOf } from "./sections.ts";
import { fontTableXml, settingsXml } from "./settings.ts";
import { STYLE } from "./style-names.ts";
import { stylesXml } from "./styles.ts";
import { titleParagraph } from "./title.ts";
import type { Context, WordCharts } from "./types.ts";

/** How the file is set: the page, and what only composed pages can tell. */
export interface WordSetting {
  readonly profile: SoftwareMargins;
  readonly placing: Placing;
  /** For the proofreading edition: what is told beside figures. The official edition tells nothing. */
  readonly review?: ReviewNotes;
  /** For a draft: keys of the figures that wait to be filled. */
  readonly draft?: ReadonlySet<string>;
}

/** Titles of one line, an imprint below the text. */
const PLAIN: WordSetting = {
  profile: PROFILE_A,
  placing: { title: [], attachmentTitles: [], nudges: new Map(), imprint: "same-page", linesAboveImprint: 0 },
};

/** The elements in the order of GB/T 9704 7.1, by the sheets that they stand on. */
function stretchesOf(tree: ReportTree, context: Context): Stretch[] {
  const { title, attachmentTitles, imprint, linesAboveImprint } = context.placing;
  const upright = (...blocks: readonly WordBlock[]): Stretch => ({ sheet: "upright", blocks });
  return [
    upright(
      ...(tree.redHead ? redHeadBlocks(tree.redHead, context.page) : []),
      titleParagraph(STYLE.title, tree.title, title, context.marks),
      ...blankLines(BLANK_LINES.belowTitle),
      ...(tree.recipients ? [styledParagraph(STYLE.recipients, tree.recipients, RECIPIENTS, context)] : []),
    ),
    ...textStretches(tree.body, (index) => ({ part: "body", index }), context),
    upright(
      ...attachmentNote(
        tree.attachments.filter(({ unlisted }) => !unlisted),
        context.marks,
      ),
      ...(tree.closing ? closingParagraphs(tree.closing) : []),
      ...(tree.remark ? [styledParagraph(STYLE.remark, tree.remark, REMARK, context)] : []),
    ),
    ...tree.attachments.flatMap((attachment, at) => [
      upright(...attachmentHead(attachment, attachmentTitles[at] ?? [], context.marks)),
      ...textStretches(
        attachment.children,
        (index) => ({ part: "attachment", attachment: at, index }),
        context,
      ),
    ]),
    ...(tree.imprint
      ? [
          {
            sheet: IMPRINT_SHEET[imprint],
            blocks: imprintBlocks(tree.imprint, linesAboveImprint, context.page),
          },
        ]
      : []),
  ];
}

const IMPRINT_SHEET: Readonly<Record<Placing["imprint"], Sheet>> = {
  "same-page": "upright",
  "next-page": "imprint",
  "after-blank-page": "unnumbered-imprint",
};

/** Blocks of text; wide tables stand on sheets of their own. */
const textStretches = (
  blocks: readonly Block[],
  ref: (index: number) => BlockRef,
  context: Context,
): readonly Stretch[] =>
  blocks.map((block, index) => ({
    sheet: block.type === "table" && block.landscape ? "on-side" : "upright",
    blocks: wordBlocks(block, ref(index), context),
  }));

const RECIPIENTS: BlockRef = { part: "recipients", index: 0 };
const REMARK: BlockRef = { part: "remark", index: 0 };

/** The parts that are ours whole, in place of docx's. */
function ownParts(tree: ReportTree, pitchTwips: number): { path: string; data: string }[] {
  return [
    { path: "word/styles.xml", data: stylesXml(pitchTwips) },
    { path: "word/settings.xml", data: settingsXml(pitchTwips) },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(tree.meta) },
  ];
}

/** A report as a Word file (.docx). The same report, charts and setting give the same bytes. */
export async function renderWord(
  tree: ReportTree,
  charts: WordCharts,
  { profile, placing, review, draft }: WordSetting = PLAIN,
): Promise<Uint8Array> {
  const page = wordPage(profile);
  const edition = review ? reviewMarks(review) : NO_MARKS;
  const marks = draft ? draftMarks(draft, edition) : edition;
  const context: Context = { charts, bookmarks: headingBookmarks(tree), page, placing, marks };
  const document = new Document({
    sections: sectionsOf(stretchesOf(tree, context), page, marks.header),
    ...(review && { comments: reviewComments(review, tree.meta.date) }),
  });
  return finish(await Packer.pack(document, "uint8array", undefined, ownParts(tree, page.pitchTwips)));
}
