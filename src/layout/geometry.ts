import { BASELINE_EM } from "./standard/lines.ts";
import { GRID, LINE_PITCH_PT, mmToPt, PAPER, TEXT_BLOCK, TEXT_BLOCK_BOTTOM_MM } from "./standard/page.ts";
import { BODY, TABLE, TABLE_TEXT } from "./standard/type.ts";

/** The text block in pt from the top left corner of the page (GB/T 9704 5.2.1). */
export const LEFT_PT = mmToPt(TEXT_BLOCK.leftMm);
export const TOP_PT = mmToPt(TEXT_BLOCK.topMm);
export const WIDTH_PT = mmToPt(TEXT_BLOCK.widthMm);
export const RIGHT_PT = LEFT_PT + WIDTH_PT;
export const BOTTOM_PT = TOP_PT + mmToPt(TEXT_BLOCK.heightMm);

/** A sheet and the text block on it, in pt; `slots` is how many lines of the grid the block holds. */
export interface Frame {
  readonly pageWidthPt: number;
  readonly pageHeightPt: number;
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly slots: number;
}

/** GB/T 9704 5.1 and 5.2. */
export const PORTRAIT: Frame = {
  pageWidthPt: mmToPt(PAPER.widthMm),
  pageHeightPt: mmToPt(PAPER.heightMm),
  leftPt: LEFT_PT,
  topPt: TOP_PT,
  widthPt: WIDTH_PT,
  slots: GRID.lines,
};

/**
 * GB/T 9704 clause 8: the sheet lies on its side, the table's head towards the binding on odd pages and towards the fore
 * edge on even ones. Bound at the left and printed on both sides, both are the left edge of the upright sheet, so one
 * turn serves all pages: left becomes top, top becomes right.
 */
export const LANDSCAPE: Frame = {
  pageWidthPt: mmToPt(PAPER.heightMm),
  pageHeightPt: mmToPt(PAPER.widthMm),
  leftPt: mmToPt(PAPER.heightMm - TEXT_BLOCK_BOTTOM_MM),
  topPt: LEFT_PT,
  widthPt: mmToPt(TEXT_BLOCK.heightMm),
  slots: Math.floor((WIDTH_PT - BODY.sizePt) / LINE_PITCH_PT) + 1,
};

/** Right edge of a frame's text block. */
export const rightOf = (frame: Frame): number => frame.leftPt + frame.widthPt;

/** Top of the em box of 16 pt type in a slot of a frame, from 0. */
export const slotTop = (frame: Frame, slot: number): number => frame.topPt + slot * LINE_PITCH_PT;

/** Half of what the pitch has over the type: the band of a slot reaches this far above and below its em box. */
export const HALF_LEADING_PT = (LINE_PITCH_PT - BODY.sizePt) / 2;

/** Baseline, below the top of a slot's 16 pt em box, of type of any size standing centred in the slot. */
export const baselineInSlot = (sizePt: number): number => BODY.sizePt / 2 + (BASELINE_EM - 0.5) * sizePt;

/** Slots that an object of this height takes if it stays between the first em box's top and the last one's bottom. */
export const slotsFor = (heightPt: number): number =>
  Math.max(1, Math.ceil((heightPt - BODY.sizePt) / LINE_PITCH_PT - 1e-9) + 1);

/** Slots that a table's row takes whose fullest cell has so many lines. */
export const rowSlots = (lines: number): number =>
  Math.ceil((cellHeight(lines) + 2 * TABLE.rowPaddingPt) / LINE_PITCH_PT);

/** Height of lines of text in a cell, without blank above and below. */
export const cellHeight = (lines: number): number => (lines - 1) * TABLE.leadPt + TABLE_TEXT.sizePt;

/** Height between the first em box's top and the last one's bottom. */
export const heightOf = (slots: number): number => (slots - 1) * LINE_PITCH_PT + BODY.sizePt;
