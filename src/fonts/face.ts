import type { Font } from "fontkit";
import type { FaceRole } from "../layout/standard/type.ts";
import { WIDE_MARKS } from "./roles.ts";
import type { Face, FontFile, InkBox } from "./types.ts";

/** OpenType feature "full widths": the Chinese form of a mark whose plain glyph is Latin. */
const FULL_WIDTH = "fwid";
const NONE: readonly string[] = [];
const EMPTY: InkBox = { left: 0, right: 0, bottom: 0, top: 0 };

interface Metrics {
  readonly advanceEm: number;
  readonly features: readonly string[];
}

/** Measures of an opened font, each character asked for once: no shaping, one glyph for one character. */
export function makeFace(role: FaceRole, file: FontFile, font: Font, collection: boolean): Face {
  const em = font.unitsPerEm;
  const hasFullWidth = font.availableFeatures.includes(FULL_WIDTH);
  const metrics = new Map<number, Metrics>();
  const inks = new Map<number, InkBox>();

  const measure = (codePoint: number): Metrics => {
    const before = metrics.get(codePoint);
    if (before !== undefined) return before;
    let found: Metrics = { advanceEm: font.glyphForCodePoint(codePoint).advanceWidth / em, features: NONE };
    if (hasFullWidth && WIDE_MARKS.has(codePoint) && found.advanceEm < 0.99) {
      const wide = font.layout(String.fromCodePoint(codePoint), [FULL_WIDTH]).glyphs[0];
      if (wide !== undefined && wide.advanceWidth / em > 0.99)
        found = { advanceEm: wide.advanceWidth / em, features: [FULL_WIDTH] };
    }
    metrics.set(codePoint, found);
    return found;
  };

  const wrong = new Set([...(file.wrongGlyphs ?? "")].map((character) => character.codePointAt(0) ?? 0));
  return {
    role,
    file: file.file,
    postscriptName: font.postscriptName,
    family: font.familyName,
    ascenderEm: font.ascent / em,
    descenderEm: font.descent / em,
    collection,
    has: (codePoint) => !wrong.has(codePoint) && font.hasGlyphForCodePoint(codePoint),
    advanceEm: (codePoint) => measure(codePoint).advanceEm,
    features: (codePoint) => measure(codePoint).features,
    ink: (codePoint) => {
      const before = inks.get(codePoint);
      if (before !== undefined) return before;
      const { minX, maxX, minY, maxY } = font.glyphForCodePoint(codePoint).bbox;
      const box = Number.isFinite(minX)
        ? { left: minX / em, right: maxX / em, bottom: minY / em, top: maxY / em }
        : EMPTY;
      inks.set(codePoint, box);
      return box;
    },
  };
}
