import type { FaceRole } from "../layout/standard/type.ts";
import type { Remember } from "../memory/types.ts";
import type { PdfDocument, PdfFont, PdfRun } from "./engine.ts";
import type { PdfFonts } from "./fonts.ts";

/** The faces of a document by role, each opened when it is first asked for. */
export function facesOf(
  document: PdfDocument,
  { faces }: PdfFonts,
  remember: Remember,
): (role: FaceRole) => PdfFont {
  const opened = new Map<FaceRole, PdfFont>();
  return (role) => {
    const before = opened.get(role);
    if (before) return before;
    const font = document.provideFont(role, false, false);
    shapeByCharacter(font);
    const { sha256, postscriptName } = faces[role];
    const encode = font.subset.encode.bind(font.subset);
    font.subset.encode = () =>
      remember("font subset", [sha256, postscriptName, font.subset.glyphs], () => {}, encode);
    opened.set(role, font);
    return font;
  };
}

/**
 * Shapes each character once and by itself. The pages are composed of one glyph for one character (fonts/face.ts), so
 * a pair that the font would draw nearer together, or as one glyph, must not be.
 */
function shapeByCharacter(font: PdfFont): void {
  const shape = font.layoutRun.bind(font);
  const known = new Map<string, PdfRun>();
  const shaped = (character: string, features: readonly string[] | undefined): PdfRun => {
    const key = features ? `${character} ${features.join()}` : character;
    const run = known.get(key) ?? shape(character, features);
    known.set(key, run);
    return run;
  };
  font.layoutRun = (text, features) => {
    const runs = Array.from(text, (character) => shaped(character, features));
    return {
      glyphs: runs.flatMap(({ glyphs }) => glyphs),
      positions: runs.flatMap(({ positions }) => positions),
      advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  };
}
