/**
 * Page, text block (版心) and grid of GB/T 9704-2012, with GB/T 33476.2-2016 for word processors.
 * All lengths in mm unless the name says otherwise; each number stands beside its clause.
 */

const MM_PER_INCH = 25.4;
/** 1 pt = 1/72 inch. */
const PT_PER_MM = 72 / MM_PER_INCH;
/** 1 twip = 1/20 pt. */
export const TWIPS_PER_PT = 20;

/** Millimetres to points. */
export const mmToPt = (mm: number): number => mm * PT_PER_MM;
/** Points to millimetres. */
export const ptToMm = (pt: number): number => pt / PT_PER_MM;
/** Millimetres to twips, rounded: OOXML takes whole twips only. */
export const mmToTwips = (mm: number): number => Math.round(mmToPt(mm) * TWIPS_PER_PT);
/** Points to twips, rounded. */
export const ptToTwips = (pt: number): number => Math.round(pt * TWIPS_PER_PT);

/** GB/T 9704 5.1: A4. */
export const PAPER = { widthMm: 210, heightMm: 297 } as const;

/**
 * GB/T 9704 5.2.1: head margin (天头) 37 mm, binding margin (订口) 28 mm, text block 156 x 225 mm.
 * The standard does not mirror the binding margin on even pages, and neither do we.
 */
export const TEXT_BLOCK = { leftMm: 28, topMm: 37, widthMm: 156, heightMm: 225 } as const;
const TEXT_BLOCK_RIGHT_MM = TEXT_BLOCK.leftMm + TEXT_BLOCK.widthMm;
export const TEXT_BLOCK_BOTTOM_MM = TEXT_BLOCK.topMm + TEXT_BLOCK.heightMm;

/** GB/T 9704 5.2.3: 22 lines of 28 characters fill the text block. */
export const GRID = { lines: 22, characters: 28 } as const;

/** Width of one character cell: 156 mm / 28, a little under 16 pt, so type of size 3 is set 0.2 pt tighter. */
export const CELL_PT = mmToPt(TEXT_BLOCK.widthMm) / GRID.characters;

/**
 * Baseline to baseline. 22 lines of 16 pt type fill 225 mm exactly at (225 mm - 16 pt) / 21 = 29.61 pt;
 * 592 twips is the nearest pitch that OOXML can say (224.9 mm), and 22 of them fit the margins of profile A.
 */
export const LINE_PITCH_TWIPS = 592;
export const LINE_PITCH_PT = LINE_PITCH_TWIPS / TWIPS_PER_PT;

/** Margins of a word processor's page, in mm. */
export interface SoftwareMargins {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly pitchTwips: number;
}

/**
 * Profile A, GB/T 33476.2 6.2: a word processor gives each line a box of one pitch, with half the leading above the
 * first line; its margins therefore stand 2.42 mm outside the text block, and the printed type fills 156 x 225 mm.
 */
export const PROFILE_A: SoftwareMargins = {
  topMm: 34.58,
  bottomMm: 32.58,
  leftMm: 28,
  rightMm: 26,
  pitchTwips: LINE_PITCH_TWIPS,
};

/**
 * Profile B: the margins of GB/T 9704 5.2.1 taken as they stand. At 28.95 pt 22 lines fit (29 pt gives 21), but the type
 * then stands 3 mm lower and fills 220 mm only: for readers who check the margins in the page dialog.
 */
export const PROFILE_B: SoftwareMargins = {
  topMm: TEXT_BLOCK.topMm,
  bottomMm: PAPER.heightMm - TEXT_BLOCK_BOTTOM_MM,
  leftMm: TEXT_BLOCK.leftMm,
  rightMm: PAPER.widthMm - TEXT_BLOCK_RIGHT_MM,
  pitchTwips: 579,
};

/** GB/T 9704 7.5: the dash of the page number stands 7 mm below the text block; the number is one character in. */
export const PAGE_NUMBER = { belowTextBlockMm: 7, indentCharacters: 1 } as const;
