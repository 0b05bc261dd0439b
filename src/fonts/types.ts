import type { Font, Glyph as FontGlyph } from "fontkit";
import type { FaceRole } from "../layout/standard/type.ts";

/** Extent of a glyph's ink in em, baseline at 0, y upwards. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** One opened face. All measures in em. */
export interface Face {
  readonly role: FaceRole;
  readonly file: string;
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
  readonly postscriptName: string;
  readonly family: string;
  /** Of hhea: where PDF writers put the top of a text box. */
  readonly ascenderEm: number;
  /** Negative. */
  readonly descenderEm: number;
  /** Set for a face out of a collection (TTC). */
  readonly collection: boolean;
  /** The file's. */
  readonly bytes: Uint8Array;
  /** As opened, for whoever embeds it. */
  readonly font: Font;
  /** The glyph that draws a character by itself, with `features` where it is measured with them. */
  readonly glyph: (codePoint: number, features: readonly string[]) => FontGlyph;
  readonly has: (codePoint: number) => boolean;
  /** Advance with `features` of the glyph applied, taken from the font. */
  readonly advanceEm: (codePoint: number) => number;
  /** Of the glyph with `features` applied. */
  readonly ink: (codePoint: number) => InkBox;
  /** OpenType features that give this character its full width in Chinese text; mostly none. */
  readonly features: (codePoint: number) => readonly string[];
}

/** A user's own font: a path, or a collection with the PostScript name of the face. */
export interface FontChoice {
  readonly file: string;
  readonly face?: string;
  /** As in FontFile. */
  readonly wrongGlyphs?: string;
}

/** A font file as read: `face` is the PostScript name to take from a collection. */
export interface FontFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly face?: string;
  /** Characters that the file maps to a glyph of another character: they count as missing. */
  readonly wrongGlyphs?: string;
}

export type FontFiles = ReadonlyMap<FaceRole, FontFile>;

/** Why a character is set in another face than its role's. */
export type Substitution = "none" | "wide" | "fallback" | "missing";

/** The face that draws a character. `wide`: the role's own glyph is too narrow for Chinese text. */
export interface Glyph {
  readonly face: Face;
  readonly advanceEm: number;
  readonly features: readonly string[];
  readonly substitution: Substitution;
}

/** The faces by role, and the order in which others step in. */
export interface FontBook {
  readonly faces: Readonly<Record<FaceRole, Face>>;
  /** Of the content of all its files, each in its role: equal books draw alike. */
  readonly digest: string;
  readonly chains: Readonly<Record<FaceRole, readonly FaceRole[]>>;
  /** The glyph of a character for a role; remembered, for it is asked for every character of a report. */
  readonly glyph: (role: FaceRole, codePoint: number) => Glyph;
}
