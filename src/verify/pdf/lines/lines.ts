import { grown, holds } from "../box.ts";
import { onSheet } from "../turn.ts";
import type { DrawnPage, Glyph, Rule, TextLine, Turn } from "../types.ts";
import { isFullWidth, middle, mostOf, rounded } from "./characters.ts";
import { rowsOf } from "./rows.ts";
import { isSpace, splitRow } from "./split.ts";

export interface PageText {
  /** From top to bottom, in one row from left to right; turned text after the upright. */
  readonly lines: readonly TextLine[];
  /** The text of drawings, and what reads along no edge of the page. */
  readonly apart: readonly Glyph[];
}

/** Text of a drawing may stand out of its box by this. */
const OUT_OF_BOX_PT = 4;
/** Larger type than this in a drawing's box is not its lettering: a picture may lie below the text as its ground. */
const LETTERING_PT = 15;

/** The glyphs of a page → its lines. */
export function linesOf(page: DrawnPage, number: number): PageText {
  const apart: Glyph[] = [];
  const kept: Glyph[] = [];
  for (const glyph of page.glyphs) (isApart(glyph, page) ? apart : kept).push(glyph);
  const uprights = page.rules.filter(({ x1Pt, x2Pt, y1Pt, y2Pt }) => x2Pt - x1Pt < 0.5 && y2Pt - y1Pt > 4);
  const lines = TURNS.flatMap((turn) =>
    readAlong(
      kept.filter((glyph) => glyph.turn === turn),
      turn,
      number,
      turn === 0 ? uprights : [],
    ),
  );
  return { lines, apart };
}

const TURNS: readonly Turn[] = [0, 90, 180, 270];

function isApart(glyph: Glyph, page: DrawnPage): boolean {
  if (glyph.turn === "skew") return true;
  if (glyph.sizePt > LETTERING_PT) return false;
  const [x, y] = onSheet([middle(glyph), glyph.baselinePt - 0.35 * glyph.sizePt], glyph.turn, page);
  return page.graphics.some((box) => holds(grown(box, OUT_OF_BOX_PT), x, y));
}

const readAlong = (
  glyphs: readonly Glyph[],
  turn: Turn,
  page: number,
  uprights: readonly Rule[],
): readonly TextLine[] =>
  rowsOf(glyphs).flatMap((row) =>
    splitRow(row.glyphs, uprights).flatMap((part) => makeLine(part, turn, page)),
  );

function makeLine(all: readonly Glyph[], turn: Turn, page: number): readonly TextLine[] {
  const glyphs = all.filter((glyph) => !isSpace(glyph));
  const sizePt = mostOf(glyphs.map((glyph) => [rounded(glyph.sizePt), glyph.rightPt - glyph.leftPt]));
  if (sizePt === undefined) return [];
  const full = glyphs.filter((glyph) => rounded(glyph.sizePt) === sizePt);
  const baselinePt = mostOf(full.map((glyph) => [rounded(glyph.baselinePt), 1])) ?? 0;
  const chinese = glyphs.filter((glyph) => isFullWidth(glyph.text));
  const face = mostOf(
    (chinese.length > 0 ? chinese : glyphs).map((glyph) => [glyph.font.face, glyph.rightPt - glyph.leftPt]),
  );
  return [
    {
      page,
      glyphs,
      text: all
        .map((glyph) => (isSpace(glyph) ? " " : glyph.text))
        .join("")
        .trim(),
      turn,
      baselinePt,
      strayPt: Math.max(...full.map((glyph) => Math.abs(glyph.baselinePt - baselinePt))),
      sizePt,
      ...(face && { face }),
      leftPt: Math.min(...glyphs.map((glyph) => glyph.leftPt)),
      rightPt: Math.max(...glyphs.map((glyph) => glyph.rightPt)),
    },
  ];
}
