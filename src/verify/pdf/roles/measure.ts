import { LEFT_PT, RIGHT_PT } from "../../../layout/geometry.ts";
import { BODY } from "../../../layout/standard/type.ts";
import { inkRight, isHan, median, mostOf, rounded } from "../lines/characters.ts";
import type { Measure, TextLine } from "../types.ts";

/** Lines of text follow each other at this many times their size. */
const PITCH_EM = { least: 1, most: 2.6 } as const;
/** An edge is one that at least this part of the lines has. */
const EDGE_SHARE = 0.08;

/** What the text is set in, from all lines outside tables and drawings. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const bodySizePt =
    mostOf(
      lines.map((line) => [rounded(line.sizePt), line.glyphs.filter(({ text }) => isHan(text)).length]),
    ) ?? BODY.sizePt;
  const body = lines.filter((line) => line.turn === 0 && Math.abs(line.sizePt - bodySizePt) < 0.2);
  const pitchPt = usualPitch(body, bodySizePt);
  const cellPt = usualAdvance(body) ?? bodySizePt;
  return {
    bodySizePt,
    cellPt,
    leftPt: leftEdge(body, cellPt),
    rightPt: edge(body.map(inkRight), (a, b) => b - a) ?? RIGHT_PT,
    ...(pitchPt !== undefined && { pitchPt }),
  };
}

/** Median of the distances between lines that follow each other. */
function usualPitch(lines: readonly TextLine[], sizePt: number): number | undefined {
  const steps = lines.slice(1).flatMap((line, at) => {
    const before = lines[at];
    const step = before?.page === line.page ? line.baselinePt - before.baselinePt : 0;
    return step >= PITCH_EM.least * sizePt && step <= PITCH_EM.most * sizePt ? [step] : [];
  });
  return median(steps);
}

/** Median of the distances between neighbouring Chinese characters. */
function usualAdvance(lines: readonly TextLine[]): number | undefined {
  return median(
    lines.flatMap(({ glyphs }) =>
      glyphs.slice(1).flatMap((glyph, at) => {
        const before = glyphs[at];
        return before && isHan(before.text) && isHan(glyph.text) ? [glyph.leftPt - before.leftPt] : [];
      }),
    ),
  );
}

/** A text of first lines only has no left edge of its own: then it is the one that the indent of two leads to. */
function leftEdge(lines: readonly TextLine[], cellPt: number): number {
  const found = edge(
    lines.map((line) => line.leftPt),
    (a, b) => a - b,
  );
  if (found === undefined) return LEFT_PT;
  return Math.abs(found - LEFT_PT - 2 * cellPt) < cellPt / 2 ? LEFT_PT : found;
}

/** The outermost place at which enough lines begin or end. */
function edge(places: readonly number[], outwards: (a: number, b: number) => number): number | undefined {
  const enough = Math.max(2, EDGE_SHARE * places.length);
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const around = (place: number): number =>
    (counts.get(place) ?? 0) + (counts.get(place - 1) ?? 0) + (counts.get(place + 1) ?? 0);
  const [outermost] = [...counts.keys()].filter((place) => around(place) >= enough).sort(outwards);
  if (outermost === undefined) return undefined;
  const near = places.filter((place) => Math.abs(place - outermost) <= 1.5);
  return median(near);
}
