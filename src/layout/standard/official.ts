/**
 * The elements of an official document besides title and text: red head, closing, imprint (GB/T 9704 7.2, 7.3.5, 7.4).
 * Counts of characters are in the type of the element itself.
 */
import { SIZE_PT, type TypeStyle } from "./type.ts";

/** Red of the red head on screen. GB/T 9704 6.2 defines it for the press: yellow 80 %, magenta 80 %. */
export const RED = "#FF0000";

/** GB/T 9704 7.2.1: 份号 in Arabic digits of size 3; 7.2.2, 7.2.3: 密级 and 紧急程度 in Hei. */
export const SERIAL: TypeStyle = { face: "fang", sizePt: SIZE_PT.three };
export const SECRECY: TypeStyle = { face: "hei", sizePt: SIZE_PT.three };

/**
 * GB/T 9704 7.2.4, 发文机关标志: its upper edge 35 mm below the upper edge of the text block. Its size is free; ours is
 * what fits the text block and a third of the page's height, and not above 48 pt.
 */
export const ORGAN_MARK = {
  belowTextBlockTopMm: 35,
  face: "title",
  largestPt: 48,
  lines: 7,
  /** Baseline to baseline of joint organs, in em. */
  leadEm: 1.25,
  /** Between the names of joint organs and the word behind them, in em. */
  suffixGapEm: 0.25,
} as const;
/** GB/T 9704 7.2.5: two lines free between 发文机关标志 and 发文字号. */
export const BELOW_ORGAN_MARK_LINES = 2;
export const DOCUMENT_NUMBER: TypeStyle = { face: "fang", sizePt: SIZE_PT.three };
/** GB/T 9704 7.2.5 and 7.2.6: one character in from the edges where 签发人 stands beside 发文字号. */
export const SIGNER = {
  label: { face: "fang", sizePt: SIZE_PT.three } as TypeStyle,
  name: { face: "kai", sizePt: SIZE_PT.three } as TypeStyle,
  indentCharacters: 1,
  perLine: 2,
  /** A name is given three characters' room, so that names stand under each other. */
  nameCharacters: 3,
} as const;
/** GB/T 9704 7.2.7: red, as wide as the text block, 4 mm below 发文字号. The thickness is not specified. */
export const RED_RULE = { belowNumberMm: 4, weightMm: 0.7 } as const;
/** GB/T 9704 7.3.1: two lines free between the red rule and the title. */
export const BELOW_RED_RULE_LINES = 2;

/** GB/T 9704 7.3.5.1, sealed: the date four characters in, the signature centred over it. */
export const SEALED = {
  dateIndentCharacters: 4,
  /** The seal's top is within one line of the text; its middle, 21 mm lower, is on the signature: two lines free. */
  linesAbove: 2,
  /** Joint organs: seals of 42 mm side by side that do not touch, three to a row; 42 mm is a little over four lines. */
  columns: 3,
  columnMm: 45,
  linesBetweenRows: 4,
} as const;
/** GB/T 9704 7.3.5.2, without a seal. */
export const UNSEALED = { indentCharacters: 2, dateShiftCharacters: 2, linesAbove: 1 } as const;
/** GB/T 9704 7.3.5.3, the signer's stamp, which is pressed by hand: only its room is left. */
export const STAMPED = {
  linesAbove: 2,
  indentCharacters: 4,
  officeGapCharacters: 2,
  /** Not in the standard: the room for the stamp. */
  stampCharacters: 4,
  linesAboveDate: 1,
} as const;
/** GB/T 9704 7.3.5.5: no page bears a closing without text; so many lines of text go with it. */
export const TEXT_LINES_WITH_CLOSING = 2;

/** GB/T 9704 7.4: size 4 FangSong between rules as wide as the text block, the last one on the block's lower edge. */
export const IMPRINT = {
  type: { face: "fang", sizePt: SIZE_PT.four } as TypeStyle,
  indentCharacters: 1,
  /** GB/T 9704 3.2: a line is the height of a character and 7/8 of one of size 3. */
  linePt: SIZE_PT.four + (7 / 8) * SIZE_PT.three,
  thickMm: 0.35,
  thinMm: 0.25,
} as const;
