import { type Sheet, turnedBack, turnOf } from "../turn.ts";
import type { Box, Glyph } from "../types.ts";
import { apply, concat, heightScale, type Matrix } from "./matrix.ts";
import type { InkEm, LoadedFont, State } from "./state.ts";

/** A glyph as pdf.js gives it; anything may be missing from a broken file. */
interface RawGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly fontChar?: unknown;
  readonly originalCharCode?: unknown;
}

/** PDF 32000-1 9.4.3: draws glyphs and moves the pen; a number between them moves it back by thousandths of the size. */
export function showText(
  state: State,
  shown: unknown,
  sheet: Sheet,
): { readonly glyphs: readonly Glyph[]; readonly matrix: Matrix } {
  const { text } = state;
  const { font } = text;
  if (font === undefined || !Array.isArray(shown)) return { glyphs: [], matrix: text.matrix };
  const glyphs: Glyph[] = [];
  let matrix = text.matrix;
  for (const entry of shown as readonly unknown[]) {
    let advance: number;
    if (typeof entry === "number") {
      advance = (-entry / 1000) * text.size;
    } else if (typeof entry === "object" && entry !== null) {
      const raw: RawGlyph = entry;
      const width = (finite(raw.width) ?? 0) * font.unitEm * text.size;
      const drawn = placeGlyph(raw, width, font, { ...state, text: { ...text, matrix } }, sheet);
      if (drawn && text.mode !== 3 && text.mode !== 7) glyphs.push(drawn);
      advance = width + text.characterSpacing + (raw.isSpace === true ? text.wordSpacing : 0);
    } else continue;
    const x = font.vertical ? 0 : advance * text.horizontalScale;
    matrix = concat(matrix, [1, 0, 0, 1, x, font.vertical ? advance : 0]);
  }
  return { glyphs, matrix };
}

function placeGlyph(
  raw: RawGlyph,
  width: number,
  font: LoadedFont,
  { ctm, text, fill }: State,
  sheet: Sheet,
): Glyph | undefined {
  const whole = concat(ctm, text.matrix);
  const start = apply(whole, [0, text.rise]);
  const end = apply(whole, [width * text.horizontalScale, text.rise]);
  const sizePt = Math.abs(text.size) * heightScale(whole);
  if (![...start, ...end, sizePt].every(Number.isFinite)) return undefined;
  const sign = Math.sign(text.size * text.horizontalScale) || 1;
  const turn = font.vertical ? "skew" : turnOf(whole[0] * sign, whole[1] * sign);
  const [leftPt, baselinePt] = turnedBack(start, turn, sheet);
  const [rightPt] = turnedBack(end, turn, sheet);
  const character = typeof raw.unicode === "string" ? plainCharacter(raw.unicode) : "";
  const outline = typeof raw.fontChar === "string" ? font.ink(raw.fontChar) : undefined;
  return {
    text: character,
    leftPt,
    rightPt,
    baselinePt,
    sizePt,
    ...(outline && {
      ink: inkBox(outline, leftPt, baselinePt, sizePt, Math.hypot(whole[0], whole[1]) / heightScale(whole)),
    }),
    turn,
    font: font.font,
    colour: fill,
    notdef: font.composite && raw.originalCharCode === 0,
  };
}

const inkBox = (ink: InkEm, leftPt: number, baselinePt: number, sizePt: number, stretch: number): Box => ({
  leftPt: leftPt + ink.left * sizePt * stretch,
  rightPt: leftPt + ink.right * sizePt * stretch,
  topPt: baselinePt - ink.top * sizePt,
  bottomPt: baselinePt - ink.bottom * sizePt,
});

const finite = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** Radicals that some writers name in place of the character that looks the same, and the several blanks. */
function plainCharacter(unicode: string): string {
  const [first = ""] = unicode;
  if (/^[\u2E80-\u2FDF]$/u.test(first)) return unicode.normalize("NFKC");
  if (/^[\u00A0\u2002-\u200A\u202F]$/u.test(first)) return " ";
  // Private use and controls say nothing about the character.
  return /^[\p{Co}\p{Cc}\uFFFD]$/u.test(first) ? "" : unicode;
}
