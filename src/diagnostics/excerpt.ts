import { eastAsianWidth } from "get-east-asian-width";
import { lineText, type Source } from "./source.ts";
import type { Place } from "./types.ts";

const TAB = "  ";
/** Columns of a terminal that an excerpt may fill. */
const WIDEST = 100;

/** Characters that would disturb a terminal: controls, bidi marks, zero-width ones. They print as ␀-like marks. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text made safe to print on one line of a terminal. */
export function printable(text: string): string {
  return text
    .replaceAll("\t", TAB)
    .replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Columns that a text takes on a terminal: Han and full-width marks take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    // Ambiguous ones (“ ” … ·) are two columns wide in the fonts that Chinese terminals use.
    width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  }
  return width;
}

/** Cuts a text at the last character that still fits the width. */
function clip(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/**
 * The source line of a place with carets under it:
 *
 *     12 │   地区生产总值: 预计 120 亿无
 *        │                          ^^^^
 *
 * Long lines are cut round the place, so that the carets always show.
 */
export function excerpt(source: Source, place: Place): readonly string[] {
  const { line, column } = place.start;
  const raw = lineText(source, line);
  const endColumn = place.end.line === line ? place.end.column : raw.length + 1;
  const before = raw.slice(0, column - 1);
  const lead = displayWidth(printable(before)) > WIDEST / 2 ? `…${lastColumns(before, WIDEST / 3)}` : before;
  const marked = raw.slice(column - 1, Math.max(column, endColumn - 1 + (endColumn === column ? 1 : 0)));
  const text = clip(printable(lead + raw.slice(column - 1)), WIDEST);
  const indent = displayWidth(printable(lead));
  const carets = Math.max(1, Math.min(displayWidth(printable(marked)), WIDEST - indent));
  const number = String(line);
  const gutter = " ".repeat(number.length);
  return [`${number} │ ${text}`, `${gutter} │ ${" ".repeat(indent)}${"^".repeat(carets)}`];
}

function lastColumns(text: string, width: number): string {
  const characters = [...text];
  let used = 0;
  let from = characters.length;
  while (from > 0 && used < width) used += displayWidth(characters[--from] ?? "");
  return characters.slice(from).join("");
}
