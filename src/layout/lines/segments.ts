import type { FigureMark, TextItem } from "../types.ts";
import type { SetLine } from "./justify.ts";
import type { Atom } from "./types.ts";

/** A text item before its line stands on a page: baseline from the line's own, x from the measure's left edge. */
export type Segment = Omit<TextItem, "line">;

/** Equal spacing, to a hundred-thousandth of a point. */
const SAME_PT = 1e-5;

interface Placed {
  readonly atom: Atom;
  readonly xPt: number;
}

/** Joins the characters of a line into runs of one face, size, spacing and figure: one text operator each. */
export function makeSegments(line: SetLine): readonly Segment[] {
  const placed: Placed[] = [];
  for (const { cluster, xPt } of line.placed) {
    let pen = xPt;
    for (const atom of cluster.atoms) {
      placed.push({ atom, xPt: pen });
      pen += atom.widthPt;
    }
  }
  const segments: Segment[] = [];
  let at = 0;
  while (at < placed.length) {
    const end = endOfRun(placed, at);
    const segment = makeSegment(placed.slice(at, end));
    if (segment !== undefined) segments.push(segment);
    at = end;
  }
  return segments;
}

/** What stands between the end of a glyph's advance and the next glyph. */
const spacingAt = (placed: readonly Placed[], at: number): number => {
  const here = placed[at];
  const next = placed[at + 1];
  return here === undefined || next === undefined ? 0 : next.xPt - here.xPt - here.atom.advancePt;
};

function endOfRun(placed: readonly Placed[], from: number): number {
  const first = placed[from];
  if (first === undefined) return from + 1;
  const spacing = spacingAt(placed, from);
  let end = from + 1;
  for (; end < placed.length; end++) {
    const next = placed[end];
    if (next === undefined || !sameType(first.atom, next.atom)) break;
    if (Math.abs(spacingAt(placed, end - 1) - spacing) > SAME_PT) break;
  }
  return end;
}

const sameFigure = (a: FigureMark | undefined, b: FigureMark | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.key === b.key && a.part === b.part);

const sameType = (a: Atom, b: Atom): boolean =>
  a.face === b.face &&
  a.sizePt === b.sizePt &&
  a.risePt === b.risePt &&
  a.features.join() === b.features.join() &&
  sameFigure(a.figure, b.figure);

function makeSegment(placed: readonly Placed[]): Segment | undefined {
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { atom } = first;
  return {
    type: "text",
    text: placed.map((one) => one.atom.text).join(""),
    xPt: first.xPt,
    baselinePt: -atom.risePt,
    face: atom.face.role,
    sizePt: atom.sizePt,
    spacingPt: placed.length > 1 ? spacingAt(placed, 0) : 0,
    widthPt: last.xPt + last.atom.advancePt - first.xPt,
    features: atom.features,
    ...(atom.figure === undefined ? {} : { figure: atom.figure }),
  };
}
