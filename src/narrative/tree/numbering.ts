const DIGITS = "〇一二三四五六七八九";

/** A whole number from 1 to 99 in Chinese: 一, 十二, 二十三. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return tensText + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}

/** The printed ordinal of a heading with its mark, GB/T 9704 7.3.3: 一、 （一） 1. （1）. */
function ordinal(level: 1 | 2 | 3 | 4, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(value)}、`;
    case 2:
      return `（${chineseNumber(value)}）`;
    case 3:
      return `${value}.`;
    case 4:
      return `（${value}）`;
  }
}

/** Counters of the four heading levels; a heading of one level starts the deeper ones anew. */
export interface HeadingCounter {
  readonly next: (level: 1 | 2 | 3 | 4) => { readonly number: string; readonly id: string };
}

export function makeHeadingCounter(prefix: string): HeadingCounter {
  const counts = [0, 0, 0, 0];
  return {
    next: (level) => {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      return {
        number: ordinal(level, counts[level - 1] ?? 0),
        id: `${prefix}${counts.slice(0, level).join("-")}`,
      };
    },
  };
}
