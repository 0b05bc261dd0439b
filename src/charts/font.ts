import type { FontBook } from "../fonts/types.ts";
import { renderPng } from "./png.ts";
import { CHART_FONT_FAMILY } from "./style.ts";
import type { ChartFont } from "./types.ts";

/** Charts are set in the Hei face, digits included; what it lacks is measured in the face that steps in. */
export const chartFont = (book: FontBook): ChartFont => ({
  family: CHART_FONT_FAMILY,
  measure: (text, sizePx) => {
    let width = 0;
    for (const character of text)
      width += book.glyph("hei", character.codePointAt(0) ?? 0).advanceEm * sizePx;
    return width;
  },
});

/** The PNG of a chart in the face that the project uses, which may be an office's own under another name. */
export function chartPng(svg: string, widthPx: number, book: FontBook): Promise<Uint8Array> {
  const { family, file } = book.faces.hei;
  return renderPng(svg.replaceAll(CHART_FONT_FAMILY, family), widthPx, [file]);
}
