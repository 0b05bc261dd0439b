/**
 * Line breaking and justification: GB/T 15834-2011 clause 5 (marks), GB/T 15835-2011 (numerals), and CLREQ (W3C)
 * where both leave a choice. Lengths in em of the type unless the name says otherwise.
 */
import { TWIPS_PER_PT } from "./page.ts";
import type { FaceRole } from "./type.ts";
import { CHARACTER_SPACING_TWIPS } from "./word.ts";

/**
 * GB/T 9704 5.2.3: added after each character of size 3, so that 28 fill the line. It is what a word processor can say
 * (-0.25 pt; the cell asks for -0.207 pt); justification gives back the rest. Other sizes: none.
 */
export const BODY_TRACKING_PT = CHARACTER_SPACING_TWIPS / TWIPS_PER_PT;

/** Full-width marks by what may be taken from them, and where they may not stand. */
export const MARKS = {
  /** GB/T 15834 5.1.3: never at the end of a line. ASCII and currency signs by CLREQ's GB-style list. */
  opening: "“‘（【〔［《〈「『｛〖〝",
  /** GB/T 15834 5.1.3: never at the start of a line. */
  closing: "”’）】〕］》〉」』｝〗〞",
  /** GB/T 15834 5.1.1: never at the start of a line. */
  pause: "，、；：",
  /** GB/T 15834 5.1.1 and 5.1.2: never at the start of a line; CLREQ: the last to be squeezed. */
  stop: "。？！．",
  /** GB/T 15834 5.1.6: never at the start of a line. A doubled — is a dash, below. */
  connector: "—–～〜－",
  /** GB/T 15834 5.1.7: never at the start of a line. */
  interpunct: "·・•",
  /** GB/T 15834 5.1.9: neither at the start nor at the end of a line. */
  solidus: "／/",
} as const;

/** Further characters that never start a line: CLREQ's GB-style list, signs that follow a number, half-width marks. */
export const MORE_NEVER_AT_START = "％%‰℃℉°′″々)]},.;:!?~-";
/** Further characters that never end a line: half-width brackets and signs that precede a number. */
export const MORE_NEVER_AT_END = "([{$￥¥£€＄￡#＃";

/** GB/T 15834 5.1.4 and 5.1.5: — — and … … of two characters are one mark, never split. */
export const PAIRED = { dash: "—", ellipsis: "…" } as const;

/** CLREQ: of two adjacent full-width marks, one of them a bracket or quotation mark, half a character is taken. */
export const ADJACENT_MARKS_LESS_EM = 0.5;
/** What a full-width mark can lose at most: at the end of a line by GB/T 15834 5.1.10, elsewhere by CLREQ. */
export const MARK_SQUEEZE_EM = 0.5;
/** House limit: all that a line may lose between its ends before a character is pushed down instead. */
export const LINE_SQUEEZE_LIMIT_EM = 1;

/**
 * CLREQ allows up to 1/4 em between Han and Latin or digits; GB/T 9704 is silent. Word and LibreOffice set a gap unless
 * told not to (autoSpaceDE, autoSpaceDN); LibreOffice's is 1/5 em (measured), so that is ours.
 */
export const HAN_LATIN_GAP_EM = 0.2;

/** House limit: gaps wider than this by justification are remarked on; a number then leaves its unit. */
export const STRETCH_LIMIT_EM = 0.35;
/** House limit: a number and its unit up to this many cells stay together. */
export const NUMBER_WITH_UNIT_CELLS = 8;
/** House limit: a Latin word longer than this may be broken, after a mark where it has one. */
export const LONG_WORD_CELLS = 14;
/** CLREQ: the last line of a paragraph has at least this many characters besides its mark. */
export const LAST_LINE_CHARACTERS = 2;

/** What may stand between a number and its unit: 2.6万余台, 80余万人次. */
export const SCALE_WORDS = "十百千万亿余多几";
/** Units of more than one character that follow a number, longest first where one begins another. */
export const LONG_UNITS = [
  "吨标准煤",
  "平方公里",
  "立方米",
  "平方米",
  "个百分点",
  "百分点",
  "个工作日",
  "工作日",
  "千瓦时",
  "个小时",
  "标准煤",
  "公里",
  "千米",
  "厘米",
  "毫米",
  "公斤",
  "千克",
  "毫克",
  "微克",
  "公顷",
  "小时",
  "分钟",
  "季度",
  "年度",
  "周年",
  "个月",
  "美元",
  "欧元",
  "港元",
  "人次",
  "家次",
  "辆次",
  "场次",
  "件次",
  "户次",
  "车次",
  "班次",
  "例次",
  "台次",
  "处次",
  "项次",
  "学位",
  "床位",
  "车位",
  "泊位",
  "点位",
  "户居民",
] as const;

/**
 * Latin letters and digits by the face they stand in. GB/T 9704 is silent; FangSong and Kai have poor digits, so theirs
 * come from the Latin face, while Song, Hei and XiaoBiaoSong keep their own, which match their weight.
 */
export const LATIN_FACE: Readonly<Record<FaceRole, FaceRole>> = {
  fang: "latin",
  kai: "latin",
  hei: "hei",
  song: "song",
  title: "title",
  latin: "latin",
};

/** Baseline below the top of the em box: type is drawn as if every face had its box at +0.88/-0.12 em. */
export const BASELINE_EM = 0.88;
