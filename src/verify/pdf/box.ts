import type { Box } from "./types.ts";

/** The box around points; nothing for none. */
export function boxOf(points: Iterable<readonly [number, number]>): Box | undefined {
  let leftPt = Number.POSITIVE_INFINITY;
  let topPt = Number.POSITIVE_INFINITY;
  let rightPt = Number.NEGATIVE_INFINITY;
  let bottomPt = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    leftPt = Math.min(leftPt, x);
    topPt = Math.min(topPt, y);
    rightPt = Math.max(rightPt, x);
    bottomPt = Math.max(bottomPt, y);
  }
  return leftPt <= rightPt && topPt <= bottomPt ? { leftPt, topPt, rightPt, bottomPt } : undefined;
}

export const around = (a: Box, b: Box): Box => ({
  leftPt: Math.min(a.leftPt, b.leftPt),
  topPt: Math.min(a.topPt, b.topPt),
  rightPt: Math.max(a.rightPt, b.rightPt),
  bottomPt: Math.max(a.bottomPt, b.bottomPt),
});

/** What two boxes share; nothing where they are apart. */
export function overlap(a: Box, b: Box): Box | undefined {
  const shared = {
    leftPt: Math.max(a.leftPt, b.leftPt),
    topPt: Math.max(a.topPt, b.topPt),
    rightPt: Math.min(a.rightPt, b.rightPt),
    bottomPt: Math.min(a.bottomPt, b.bottomPt),
  };
  return shared.leftPt <= shared.rightPt && shared.topPt <= shared.bottomPt ? shared : undefined;
}

export const grown = (box: Box, byPt: number): Box => ({
  leftPt: box.leftPt - byPt,
  topPt: box.topPt - byPt,
  rightPt: box.rightPt + byPt,
  bottomPt: box.bottomPt + byPt,
});

export const holds = (box: Box, xPt: number, yPt: number): boolean =>
  xPt >= box.leftPt && xPt <= box.rightPt && yPt >= box.topPt && yPt <= box.bottomPt;

export const areaOf = (box: Box): number => (box.rightPt - box.leftPt) * (box.bottomPt - box.topPt);

/** Boxes that touch, or are nearer to each other than `withinPt`, taken together. */
export function merged(boxes: readonly Box[], withinPt: number): readonly Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let at = result.length - 1; at >= 0; at--) {
      const other = result[at];
      if (other === undefined || !overlap(grown(whole, withinPt), other)) continue;
      whole = around(whole, other);
      result.splice(at, 1);
      // What was passed over may touch the box now that it is larger.
      at = result.length;
    }
    result.push(whole);
  }
  return result;
}
