import { Document } from "docx";
import type { Placing } from "../../layout/placing.ts";
import type { SoftwareMargins } from "../../layout/standard/page.ts";
import { wordPage } from "../../layout/standard/word.ts";
import type { AlignedReport, Both } from "../../redline/types.ts";
import { headingBookmarks } from "../bookmarks.ts";
import { compileParts } from "../compile.ts";
import { draftMarks } from "../draft.ts";
import { finish } from "../finish.ts";
import { NO_MARKS } from "../marks.ts";
import { ownParts } from "../own-parts.ts";
import { inOrder } from "../parts.ts";
import { withPictures } from "../pictures.ts";
import { sectionsOf } from "../sections.ts";
import type { Context, WordCharts } from "../types.ts";
import { finishRevisions } from "./finish.ts";
import { redlineMarks } from "./marks.ts";
import { redlineParts } from "./parts.ts";
import type { Reviser } from "./revise.ts";
import { redlineSections } from "./sections.ts";
import { writtenBlock } from "./write.ts";

/** How the redline is set: on the page of the new version. */
export interface RedlineSetting {
  readonly profile: SoftwareMargins;
  readonly placing: Both<Placing>;
  /** All of the new version's; of the old one's those that are gone or look different. */
  readonly charts: Both<WordCharts>;
  readonly reviser: Reviser;
  /** For a draft: keys of the figures that wait to be filled. */
  readonly draft?: ReadonlySet<string>;
}

/** Pictures of the old version are numbered from here on: their charts have the same numbers as the new ones. */
const FORMER_DRAWINGS = 5000;

/**
 * Two versions as one Word file with native tracked changes: accepting all of them gives the new version, rejecting all
 * the old one. Lines are not nudged to end as in the PDF, which prints one version only.
 */
export async function renderRedline(report: AlignedReport, setting: RedlineSetting): Promise<Uint8Array> {
  const { profile, placing, charts, reviser, draft } = setting;
  const page = wordPage(profile);
  const { tree } = report.to;
  const bookmarks = headingBookmarks(tree);
  const edition = redlineMarks(reviser, NO_MARKS);
  const marks = draft ? draftMarks(draft, edition) : edition;
  const unnudged = (one: Placing): Placing => ({ ...one, nudges: new Map() });
  const contexts: Both<Context> = {
    // What is gone has no bookmark: names are unique.
    from: {
      charts: charts.from,
      drawingsFrom: FORMER_DRAWINGS,
      bookmarks: new Map(),
      page,
      placing: unnudged(placing.from),
      marks: NO_MARKS,
    },
    to: { charts: charts.to, bookmarks, page, placing: unnudged(placing.to), marks },
  };
  const sections = redlineSections(inOrder(redlineParts(report, contexts, reviser)));
  const written = sections.map(({ sheet, blocks }) => ({
    sheet,
    blocks: blocks.map((block) => writtenBlock(block, reviser)),
  }));
  const document = new Document({ sections: sectionsOf(written, page, marks.header) });
  const parts = compileParts(document, ownParts(tree, page.pitchTwips));
  return finish(withPictures(parts, charts.from, charts.to), (xml) => finishRevisions(xml, bookmarks.size));
}
