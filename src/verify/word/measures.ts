import { ptToMm, TWIPS_PER_PT } from "../../layout/standard/page.ts";

/** Without zeros that say nothing: 28, 34.58. */
const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Twips as millimetres, the number alone: to a tenth, which is less than any tolerance. */
export const mmOf = (twips: number): string => short(ptToMm(twips / TWIPS_PER_PT), 1);

/** 34.6 毫米 */
export const inMm = (twips: number): string => `${mmOf(twips)} 毫米`;

/** 29.6 磅（592） */
export const inPt = (twips: number): string => `${short(twips / TWIPS_PER_PT, 2)} 磅（${twips}）`;

/** Sizes that have a name. */
const SIZE_NAMES: ReadonlyMap<number, string> = new Map([
  [42, "初号"],
  [36, "小初"],
  [26, "一号"],
  [24, "小一"],
  [22, "2号"],
  [18, "小二"],
  [16, "3号"],
  [15, "小三"],
  [14, "4号"],
  [12, "小四"],
  [10.5, "5号"],
  [9, "小五"],
]);

/** 3号（16 磅） */
export function sizeName(pt: number): string {
  const name = SIZE_NAMES.get(pt);
  return name === undefined ? `${short(pt, 1)} 磅` : `${name}（${short(pt, 1)} 磅）`;
}

/** 2 字, of hundredths of a character. */
export const inCharacters = (hundredths: number): string => `${short(hundredths / 100, 2)} 字`;
