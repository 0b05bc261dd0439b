import type { FaceRole } from "../layout/standard/type.ts";
import type { Remember } from "../memory/types.ts";
import type { PdfDocument, PdfFont, PdfFontClass, PdfPosition } from "./engine.ts";
import type { PdfFonts } from "./fonts.ts";

type PdfFace = PdfFonts["faces"][FaceRole];

/** The faces of a document by role, each put into it when it is first asked for. */
export function facesOf(
  document: PdfDocument,
  { faces }: PdfFonts,
  faceClass: PdfFontClass,
  remember: Remember,
): (role: FaceRole) => PdfFont {
  const put = new Map<FaceRole, PdfFont>();
  return (role) => {
    const before = put.get(role);
    if (before) return before;
    const face = faces[role];
    const font = putInto(document, face, faceClass);
    shapeByCharacter(font, face);
    const { subset } = font;
    const encode = subset.encode.bind(subset);
    subset.encode = () =>
      remember("font subset", [face.sha256, face.postscriptName, subset.glyphs], () => {}, encode);
    put.set(role, font);
    return font;
  };
}

/** As pdfkit opens a font, but for reading and opening its file again: the pages were composed with an open one. */
function putInto(document: PdfDocument, face: PdfFace, faceClass: PdfFontClass): PdfFont {
  const key = face.collection ? face.postscriptName : face.file;
  const known = document._fontFamilies[key];
  if (known) return known;
  document._fontCount += 1;
  const font = new faceClass(document, face.font, `F${document._fontCount}`);
  for (const name of [key, font.name]) document._fontFamilies[name] = font;
  return font;
}

/**
 * Each character by itself: the pages are composed of one glyph for one character (fonts/face.ts), so a pair that the
 * font would draw nearer together, or as one glyph, must not be.
 */
function shapeByCharacter(font: PdfFont, face: PdfFace): void {
  const positionOf = (advanceWidth: number): PdfPosition => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
    advanceWidth,
  });
  font.layoutRun = (text, features = []) => {
    const glyphs = Array.from(text, (character) => face.glyph(character.codePointAt(0) ?? 0, features));
    const positions = glyphs.map(({ advanceWidth }) => positionOf(advanceWidth * font.scale));
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  };
}
