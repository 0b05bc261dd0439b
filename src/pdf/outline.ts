import type { OutlineEntry, Pages } from "../layout/types.ts";

/** pdfkit's outline, as far as we use it; see https://pdfkit.org/docs/outline.html. */
export interface PdfkitOutline {
  readonly outlineData: Record<string, unknown>;
  readonly addItem: (
    title: string,
    options: { readonly pageNumber: number; readonly left: number; readonly top: number },
  ) => PdfkitOutline;
}

interface Branch {
  readonly level: number;
  readonly item: PdfkitOutline;
}

/**
 * Bookmarks with the place of their headings as target. A deeper heading hangs below the nearest one above it. All are
 * open, so every item that has some below it counts all of them (ISO 32000-1, 12.3.3), which pdfkit itself does not.
 */
export function writeOutline(root: PdfkitOutline, pages: Pages): void {
  const path: Branch[] = [{ level: 0, item: root }];
  for (const entry of pages.outline) {
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    const parent = path.at(-1)?.item ?? root;
    for (const { item } of path) item.outlineData.Count = Number(item.outlineData.Count ?? 0) + 1;
    path.push({ level: entry.level, item: parent.addItem(entry.text, target(entry, pages)) });
  }
}

function target({ page, xPt, yPt }: OutlineEntry, { pages }: Pages) {
  const widthPt = pages[page - 1]?.widthPt ?? 0;
  // pdfkit measures `left` from the right edge.
  return { pageNumber: page - 1, left: widthPt - xPt, top: yPt };
}
