import type { Font, Glyph } from "fontkit";
import type { FaceRole } from "../layout/standard/type.ts";
import { WIDE_MARKS } from "./roles.ts";
import type { Face, FontFile, InkBox } from "./types.ts";

/** OpenType feature "full widths": the Chinese form of a mark whose plain glyph is Latin. */
const FULL_WIDTH = "fwid";
const NONE: readonly string[] = [];
const EMPTY: InkBox = { left: 0, right: 0, bottom: 0, top: 0 };

interface Drawn {
  readonly glyph: Glyph;
  readonly advanceEm: number;
  readonly features: readonly string[];
  readonly ink: InkBox;
}

/** Measures of an opened font, each character asked for once: no shaping, one glyph for one character. */
export function makeFace(role: FaceRole, file: FontFile, font: Font, collection: boolean): Face {
  const em = font.unitsPerEm;
  const hasFullWidth = font.availableFeatures.includes(FULL_WIDTH);
  const known = new Map<number, Drawn>();

  const draw = (glyph: Glyph, features: readonly string[]): Drawn => ({
    glyph,
    advanceEm: glyph.advanceWidth / em,
    features,
    // An outline is read only when somebody asks for its ink.
    get ink() {
      return inkOf(glyph, em);
    },
  });
  const measure = (codePoint: number): Drawn => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    let found = draw(font.glyphForCodePoint(codePoint), NONE);
    if (hasFullWidth && WIDE_MARKS.has(codePoint) && found.advanceEm < 0.99) {
      const wide = font.layout(String.fromCodePoint(codePoint), [FULL_WIDTH]).glyphs[0];
      if (wide !== undefined && wide.advanceWidth / em > 0.99) found = draw(wide, [FULL_WIDTH]);
    }
    known.set(codePoint, found);
    return found;
  };

  const wrong = new Set([...(file.wrongGlyphs ?? "")].map((character) => character.codePointAt(0) ?? 0));
  return {
    role,
    file: file.file,
    sha256: file.sha256,
    postscriptName: font.postscriptName,
    family: font.familyName,
    ascenderEm: font.ascent / em,
    descenderEm: font.descent / em,
    collection,
    bytes: file.bytes,
    font,
    glyph: (codePoint, features) =>
      features.length > 0 ? measure(codePoint).glyph : font.glyphForCodePoint(codePoint),
    has: (codePoint) => !wrong.has(codePoint) && font.hasGlyphForCodePoint(codePoint),
    advanceEm: (codePoint) => measure(codePoint).advanceEm,
    features: (codePoint) => measure(codePoint).features,
    ink: (codePoint) => measure(codePoint).ink,
  };
}

function inkOf({ bbox: { minX, maxX, minY, maxY } }: Glyph, em: number): InkBox {
  return Number.isFinite(minX)
    ? { left: minX / em, right: maxX / em, bottom: minY / em, top: maxY / em }
    : EMPTY;
}
