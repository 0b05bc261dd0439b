import { type FaceRole, WORD_FACES } from "../../layout/standard/type.ts";
import { WORD_FACE_ALTERNATES } from "../../layout/standard/word.ts";

/**
 * Names under which the faces of the standard are installed: those of Windows, WPS, Founder (方正), Sinotype (华文)
 * and macOS, and the open faces that stand in for them.
 */
const NAMES: Readonly<Record<Exclude<FaceRole, "latin">, readonly string[]>> = {
  fang: [
    WORD_FACES.fang,
    WORD_FACE_ALTERNATES.fang,
    "FangSong",
    "FangSong_GB2312",
    "方正仿宋_GBK",
    "方正仿宋简体",
    "方正仿宋_GB2312",
    "方正仿宋_GB18030",
    "方正仿宋_GB_GBK",
    "华文仿宋",
    "STFangsong",
    "STFangSong",
    "汉仪仿宋",
    "CESI仿宋-GB2312",
    "CESI仿宋",
    "FandolFang",
    "FandolFang R",
  ],
  kai: [
    WORD_FACES.kai,
    WORD_FACE_ALTERNATES.kai,
    "KaiTi",
    "KaiTi_GB2312",
    "方正楷体_GBK",
    "方正楷体简体",
    "方正楷体_GB2312",
    "华文楷体",
    "STKaiti",
    "CESI楷体-GB2312",
    "CESI楷体",
    "AR PL UKai CN",
    "FandolKai",
  ],
  hei: [
    WORD_FACES.hei,
    WORD_FACE_ALTERNATES.hei,
    "方正黑体_GBK",
    "方正黑体简体",
    "华文黑体",
    "STHeiti",
    "CESI黑体-GB2312",
    "CESI黑体",
    "思源黑体",
    "Source Han Sans SC",
    "Noto Sans SC",
    "Noto Sans CJK SC",
  ],
  song: [
    WORD_FACES.song,
    WORD_FACE_ALTERNATES.song,
    "NSimSun",
    "新宋体",
    "方正书宋_GBK",
    "方正书宋简体",
    "华文宋体",
    "STSong",
    "CESI宋体-GB2312",
    "CESI宋体",
    "AR PL UMing CN",
    "思源宋体",
    "Source Han Serif SC",
    "Noto Serif SC",
    "Noto Serif CJK SC",
    "FandolSong",
  ],
  title: [
    WORD_FACES.title,
    WORD_FACE_ALTERNATES.title,
    "方正小标宋_GB2312",
    "方正小标宋_GB18030",
    "小标宋体",
    "小标宋",
    "FZXiaoBiaoSong-B05",
    "FZXiaoBiaoSong-B05S",
    "CESI小标宋-GB2312",
    "CESI小标宋",
    "华文中宋",
    "STZhongsong",
    "汉仪小标宋简",
  ],
};

export type ChineseRole = keyof typeof NAMES;

const ROLE_OF: ReadonlyMap<string, ChineseRole> = new Map(
  (Object.keys(NAMES) as ChineseRole[]).flatMap((role) =>
    NAMES[role].map((name) => [name.toLowerCase(), role] as const),
  ),
);

/** Which face of the standard a font is, by its name; nothing for one that is not known. */
export function faceRole(name: string | undefined): ChineseRole | undefined {
  return ROLE_OF.get((name ?? "").trim().toLowerCase());
}

/** Names for people. */
export const FACE_NAME: Readonly<Record<ChineseRole, string>> = {
  fang: "仿宋",
  kai: "楷体",
  hei: "黑体",
  song: "宋体",
  title: "小标宋",
};
