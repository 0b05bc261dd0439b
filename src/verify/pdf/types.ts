import type { FaceRole } from "../../layout/standard/type.ts";
import type { Role } from "../types.ts";

/**
 * A PDF as measured: what is drawn, where, and what it is taken to be. Lengths in pt from the top left corner of the
 * page as a reader sees it; mm only in the messages.
 */

export interface Box {
  readonly leftPt: number;
  readonly topPt: number;
  readonly rightPt: number;
  readonly bottomPt: number;
}

/** A font of the file. */
export interface PdfFont {
  /** Without the tag of a subset. */
  readonly name: string;
  /** Which face of the standard it is, by its name. */
  readonly face?: FaceRole;
  readonly embedded: boolean;
  /** Says which characters its glyphs are, so that text can be searched and copied. */
  readonly mapped: boolean;
}

/**
 * By how much text is turned clockwise, in degrees. Turned text is measured as it reads: its page is turned back, so that
 * left, right and baseline mean the same everywhere. `skew` is anything that reads along no edge of the page.
 */
export type Turn = 0 | 90 | 180 | 270 | "skew";

export interface Glyph {
  /** Empty where the file does not say which character it is. */
  readonly text: string;
  readonly leftPt: number;
  /** By its advance, without the spacing that follows. */
  readonly rightPt: number;
  readonly baselinePt: number;
  /** As drawn. */
  readonly sizePt: number;
  /** Of its outline; absent where the font is not embedded or draws nothing. */
  readonly ink?: Box;
  readonly turn: Turn;
  readonly font: PdfFont;
  /** #rrggbb */
  readonly colour: string;
  /** The font's mark for a character that it lacks. */
  readonly notdef: boolean;
}

/** A straight rule, horizontal or vertical, its ends at the centre of the stroke. */
export interface Rule {
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
  readonly weightPt: number;
  readonly colour: string;
}

/** What one page draws. */
export interface DrawnPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Pictures and vector drawings, those that touch taken together. */
  readonly graphics: readonly Box[];
}

/** Characters on one baseline that belong together: a line of text, or of one cell of a table. */
export interface TextLine {
  /** From 1. */
  readonly page: number;
  /** In reading order, spaces left out. */
  readonly glyphs: readonly Glyph[];
  /** With the spaces. */
  readonly text: string;
  readonly turn: Turn;
  /** Of most characters of the dominant size. */
  readonly baselinePt: number;
  /** How far a character of the dominant size stands off the baseline at most. */
  readonly strayPt: number;
  /** Of most of its characters. */
  readonly sizePt: number;
  /** Of most of its Chinese characters; absent where the font's name is not known. */
  readonly face?: FaceRole;
  readonly leftPt: number;
  readonly rightPt: number;
}

/** A line and what it is. */
export interface Line extends TextLine {
  readonly role: Role;
  /** Of a heading, from its ordinal. */
  readonly level?: 1 | 2 | 3 | 4;
  /** First line of its paragraph. */
  readonly first: boolean;
  /** Last line of its paragraph, on whichever page. */
  readonly last: boolean;
  /** Counts the paragraphs of the file in reading order, from 0. */
  readonly paragraph: number;
}

export interface Page {
  /** From 1, as the file counts. */
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  readonly tables: readonly Box[];
  readonly graphics: readonly Box[];
  /** The text of drawings, and text that reads along no edge of the page. */
  readonly apart: readonly Glyph[];
}

export interface OutlineEntry {
  /** From 1. */
  readonly level: number;
  readonly text: string;
  /** From 1; absent where it leads nowhere. */
  readonly page?: number;
  /** Absent where it leads to a page but no place on it. */
  readonly yPt?: number;
}

/** What the file says of itself. */
export interface Properties {
  /** Of the information dictionary. */
  readonly title?: string;
  /** Of the XMP packet. */
  readonly xmpTitle?: string;
  /** PDF/A-2u as "2U". */
  readonly pdfa?: string;
  readonly language?: string;
  readonly encrypted: boolean;
}

/** What the text of the file is set in: measured, not assumed, so that any file can be read. */
export interface Measure {
  readonly bodySizePt: number;
  readonly leftPt: number;
  readonly rightPt: number;
  /** Baseline to baseline of the text; absent where no two lines follow each other. */
  readonly pitchPt?: number;
  /** Advance of one Chinese character of the text. */
  readonly cellPt: number;
}

export interface PdfFile {
  readonly pages: readonly Page[];
  readonly fonts: readonly PdfFont[];
  readonly outline: readonly OutlineEntry[];
  readonly properties: Properties;
  readonly measure: Measure;
}
