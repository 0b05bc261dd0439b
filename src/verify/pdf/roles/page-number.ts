import type { TextLine } from "../types.ts";

/** — 1 — and what people put in its place: 1, - 1 -, 第1页, 1/9. */
const PAGE_NUMBER =
  /^[-—–－―─·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–－―─·\s]*$/u;
/** The foot of a page begins here, as a part of its height. */
const FOOT = 0.86;

/** The line that bears the page's number: the lowest one, in the foot, if it is nothing but a number. */
export function pageNumberOf(
  lines: readonly TextLine[],
  heightOf: (line: TextLine) => number,
): TextLine | undefined {
  return lines
    .filter((line) => PAGE_NUMBER.test(line.text) && line.baselinePt > FOOT * heightOf(line))
    .reduce<TextLine | undefined>(
      (lowest, line) => (lowest === undefined || line.baselinePt > lowest.baselinePt ? line : lowest),
      undefined,
    );
}

/** The number that is printed. */
export const numberIn = (text: string): number => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN);
