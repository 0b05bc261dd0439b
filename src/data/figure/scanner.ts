import type { GrammarFault } from "../../diagnostics/codes.ts";
/** What is wrong in a figure's text, with offsets into that text. */
export interface FigureFault {
  readonly code: `figure/${GrammarFault}`;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly expected?: string;
  readonly suggestions?: readonly string[];
  readonly notes?: readonly string[];
}

/** Either a value or what is wrong with the text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FigureFault };

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (fault: FigureFault): { readonly ok: false; readonly fault: FigureFault } => ({
  ok: false,
  fault,
});

/** A text and how far it has been read. Owned by one parse, never shared. */
export interface Scanner {
  readonly text: string;
  at: number;
}

/** Space, tab, NBSP and the full-width space: allowed between any two parts of a figure. */
const BLANK = /[\s\u00a0\u3000]*/uy;

export function skipBlank(scanner: Scanner): void {
  BLANK.lastIndex = scanner.at;
  BLANK.exec(scanner.text);
  scanner.at = BLANK.lastIndex;
}

/** Reads what a sticky pattern matches here, after blanks; leaves the scanner alone when it does not match. */
export function take(scanner: Scanner, pattern: RegExp): RegExpExecArray | undefined {
  const from = scanner.at;
  skipBlank(scanner);
  pattern.lastIndex = scanner.at;
  const match = pattern.exec(scanner.text);
  if (match === null) {
    scanner.at = from;
    return undefined;
  }
  scanner.at += match[0].length;
  return match;
}

/** Whether a sticky pattern matches here, after blanks; reads nothing. */
export function looksAt(scanner: Scanner, pattern: RegExp): boolean {
  const from = scanner.at;
  const found = take(scanner, pattern) !== undefined;
  scanner.at = from;
  return found;
}

/** A sticky pattern that matches any of the words, the longest first. */
export function oneOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.join("|"), "uy");
}

export function atEnd(scanner: Scanner): boolean {
  const from = scanner.at;
  skipBlank(scanner);
  const done = scanner.at >= scanner.text.length;
  scanner.at = from;
  return done;
}
