import { Document } from "docx";
import type { Placing } from "../layout/placing.ts";
import { PROFILE_A, type SoftwareMargins } from "../layout/standard/page.ts";
import { wordPage } from "../layout/standard/word.ts";
import type { ReportTree } from "../report/types.ts";
import { headingBookmarks } from "./bookmarks.ts";
import { compileParts } from "./compile.ts";
import { draftMarks } from "./draft.ts";
import { finish } from "./finish.ts";
import { NO_MARKS } from "./marks.ts";
import { ownParts } from "./own-parts.ts";
import { inOrder, partsOf } from "./parts.ts";
import { withPictures } from "./pictures.ts";
import { reviewComments } from "./review/comments.ts";
import { reviewMarks } from "./review/marks.ts";
import type { ReviewNotes } from "./review/types.ts";
import { sectionsOf } from "./sections.ts";
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
    sections: sectionsOf(inOrder(partsOf(tree, context)), page, marks.header),
    ...(review && { comments: reviewComments(review, tree.meta.date) }),
  });
  return finish(withPictures(compileParts(document, ownParts(tree, page.pitchTwips)), charts));
}
