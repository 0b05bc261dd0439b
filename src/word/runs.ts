import { type ParagraphChild, ShadingType, Tab, TextRun } from "docx";
import type { Nudge } from "../layout/placing.ts";
import { CHARACTER_SPACING_TWIPS } from "../layout/standard/word.ts";
import { splitInlines } from "../report/split.ts";
import type { Inline } from "../report/types.ts";
import { type Marks, NO_MARKS } from "./marks.ts";

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

/** What runs have that their paragraph's style has not. */
export interface RunForm {
  readonly shift?: "sub" | "sup";
  /** After each character, in twips. */
  readonly spacing?: number;
  /** Behind the characters, RRGGBB. */
  readonly shade?: string;
  /** In half-points. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** Runs of one text in the paragraph style's faces. */
export function textRuns(text: string, { shift, spacing, shade, size, bold }: RunForm = {}): TextRun[] {
  return scriptPieces(text).map(
    (piece) =>
      new TextRun({
        text: piece.text,
        ...(piece.latin ? {} : { font: EAST_ASIAN_HINT }),
        ...(spacing === undefined ? {} : { characterSpacing: spacing }),
        ...(shift === "sub" ? { subScript: true } : {}),
        ...(shift === "sup" ? { superScript: true } : {}),
        ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: shade } }),
        ...(size === undefined ? {} : { size }),
        ...(bold ? { bold } : {}),
      }),
  );
}

/** Runs of one inline. What an edition shows besides their text is the business of its marks. */
function inlineRunsOf(inline: Inline, marks: Marks, spacing?: number): readonly ParagraphChild[] {
  const runs = formedRuns(inline, marks, spacing);
  return marks.inline ? marks.inline(inline, runs) : runs;
}

function formedRuns(inline: Inline, marks: Marks, spacing?: number): readonly ParagraphChild[] {
  const form: RunForm = spacing === undefined ? {} : { spacing };
  switch (inline.type) {
    case "text":
    case "name":
      return textRuns(inline.text, form);
    case "figure": {
      const shade = marks.shade?.(inline);
      return marks.figure(inline, textRuns(inline.text, { ...form, ...(shade !== undefined && { shade }) }));
    }
    case "sub":
    case "sup":
      return textRuns(inline.text, { ...form, shift: inline.type });
  }
}

export const inlineRuns = (inlines: readonly Inline[], marks: Marks = NO_MARKS): ParagraphChild[] =>
  inlines.flatMap((inline) => inlineRunsOf(inline, marks));

/** Runs with the lines that would end elsewhere set a little tighter or wider than the style. */
export function nudgedRuns(
  inlines: readonly Inline[],
  nudges: readonly Nudge[],
  marks: Marks,
): ParagraphChild[] {
  const edges = nudges.flatMap(({ start, end }) => [start, end]);
  let at = 0;
  return splitInlines(inlines, [...new Set(edges)]).flatMap((piece) => {
    const nudge = nudges.find(({ start, end }) => start <= at && at < end);
    at += plainText(piece).length;
    const spacing = nudge && CHARACTER_SPACING_TWIPS + nudge.twips;
    return piece.flatMap((inline) => inlineRunsOf(inline, marks, spacing));
  });
}

/** To the next tab stop. */
export const tabRun = (): TextRun => new TextRun({ children: [new Tab()] });

/** What the inlines read as, without their form. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}
