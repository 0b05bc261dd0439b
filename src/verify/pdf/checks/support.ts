import { LEFT_PT, RIGHT_PT, TOP_PT } from "../../../layout/geometry.ts";
import { BASELINE_EM } from "../../../layout/standard/lines.ts";
import { LINE_PITCH_PT, ptToMm } from "../../../layout/standard/page.ts";
import { BODY } from "../../../layout/standard/type.ts";
import type { Fault, Measured, Role } from "../../types.ts";
import { mostOf } from "../lines/characters.ts";
import type { Line, Page, PdfFile } from "../types.ts";

/** 28.00 mm */
export const mm = (pt: number): string => `${ptToMm(pt).toFixed(2)} mm`;

/** 16 pt, 15.75 pt */
export const pt = (size: number): string => `${Number(size.toFixed(2))} pt`;

/** 28.00～184.07 mm; one length where they are the same. */
export function mmRange(lengthsPt: readonly number[]): string {
  if (lengthsPt.length === 0) return "无";
  const least = ptToMm(Math.min(...lengthsPt)).toFixed(2);
  const most = ptToMm(Math.max(...lengthsPt)).toFixed(2);
  return least === most ? `${least} mm` : `${least}～${most} mm`;
}

const WORDS = 16;

/** The beginning of a line, for the reader to find it by. */
export function words(text: string): string {
  const characters = [...text];
  return characters.length > WORDS ? `${characters.slice(0, WORDS).join("")}…` : text;
}

export const lineFault = (line: Line, found: string): Fault => ({
  page: line.page,
  where: words(line.text),
  found,
});

/** A rule that no line breaks, or the lines that break it. */
export const judge = (expected: string, faults: readonly Fault[], measured: string): Measured => ({
  expected,
  measured,
  faults,
});

export const linesOf = (file: PdfFile): readonly Line[] => file.pages.flatMap((page) => page.lines);

export const linesIn = (file: PdfFile, ...roles: readonly Role[]): readonly Line[] =>
  linesOf(file).filter((line) => roles.includes(line.role));

/** Running text: what GB/T 9704 5.2.2 and 5.2.3 ask size and grid of. */
export const RUNNING: readonly Role[] = ["text", "heading", "recipients", "note", "signature"];
/** All that is broken into lines by the rules of GB/T 15834, but for the narrow cells of tables. */
export const BROKEN: readonly Role[] = ["text", "heading", "recipients", "note", "title", "caption"];

export const isLandscape = ({ widthPt, heightPt }: Page): boolean => widthPt > heightPt;

/** Pairs of lines of one paragraph that follow each other, over the foot of a page too. */
export function followingLines(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  const last = new Map<number, Line>();
  return lines.flatMap((line) => {
    const before = last.get(line.paragraph);
    last.set(line.paragraph, line);
    return before ? [[before, line] as const] : [];
  });
}

/** The lines of each paragraph. */
export function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs = new Map<number, Line[]>();
  for (const line of lines) {
    const known = paragraphs.get(line.paragraph);
    if (known) known.push(line);
    else paragraphs.set(line.paragraph, [line]);
  }
  return [...paragraphs.values()];
}

export const pitchOf = ({ measure }: PdfFile): number => measure.pitchPt ?? LINE_PITCH_PT;

/** Baseline of line 1: where most pages that begin with text have it, else where the text block does. */
function firstBaseline(file: PdfFile): number {
  const firsts = file.pages.flatMap((page) => {
    const [line] = page.lines;
    return line && !isLandscape(page) && (RUNNING.includes(line.role) || line.role === "label")
      ? [[Math.round(line.baselinePt * 10) / 10, 1] as const]
      : [];
  });
  return mostOf(firsts) ?? TOP_PT + BASELINE_EM * BODY.sizePt;
}

/** Lines of the grid from the first, which is 1; broken ones for what stands off the grid. */
export const slotOf = (file: PdfFile, baselinePt: number): number =>
  (baselinePt - firstBaseline(file)) / pitchOf(file) + 1;

/** Axis of the text block. */
export const CENTRE_PT = (LEFT_PT + RIGHT_PT) / 2;

/** Above and below the baseline, by the em box that GB/T 9704's measures are taken from. */
export const emTop = ({ baselinePt, sizePt }: Line): number => baselinePt - BASELINE_EM * sizePt;
export const emBottom = ({ baselinePt, sizePt }: Line): number => baselinePt + (1 - BASELINE_EM) * sizePt;
