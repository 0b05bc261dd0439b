/**
 * What only a word processor's file needs besides page.ts and type.ts. Lengths in twips unless the name says otherwise.
 */
import {
  CELL_PT,
  GRID,
  mmToTwips,
  PAGE_NUMBER,
  PAPER,
  ptToTwips,
  type SoftwareMargins,
  TEXT_BLOCK,
} from "./page.ts";
import {
  BODY,
  CAPTION,
  type FaceRole,
  INDENT_CHARACTERS,
  PAGE_NUMBER_TYPE,
  TABLE,
  TABLE_RULES_PT,
  TABLE_TEXT,
} from "./type.ts";

/** GB/T 9704 5.1: A4. */
export const PAPER_TWIPS = { width: mmToTwips(PAPER.widthMm), height: mmToTwips(PAPER.heightMm) } as const;

/** Margins of a section. */
export interface MarginTwips {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The pages of a Word file: margins of upright sheets and of those on their side, and baseline to baseline. */
export interface WordPage {
  readonly upright: MarginTwips;
  readonly onSide: MarginTwips;
  readonly pitchTwips: number;
}

/**
 * A profile in twips. GB/T 9704 clause 8: on a sheet on its side the left margin is at the top and the foot at the left;
 * what a profile moves outwards for the leading, it moves there too.
 */
export function wordPage(profile: SoftwareMargins): WordPage {
  const outwardsMm = TEXT_BLOCK.topMm - profile.topMm;
  const inMm = { top: profile.topMm, bottom: profile.bottomMm, left: profile.leftMm, right: profile.rightMm };
  const onSideMm = {
    top: profile.leftMm - outwardsMm,
    bottom: profile.rightMm - outwardsMm,
    left: profile.bottomMm + outwardsMm,
    right: profile.topMm + outwardsMm,
  };
  return { upright: twips(inMm), onSide: twips(onSideMm), pitchTwips: profile.pitchTwips };
}

const twips = ({ top, bottom, left, right }: MarginTwips): MarginTwips => ({
  top: mmToTwips(top),
  bottom: mmToTwips(bottom),
  left: mmToTwips(left),
  right: mmToTwips(right),
});

/** GB/T 9704 5.2.1: nothing is set wider than the text block. */
export const TEXT_WIDTH_TWIPS = mmToTwips(TEXT_BLOCK.widthMm);
/** GB/T 9704 clause 8: the same of a sheet on its side. */
const ON_SIDE_WIDTH_TWIPS = mmToTwips(TEXT_BLOCK.heightMm);

/**
 * GB/T 9704 5.2.3: 28 characters of size 3 are 158 mm and the text block is 156 mm, so each is set tighter by 4.14 twips.
 * OOXML takes whole twips: with -4 the 28th character falls off the line, with -5 it holds (15.75 pt a cell).
 */
export const CHARACTER_SPACING_TWIPS = Math.floor(ptToTwips(1) * (CELL_PT - BODY.sizePt));

/** Advance of one full-width character of size 3 as a word processor sets it. */
export const SET_CELL_TWIPS = ptToTwips(BODY.sizePt) + CHARACTER_SPACING_TWIPS;

/** GB/T 9704 7.3.3: two characters, as a length and in hundredths of a character; Word prefers the latter. */
export const FIRST_LINE_INDENT = {
  twips: ptToTwips(INDENT_CHARACTERS * CELL_PT),
  hundredths: INDENT_CHARACTERS * 100,
} as const;

/** A word processor puts the baseline at 4/5 of an exact line (measured: LibreOffice; reported: Word). */
export const EXACT_BASELINE = 0.8;

/**
 * GB/T 9704 7.5: the dash 7 mm below the text block, 269 mm from the top of the paper, one character in. OOXML asks how
 * far the bottom of the footer's line is from the edge of the paper, and where in its line a dash stands depends on the
 * face: with these 24.97 mm LibreOffice draws it at 268.9 mm in UMing and at 269.4 mm in FandolSong, and one in the
 * middle of its character stands at 269.1 mm.
 */
export const FOOTER_TWIPS = {
  fromPaperEdge: mmToTwips(24.97),
  line: ptToTwips(16),
  indent: PAGE_NUMBER.indentCharacters * ptToTwips(PAGE_NUMBER_TYPE.sizePt),
} as const;

/** Unused by the report, but Word wants one: the distance at which it would put a header. */
export const HEADER_FROM_EDGE_TWIPS = mmToTwips(15);

/**
 * Not in GB/T 9704: lines within a cell, 1.5 times the type. At a whole pitch the text, whose baseline is at 4/5 of its
 * line, would hang visibly below the middle of the row; the row itself is as high as whole pitches.
 */
export const CELL_LINE_TWIPS = ptToTwips(1.5 * TABLE_TEXT.sizePt);

/**
 * What an exact line leaves free above a caption's type: the baseline is at 4/5, and a character rises 0.86 em above it.
 */
export const aboveCaptionTwips = (pitchTwips: number): number =>
  Math.round(EXACT_BASELINE * pitchTwips - ptToTwips(0.86 * CAPTION.sizePt));
/** Not in GB/T 9704: the least that is left free above a picture, half a character. */
export const ABOVE_PICTURE_TWIPS = ptToTwips(BODY.sizePt / 2);

/** The tallest object that leaves its caption room on the page. */
export const tallestObjectTwips = (pitchTwips: number): number => (GRID.lines - 1) * pitchTwips;

/** Blank at the left and right of a table's cells, as in the PDF. */
export const CELL_MARGIN_TWIPS = ptToTwips(TABLE.paddingPt);
/** A table's outer rules are drawn half outside its edges: with this width they too stay inside the text block. */
export const tableWidthTwips = (landscape: boolean): number =>
  (landscape ? ON_SIDE_WIDTH_TWIPS : TEXT_WIDTH_TWIPS) - ptToTwips(TABLE_RULES_PT.outer);

/** The line of a paragraph that prints nothing: the least that Word keeps. */
export const IMPRINT_ANCHOR_TWIPS = ptToTwips(1);

/** Substitutes that Word may take where a face is not installed (w:altName). */
export const WORD_FACE_ALTERNATES: Readonly<Record<Exclude<FaceRole, "latin">, string>> = {
  fang: "仿宋",
  kai: "楷体",
  hei: "SimHei",
  song: "SimSun",
  title: "方正小标宋_GBK",
};

/**
 * GB/T 15834 5.1: Word's own lists for zh-CN, with what they lack for the line start (—, –, ／; Word has … and ·
 * there already) and for the line end (／), and without · and ．, which may end a line. At most 100 characters each.
 */
export const FORBIDDEN = {
  lineStart:
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—–／",
  lineEnd: "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥／",
} as const;
