/** A file that a build wants in its output folder: path relative to it, with `/`. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Made besides the official files: no manifest answers for it. */
  readonly aside?: true;
}

const encoder = new TextEncoder();

/** A text file of a plan, UTF-8 without BOM. */
export const textFile = (path: string, text: string): PlannedFile => ({ path, bytes: encoder.encode(text) });

/** Signs that a file name may not hold on one of the systems that offices use. */
const FORBIDDEN_IN_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** File systems take names of 255 bytes; extension and temporary name need some of them. */
const LONGEST_BYTES = 240;

/**
 * Turns a title into a file name: forbidden signs go, neither dots nor blanks stand at the ends, and what is too long is
 * cut before the suffix.
 */
export function fileNameFrom(title: string, suffix = ""): string {
  const clean = (text: string): string =>
    text.replace(FORBIDDEN_IN_NAME, "").replace(/^[.\s]+|[.\s]+$/gu, "");
  let room = LONGEST_BYTES - encoder.encode(suffix).length;
  let name = "";
  for (const character of clean(title)) {
    room -= encoder.encode(character).length;
    if (room < 0) break;
    name += character;
  }
  return (clean(name) || "report") + suffix;
}
