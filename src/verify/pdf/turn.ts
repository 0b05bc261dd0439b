import type { Turn } from "./types.ts";

/** The page as a reader sees it, in pt. */
export interface Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
}

type Place = readonly [xPt: number, yPt: number];

/** Off by more than this, in degrees, is meant; less is a printer's plate. */
const TRUE_DEGREES = 0.5;

/** By how much text is turned whose line runs in a direction, y downwards. */
export function turnOf(dx: number, dy: number): Turn {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > TRUE_DEGREES) return "skew";
  return ([0, 90, 180, 270] as const)[(quarter + 4) % 4] ?? 0;
}

/** A place on the page → the same with the page turned back, so that the text reads from left to right. */
export function turnedBack([x, y]: Place, turn: Turn, { widthPt, heightPt }: Sheet): Place {
  if (turn === 90) return [y, widthPt - x];
  if (turn === 180) return [widthPt - x, heightPt - y];
  if (turn === 270) return [heightPt - y, x];
  return [x, y];
}

/** The way back: a place as turned text has it → the place on the page. */
export function onSheet([x, y]: Place, turn: Turn, { widthPt, heightPt }: Sheet): Place {
  if (turn === 90) return [widthPt - y, x];
  if (turn === 180) return [widthPt - x, heightPt - y];
  if (turn === 270) return [y, heightPt - x];
  return [x, y];
}
