import type { Place, Position } from "./types.ts";

/** The text of a file with the means to find lines in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

/** Indexes a text by line. Line breaks are LF, CRLF or a lone CR. */
export function makeSource(file: string, text: string): Source {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  return { file, text, lineStarts };
}

/** Line and column of an offset, by bisection; offsets past the end give the end. */
function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (source.lineStarts[low] ?? 0) + 1, offset: at };
}

/** Offset of a line and column, both from 1. */
export function offsetAt(source: Source, line: number, column: number): number {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  return Math.min(start + column - 1, source.text.length);
}

/** The place between two offsets. */
export function placeAt(source: Source, start: number, end: number): Place {
  return {
    file: source.file,
    start: positionAt(source, start),
    end: positionAt(source, Math.max(start, end)),
  };
}

/** A line's text without its break. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  const end = source.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\r\n]+$/, "");
}
