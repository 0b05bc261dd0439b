import { boxOf } from "../box.ts";
import type { Box, Rule } from "../types.ts";
import { apply, type Matrix, meanScale, type Point } from "./matrix.ts";

/** pdf.js's numbers for the parts of a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** How many coordinates follow each. */
const COORDINATES: Readonly<Record<number, number>> = {
  [MOVE]: 2,
  [LINE]: 2,
  [CURVE]: 6,
  [QUADRATIC]: 4,
  [CLOSE]: 0,
};

/** A filled box no thicker than this, and longer than thick, is a rule: several writers draw rules so. */
const THICKEST_RULE_PT = 3;
/** What is less off the straight than this is straight. */
const STRAIGHT_PT = 0.1;

export interface SubPath {
  readonly points: readonly Point[];
  readonly curved: boolean;
  readonly closed: boolean;
}

/** What a path draws: straight rules, and the boxes of all else. */
export interface Shapes {
  readonly rules: readonly Rule[];
  readonly marks: readonly Box[];
}

/** The numbers of a path → its parts, on the page. A broken path ends where it breaks. */
export function subPaths(data: ArrayLike<number>, ctm: Matrix): readonly SubPath[] {
  const parts: { points: Point[]; curved: boolean; closed: boolean }[] = [];
  let part: (typeof parts)[number] | undefined;
  for (let at = 0; at < data.length; ) {
    const kind = data[at] ?? -1;
    const count = COORDINATES[kind];
    if (count === undefined || at + count >= data.length) break;
    if (kind === MOVE || part === undefined) {
      part = { points: [], curved: false, closed: false };
      parts.push(part);
    }
    for (let i = at + 1; i <= at + count; i += 2) {
      const point = apply(ctm, [data[i] ?? 0, data[i + 1] ?? 0]);
      if (point.every(Number.isFinite)) part.points.push(point);
    }
    if (kind === CURVE || kind === QUADRATIC) part.curved = true;
    if (kind === CLOSE) part.closed = true;
    at += count + 1;
  }
  return parts.filter(({ points }) => points.length > 0);
}

export function strokedShapes(
  paths: readonly SubPath[],
  lineWidth: number,
  ctm: Matrix,
  colour: string,
): Shapes {
  const rules: Rule[] = [];
  const marks: Box[] = [];
  const weightPt = Math.abs(lineWidth) * meanScale(ctm);
  for (const { points, curved, closed } of paths) {
    const [first] = points;
    const all = closed && first ? [...points, first] : points;
    const own = all.slice(1).map((to, at) => ruleOf(all[at] ?? to, to, weightPt, colour));
    if (!curved && own.every((rule) => rule !== undefined)) rules.push(...own.filter(isLong));
    else marks.push(...boxes(all));
  }
  return { rules, marks };
}

export function filledShapes(paths: readonly SubPath[], colour: string): Shapes {
  const rules: Rule[] = [];
  const marks: Box[] = [];
  for (const { points, curved } of paths) {
    const box = boxOf(points);
    if (box === undefined) continue;
    const rule = curved || !isRectangle(points, box) ? undefined : ruleOfBox(box, colour);
    if (rule) rules.push(rule);
    else marks.push(box);
  }
  return { rules, marks };
}

const boxes = (points: readonly Point[]): readonly Box[] => {
  const box = boxOf(points);
  return box ? [box] : [];
};

const isLong = ({ x1Pt, x2Pt, y1Pt, y2Pt }: Rule): boolean =>
  Math.hypot(x2Pt - x1Pt, y2Pt - y1Pt) > STRAIGHT_PT;

function ruleOf([x1, y1]: Point, [x2, y2]: Point, weightPt: number, colour: string): Rule | undefined {
  if (Math.abs(x1 - x2) > STRAIGHT_PT && Math.abs(y1 - y2) > STRAIGHT_PT) return undefined;
  return {
    x1Pt: Math.min(x1, x2),
    y1Pt: Math.min(y1, y2),
    x2Pt: Math.max(x1, x2),
    y2Pt: Math.max(y1, y2),
    weightPt,
    colour,
  };
}

/** Every corner of the box is a point, and every point is a corner. */
function isRectangle(points: readonly Point[], box: Box): boolean {
  if (points.length < 4 || points.length > 5) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= STRAIGHT_PT;
  return points.every(
    ([x, y]) =>
      (near(x, box.leftPt) || near(x, box.rightPt)) && (near(y, box.topPt) || near(y, box.bottomPt)),
  );
}

function ruleOfBox({ leftPt, topPt, rightPt, bottomPt }: Box, colour: string): Rule | undefined {
  const width = rightPt - leftPt;
  const height = bottomPt - topPt;
  const weightPt = Math.min(width, height);
  if (weightPt > THICKEST_RULE_PT || Math.max(width, height) < 2 * weightPt) return undefined;
  const x = (leftPt + rightPt) / 2;
  const y = (topPt + bottomPt) / 2;
  return width >= height
    ? { x1Pt: leftPt, y1Pt: y, x2Pt: rightPt, y2Pt: y, weightPt, colour }
    : { x1Pt: x, y1Pt: topPt, x2Pt: x, y2Pt: bottomPt, weightPt, colour };
}
