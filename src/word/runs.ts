import { Tab, TextRun } from "docx";
import type { Nudge } from "../layout/placing.ts";
import { CHARACTER_SPACING_TWIPS } from "../layout/standard/word.ts";
import { splitInlines } from "../report/split.ts";
import type { Inline } from "../report/types.ts";

/**
 * Tells Word that characters which belong to no script (“ ” ‘ ’ — … · × °) are Chinese here: without it they come in
 * the Latin face, quotes and dashes half as wide as they should be.
 */
export const EAST_ASIAN_HINT = { hint: "eastAsia" } as const;

/** Basic Latin, and accented letters, which a Chinese face would draw badly. × and ÷ are among these letters' code points. */
const LATIN = /[\u0000-\u007f]|(?![×÷])[\u00c0-\u024f]/u;

interface Piece {
  readonly latin: boolean;
  readonly text: string;
}

/** Cuts a text where it passes between Chinese and Latin, as Word itself does while one types. */
export function scriptPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const latin = LATIN.test(character);
    const last = pieces.at(-1);
    if (last?.latin === latin) pieces[pieces.length - 1] = { latin, text: last.text + character };
    else pieces.push({ latin, text: character });
  }
  return pieces;
}

/** Runs of one text in the paragraph style's faces; `spacing` in twips after each character, if not the style's. */
export function textRuns(text: string, shift: "sub" | "sup" | "none" = "none", spacing?: number): TextRun[] {
  return scriptPieces(text).map(
    (piece) =>
      new TextRun({
        text: piece.text,
        ...(piece.latin ? {} : { font: EAST_ASIAN_HINT }),
        ...(spacing === undefined ? {} : { characterSpacing: spacing }),
        ...(shift === "sub" ? { subScript: true } : {}),
        ...(shift === "sup" ? { superScript: true } : {}),
      }),
  );
}

/** Runs of one inline. A figure prints as plain text: its key is the ledger's business, and the edition stays clean. */
function inlineRunsOf(inline: Inline, spacing?: number): TextRun[] {
  switch (inline.type) {
    case "text":
    case "figure":
    case "name":
      return textRuns(inline.text, "none", spacing);
    case "sub":
    case "sup":
      return textRuns(inline.text, inline.type, spacing);
  }
}

export function inlineRuns(inlines: readonly Inline[]): TextRun[] {
  return inlines.flatMap((inline) => inlineRunsOf(inline));
}

/** Runs with the lines that would end elsewhere set a little tighter or wider than the style. */
export function nudgedRuns(inlines: readonly Inline[], nudges: readonly Nudge[]): TextRun[] {
  const edges = nudges.flatMap(({ start, end }) => [start, end]);
  let at = 0;
  return splitInlines(inlines, [...new Set(edges)]).flatMap((piece) => {
    const nudge = nudges.find(({ start, end }) => start <= at && at < end);
    at += plainText(piece).length;
    const spacing = nudge && CHARACTER_SPACING_TWIPS + nudge.twips;
    return piece.flatMap((inline) => inlineRunsOf(inline, spacing));
  });
}

/** To the next tab stop. */
export const tabRun = (): TextRun => new TextRun({ children: [new Tab()] });

/** What the inlines read as, without their form. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}
