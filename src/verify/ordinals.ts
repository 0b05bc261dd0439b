/** GB/T 9704 7.3.3: 一、 （一） 1. （1）, and the same in half-width brackets or with another mark, as people type them. */
const ORDINALS: readonly RegExp[] = [
  // Not 一、二月份: there the mark stands between two numbers.
  /^([一二三四五六七八九十百]{1,4})[、.．，,](?![一二三四五六七八九十]{1,3}[、月季年])/u,
  /^[（(]([一二三四五六七八九十百]{1,4})[）)]/u,
  /^(\d{1,2})[.．、](?!\d)/u,
  /^[（(](\d{1,2})[）)]/u,
];

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Ordinal {
  readonly level: HeadingLevel;
  readonly value: number;
  /** As printed, its mark included. */
  readonly text: string;
}

const DIGITS = "一二三四五六七八九";

/** 十二 as 12, 二十 as 20; NaN where it is no number. */
function hanValue(text: string): number {
  const match = /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(
    text,
  );
  if (!match || text === "") return Number.NaN;
  const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) + 1 : 0);
  const tens = text.includes("十") ? digit(match[2]) || 1 : 0;
  return digit(match[1]) * 100 + tens * 10 + digit(match[3]);
}

/** The ordinal that a text begins with. */
export function ordinalOf(text: string): Ordinal | undefined {
  for (const [at, pattern] of ORDINALS.entries()) {
    const match = pattern.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const value = at < 2 ? hanValue(number) : Number(number);
    return { level: (at + 1) as HeadingLevel, value, text: match[0] };
  }
  return undefined;
}
