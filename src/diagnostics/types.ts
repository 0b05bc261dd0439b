import type { Code } from "./codes.ts";

/** A point in a source text. Lines and columns count from 1, columns and offsets in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a source file; `file` is relative to the project's folder and written with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A place in a workbook: a cell, a sheet, or the file as a whole. `file` as the user named it, written with `/`. */
export interface CellPlace {
  readonly file: string;
  readonly sheet?: string;
  /** As spreadsheets name it: E7. */
  readonly address?: string;
}

/** `error` stops the build, `warning` wants an answer, `info` only tells. */
export type Severity = "error" | "warning" | "info";

/**
 * One finding, as data. Renderers turn it into text with a source excerpt, JSON or CI annotations.
 * `code` is a stable English name (`figure/unknown-unit`); every other text is Chinese.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly place?: Place;
  /** Where it stands in a workbook; beside `place` where a cell and a line of YAML do not agree. */
  readonly cell?: CellPlace;
  /** How to mend it, and what else the reader should know. */
  readonly notes?: readonly string[];
  /** Spellings that were probably meant. */
  readonly suggestions?: readonly string[];
}

/** Where a stage puts its findings; a stage never throws for what a user can mend. */
export type Report = (diagnostic: Diagnostic) => void;
