import { BASELINE_EM } from "./standard/lines.ts";
import { GRID, LINE_PITCH_PT, mmToPt, PAPER, TEXT_BLOCK } from "./standard/page.ts";
import { BODY } from "./standard/type.ts";

/** The text block in pt from the top left corner of the page (GB/T 9704 5.2.1). */
export const LEFT_PT = mmToPt(TEXT_BLOCK.leftMm);
export const TOP_PT = mmToPt(TEXT_BLOCK.topMm);
export const WIDTH_PT = mmToPt(TEXT_BLOCK.widthMm);
export const RIGHT_PT = LEFT_PT + WIDTH_PT;
export const BOTTOM_PT = TOP_PT + mmToPt(TEXT_BLOCK.heightMm);
export const PAGE_WIDTH_PT = mmToPt(PAPER.widthMm);
export const PAGE_HEIGHT_PT = mmToPt(PAPER.heightMm);
export const SLOTS = GRID.lines;

/** Top of the em box of 16 pt type in a slot, from 0. */
export const slotTop = (slot: number): number => TOP_PT + slot * LINE_PITCH_PT;

/** Half of what the pitch has over the type: the band of a slot reaches this far above and below its em box. */
export const HALF_LEADING_PT = (LINE_PITCH_PT - BODY.sizePt) / 2;

/** Baseline, below the top of a slot's 16 pt em box, of type of any size standing centred in the slot. */
export const baselineInSlot = (sizePt: number): number => BODY.sizePt / 2 + (BASELINE_EM - 0.5) * sizePt;

/** Slots that an object of this height takes if it stays between the first em box's top and the last one's bottom. */
export const slotsFor = (heightPt: number): number =>
  Math.max(1, Math.ceil((heightPt - BODY.sizePt) / LINE_PITCH_PT - 1e-9) + 1);

/** Height between the first em box's top and the last one's bottom. */
export const heightOf = (slots: number): number => (slots - 1) * LINE_PITCH_PT + BODY.sizePt;
