import { DocumentGridType, type Header, type ISectionOptions, PageOrientation, SectionType } from "docx";
import {
  FOOTER_TWIPS,
  HEADER_FROM_EDGE_TWIPS,
  type MarginTwips,
  PAPER_TWIPS,
  type WordPage,
} from "../layout/standard/word.ts";
import type { WordBlock } from "./blocks.ts";
import { emptyFooters, footers } from "./footer.ts";
import { turnedFooters } from "./turned-footer.ts";

/** What a stretch of the document stands on; a new kind starts a new page. */
export type Sheet = "upright" | "on-side" | "imprint" | "unnumbered-imprint";

/** Blocks that stand on one kind of sheet. */
export interface Stretch<Of = WordBlock> {
  readonly sheet: Sheet;
  readonly blocks: readonly Of[];
}

/** Joins neighbours that stand on the same kind of sheet; empty ones vanish. */
export function joinStretches<Of>(stretches: readonly Stretch<Of>[]): readonly Stretch<Of>[] {
  const joined: Stretch<Of>[] = [];
  for (const stretch of stretches) {
    if (stretch.blocks.length === 0) continue;
    const last = joined.at(-1);
    if (last?.sheet === stretch.sheet)
      joined[joined.length - 1] = { ...last, blocks: [...last.blocks, ...stretch.blocks] };
    else joined.push(stretch);
  }
  return joined;
}

/**
 * Sections of the file. The grid has lines only: paragraphs do not snap to it, and the characters come to 28 by their
 * spacing, since LibreOffice would set 14 on a grid of characters.
 */
export function sectionsOf(
  stretches: readonly Stretch[],
  page: WordPage,
  header?: () => Header,
): ISectionOptions[] {
  return joinStretches(stretches).map(({ sheet, blocks }, at) => ({
    properties: {
      ...(at > 0 && { type: sheet === "unnumbered-imprint" ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE }),
      page: {
        // docx turns the sheet itself: it takes the upright measures.
        size: { ...PAPER_TWIPS, ...(sheet === "on-side" && { orientation: PageOrientation.LANDSCAPE }) },
        margin: margins(sheet === "on-side" ? page.onSide : page.upright),
      },
      grid: { type: DocumentGridType.LINES, linePitch: page.pitchTwips },
    },
    footers:
      sheet === "on-side" ? turnedFooters() : sheet === "unnumbered-imprint" ? emptyFooters() : footers(),
    ...(header && { headers: { default: header(), even: header() } }),
    children: [...blocks],
  }));
}

const margins = (sides: MarginTwips): MarginTwips & { header: number; footer: number; gutter: number } => ({
  ...sides,
  header: HEADER_FROM_EDGE_TWIPS,
  footer: FOOTER_TWIPS.fromPaperEdge,
  gutter: 0,
});
