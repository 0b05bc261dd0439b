import type { Box, Line, Page, PdfFile } from "../types.ts";
import { isLandscape, pitchOf, RUNNING } from "./support.ts";

/** Lines of one page with no table or drawing between them. */
export type Stretch = readonly Line[];

/** How far a line stands off the grid that most lines of its stretch or page make. */
export interface OffGrid {
  readonly line: Line;
  readonly offPt: number;
}

/** The lines that stand on the grid of 22: running text of the body's size. */
export const gridLines = (page: Page, { measure }: PdfFile): readonly Line[] =>
  isLandscape(page)
    ? []
    : page.lines.filter(
        (line) =>
          line.turn === 0 &&
          (RUNNING.includes(line.role) || line.role === "label") &&
          Math.abs(line.sizePt - measure.bodySizePt) < 0.5,
      );

/** A table or drawing parts a page's lines into stretches. */
export function stretchesOf(page: Page, file: PdfFile): readonly Stretch[] {
  const objects: readonly Box[] = [...page.tables, ...page.graphics];
  const stretches: Line[][] = [];
  let before: Line | undefined;
  for (const line of gridLines(page, file)) {
    const above = before;
    const parted = objects.some(
      (box) => above && box.bottomPt > above.baselinePt && box.topPt < line.baselinePt - line.sizePt / 2,
    );
    const stretch = stretches.at(-1);
    if (stretch && !parted) stretch.push(line);
    else stretches.push([line]);
    before = line;
  }
  return stretches;
}

/** The grid is the one that most of the lines stand on, to `withinPt`; the distance of the others from it. */
export function offGrid(lines: readonly Line[], file: PdfFile, withinPt: number): readonly OffGrid[] {
  const pitch = pitchOf(file);
  const distance = (line: Line, anchor: Line): number => {
    const lag = line.baselinePt - anchor.baselinePt;
    return lag - Math.round(lag / pitch) * pitch;
  };
  let best: readonly OffGrid[] | undefined;
  for (const anchor of lines) {
    const off = lines
      .map((line) => ({ line, offPt: distance(line, anchor) }))
      .filter(({ offPt }) => Math.abs(offPt) > withinPt);
    if (best === undefined || off.length < best.length) best = off;
  }
  return best ?? [];
}
