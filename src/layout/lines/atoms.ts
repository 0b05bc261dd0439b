import type { FontBook } from "../../fonts/types.ts";
import { type FontUse, resolveFace } from "../../fonts/use.ts";
import type { Inline } from "../../report/types.ts";
import { LATIN_FACE } from "../standard/lines.ts";
import { type FaceRole, SHIFTED } from "../standard/type.ts";
import type { FigureMark } from "../types.ts";
import type { Atom, RunStyle } from "./types.ts";

/** What setting text needs besides the text: the faces, and a place to note what they lack. */
export interface TypeCase {
  readonly fonts: FontBook;
  readonly use: FontUse;
}

/** Characters of the Latin, Greek and Cyrillic blocks, signs set with numbers, superior and inferior figures. */
const LATIN =
  /[\u0020-\u007e\u00a0-\u00b6\u00b8-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2013\u2030\u2070-\u209f\u20a0-\u20bf\u2212]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Is the character set in the Latin face? ’ is an apostrophe between letters, a quotation mark elsewhere. */
export function isLatin(character: string, before: string, after: string): boolean {
  if (character === "’") return isLetter(before) && isLetter(after);
  return LATIN.test(character);
}

const isLetter = (character: string): boolean => LATIN.test(character) && LETTER.test(character);

interface Piece {
  readonly text: string;
  readonly figure: FigureMark | undefined;
  readonly name: number | undefined;
  readonly shift: "sub" | "sup" | undefined;
}

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  let names = 0;
  return inlines.map((inline) => {
    const piece = { text: inline.text, figure: undefined, name: undefined, shift: undefined };
    if (inline.type === "figure") return { ...piece, figure: { key: inline.key, part: inline.part } };
    if (inline.type === "name") return { ...piece, name: ++names };
    if (inline.type !== "text") return { ...piece, shift: inline.type };
    return inline.key === undefined ? piece : { ...piece, figure: { key: inline.key } };
  });
}

/** Text of a block as its lines count it. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join("");

/** The characters of a block with face, size and advance. */
export function makeAtoms(
  inlines: readonly Inline[],
  style: RunStyle,
  type: TypeCase,
  where: string,
): readonly Atom[] {
  const atoms: Atom[] = [];
  const whole = textOf(inlines);
  const around = (offset: number) => () => `${where}“${whole.slice(Math.max(0, offset - 6), offset + 8)}”`;
  let offset = 0;
  for (const piece of piecesOf(inlines)) {
    const sizePt = piece.shift === undefined ? style.sizePt : style.sizePt * SHIFTED.scale;
    const risePt =
      piece.shift === undefined ? 0 : style.sizePt * (piece.shift === "sub" ? SHIFTED.subEm : SHIFTED.supEm);
    for (const raw of piece.text) {
      // A line break or tab in the text is no layout: it counts as a space.
      const text = /\s/u.test(raw) && raw !== "\u3000" ? " " : raw;
      const codePoint = text.codePointAt(0) ?? 0;
      const before = whole.slice(Math.max(0, offset - 1), offset);
      const after = whole.slice(offset + raw.length, offset + raw.length + 1);
      const role: FaceRole = isLatin(text, before, after) ? LATIN_FACE[style.face] : style.face;
      const glyph = resolveFace(type.fonts, role, codePoint, type.use, around(offset));
      const advancePt = glyph.advanceEm * sizePt;
      atoms.push({
        text,
        codePoint,
        face: glyph.face,
        features: glyph.features,
        sizePt,
        risePt,
        advancePt,
        widthPt: advancePt + style.trackingPt,
        figure: piece.figure,
        name: piece.name,
        shifted: piece.shift !== undefined,
        offset,
      });
      offset += raw.length;
    }
  }
  return atoms;
}
