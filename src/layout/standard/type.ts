/**
 * Type of GB/T 9704-2012: sizes (字号), faces by role, and what each element is set in.
 */

/** The faces that the standard tells apart, plus one for Latin letters and digits. */
export type FaceRole = "fang" | "kai" | "hei" | "song" | "title" | "latin";

/** Chinese type sizes in pt, as word processors map them. */
export const SIZE_PT = {
  /** 二号 */ two: 22,
  /** 三号 */ three: 16,
  /** 四号 */ four: 14,
  /** 小四 */ smallFour: 12,
  /** 五号 */ five: 10.5,
  /** 小五 */ smallFive: 9,
} as const;

export interface TypeStyle {
  readonly face: FaceRole;
  readonly sizePt: number;
}

/** GB/T 9704 5.2.2: size 3 FangSong unless said otherwise. */
export const BODY: TypeStyle = { face: "fang", sizePt: SIZE_PT.three };
/** GB/T 9704 7.3.1: size 2 XiaoBiaoSong, centred. */
export const TITLE: TypeStyle = { face: "title", sizePt: SIZE_PT.two };
/** GB/T 9704 7.3.3: "一、" in Hei, "（一）" in Kai, "1." and "（1）" in FangSong; no weight is asked for. */
export const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, TypeStyle>> = {
  1: { face: "hei", sizePt: SIZE_PT.three },
  2: { face: "kai", sizePt: SIZE_PT.three },
  3: { face: "fang", sizePt: SIZE_PT.three },
  4: { face: "fang", sizePt: SIZE_PT.three },
};
/** GB/T 9704 7.5: page numbers in half-width Song digits of size 4. */
export const PAGE_NUMBER_TYPE: TypeStyle = { face: "song", sizePt: SIZE_PT.four };
/** GB/T 9704 7.3.7: the word 附件 and its number in size 3 Hei. */
export const ATTACHMENT_LABEL: TypeStyle = { face: "hei", sizePt: SIZE_PT.three };
/** Not in GB/T 9704; by CY/T 170 and 171 captions are smaller than the text. */
export const CAPTION: TypeStyle = { face: "hei", sizePt: SIZE_PT.smallFour };
export const TABLE_TEXT: TypeStyle = { face: "fang", sizePt: SIZE_PT.smallFour };

/** GB/T 9704 7.3.3: each paragraph and heading is indented by two characters. */
export const INDENT_CHARACTERS = 2;

/** Lines left free: none is asked above a title without a red head; one between title and text is the usage. */
export const BLANK_LINES = {
  belowTitle: 1,
  aboveAttachmentNote: 1,
  belowAttachmentLabel: 1,
  belowAttachmentTitle: 1,
} as const;

/** Subscripts and superscripts: share of the size, and rise of the baseline in em (negative is down). */
export const SHIFTED = { scale: 0.62, subEm: -0.16, supEm: 0.34 } as const;

/** Rules of tables: weight in pt of outer and inner rules. */
export const TABLE_RULES_PT = { outer: 1, inner: 0.5 } as const;

/**
 * Names of the faces in a Word file: what offices have. The PDF embeds the open faces of fonts/ instead.
 */
export const WORD_FACES: Readonly<Record<FaceRole, string>> = {
  fang: "仿宋_GB2312",
  kai: "楷体_GB2312",
  hei: "黑体",
  song: "宋体",
  title: "方正小标宋简体",
  latin: "Times New Roman",
};

/** Cells of tables in pt: blank beside the text, above and below it, and baseline to baseline within a cell. */
export const TABLE = { paddingPt: 4, rowPaddingPt: 3, leadPt: 1.5 * TABLE_TEXT.sizePt } as const;
