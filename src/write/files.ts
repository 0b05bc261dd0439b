/** A file that a build wants in its output folder: path relative to it, with `/`. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** A text file of a plan, UTF-8 without BOM. */
export const textFile = (path: string, text: string): PlannedFile => ({ path, bytes: encoder.encode(text) });

/** Signs that a file name may not hold on one of the systems that offices use. */
const FORBIDDEN_IN_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** Turns a title into a file name: forbidden signs go, and neither dots nor blanks stand at the ends. */
export function fileNameFrom(title: string): string {
  const name = title.replace(FORBIDDEN_IN_NAME, "").replace(/^[.\s]+|[.\s]+$/gu, "");
  return [...name].slice(0, 80).join("") || "report";
}
