import { LANDSCAPE, LEFT_PT, WIDTH_PT } from "../geometry.ts";
import { mmToPt, PAGE_NUMBER, TEXT_BLOCK_BOTTOM_MM } from "../standard/page.ts";
import { PAGE_NUMBER_TYPE } from "../standard/type.ts";
import type { Page, TextItem } from "../types.ts";
import type { Setting } from "./flow.ts";
import { alignedX, layLines, placeLine } from "./lay.ts";

const DASH = 0x2014;

/**
 * GB/T 9704 7.5: — 1 — in half-width Song digits of size 4, the dash 7 mm below the text block; one character in from
 * the right on odd pages, from the left on even ones.
 */
export function withPageNumber(page: Page, setting: Setting): Page {
  if (page.unnumbered) return page;
  const { sizePt } = PAGE_NUMBER_TYPE;
  const measure = { widthPt: WIDTH_PT, firstIndentPt: 0, restIndentPt: 0 };
  const text = `— ${page.number} —`;
  const [laid] = layLines([{ type: "text", text }], PAGE_NUMBER_TYPE, measure, "ragged", setting, "页码");
  if (!laid) return page;
  const { ink } = setting.type.fonts.glyph(PAGE_NUMBER_TYPE.face, DASH).face;
  const { top, bottom } = ink(DASH);
  const dashPt = mmToPt(TEXT_BLOCK_BOTTOM_MM + PAGE_NUMBER.belowTextBlockMm);
  const indentPt = PAGE_NUMBER.indentCharacters * sizePt;
  const odd = page.number % 2 === 1;
  const { line, segments } = placeLine(laid, {
    xPt: alignedX(laid, LEFT_PT + (odd ? 0 : indentPt), WIDTH_PT - indentPt, odd ? "right" : "left"),
    baselinePt: dashPt + ((top + bottom) / 2) * sizePt,
    kind: "page-number",
    block: { part: "page-number", index: 0 },
  });
  const index = page.lines.length;
  const items = segments.map((segment) => ({ ...segment, line: index }));
  const turned = page.widthPt === LANDSCAPE.pageWidthPt;
  return {
    ...page,
    lines: [...page.lines, { ...line, slot: 0 }],
    items: [...page.items, ...(turned ? items.map(onTurnedSheet) : items)],
  };
}

/** Clause 8: the number stands where it does on the other pages, so on a sheet on its side it reads downwards. */
const onTurnedSheet = (item: TextItem): TextItem => ({
  ...item,
  turned: true,
  xPt: LANDSCAPE.pageWidthPt - item.baselinePt,
  baselinePt: item.xPt,
});
