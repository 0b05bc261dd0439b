import { Document, DocumentGridType, type ISectionPropertiesOptions, Packer } from "docx";
import { LINE_PITCH_TWIPS } from "../layout/standard/page.ts";
import { BLANK_LINES } from "../layout/standard/type.ts";
import { FOOTER_TWIPS, HEADER_FROM_EDGE_TWIPS, MARGIN_TWIPS, PAPER_TWIPS } from "../layout/standard/word.ts";
import type { ReportTree } from "../report/types.ts";
import { attachmentNote, attachmentPages } from "./attachments.ts";
import { blankLines, blocksOf, type Context, styledParagraph, type WordBlock } from "./blocks.ts";
import { headingBookmarks } from "./bookmarks.ts";
import { finish } from "./finish.ts";
import { footers } from "./footer.ts";
import { corePropertiesXml } from "./properties.ts";
import { fontTableXml, settingsXml } from "./settings.ts";
import { STYLE } from "./style-names.ts";
import { stylesXml } from "./styles.ts";
import type { WordCharts } from "./types.ts";

/**
 * Page of profile A. The grid has lines only: paragraphs do not snap to it, and the characters come to 28 by their
 * spacing, since LibreOffice would set 14 on a grid of characters.
 */
const SECTION: ISectionPropertiesOptions = {
  page: {
    size: PAPER_TWIPS,
    margin: {
      ...MARGIN_TWIPS,
      header: HEADER_FROM_EDGE_TWIPS,
      footer: FOOTER_TWIPS.fromPaperEdge,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH_TWIPS },
};

function children(tree: ReportTree, context: Context): WordBlock[] {
  return [
    styledParagraph(STYLE.title, tree.title),
    ...blankLines(BLANK_LINES.belowTitle),
    ...blocksOf(tree.body, context),
    ...attachmentNote(tree.attachments),
    ...tree.attachments.flatMap((attachment) => attachmentPages(attachment, context)),
  ];
}

/** The parts that are ours whole, in place of docx's. */
function ownParts(tree: ReportTree): { path: string; data: string }[] {
  return [
    { path: "word/styles.xml", data: stylesXml() },
    { path: "word/settings.xml", data: settingsXml() },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(tree.meta) },
  ];
}

/** A report as a Word file (.docx). The same report and charts give the same bytes. */
export async function renderWord(tree: ReportTree, charts: WordCharts): Promise<Uint8Array> {
  const context: Context = { charts, bookmarks: headingBookmarks(tree) };
  const document = new Document({
    sections: [{ properties: SECTION, footers: footers(), children: children(tree, context) }],
  });
  return finish(await Packer.pack(document, "uint8array", undefined, ownParts(tree)));
}
