import type { Face } from "../../fonts/types.ts";
import type { FaceRole } from "../standard/type.ts";
import type { FigureMark } from "../types.ts";

/** One character with all that drawing it takes. */
export interface Atom {
  readonly text: string;
  readonly codePoint: number;
  readonly face: Face;
  readonly features: readonly string[];
  readonly sizePt: number;
  /** Rise of the baseline in pt; negative for subscripts. */
  readonly risePt: number;
  /** The glyph's own advance. */
  readonly advancePt: number;
  /** Advance with the tracking of its style. */
  readonly widthPt: number;
  readonly figure: FigureMark | undefined;
  /** Counts the names of a block; a break within one is forbidden. */
  readonly name: number | undefined;
  readonly shifted: boolean;
  /** UTF-16 offset in the block's text. */
  readonly offset: number;
}

export type ClusterKind =
  | "han"
  | "opening"
  | "closing"
  | "pause"
  | "stop"
  | "dash"
  | "ellipsis"
  | "connector"
  | "interpunct"
  | "solidus"
  | "word"
  | "space";

/** Characters that never part: a Han character, a mark, —— or ……, a Latin word or number with its sub- or superscript. */
export interface Cluster {
  readonly kind: ClusterKind;
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly widthPt: number;
  /** What a full-width mark can lose: at the left for opening marks, else at the right. Never more than its blank. */
  readonly trimPt: number;
  /** Size of its type. */
  readonly sizePt: number;
}

/** How inlines are set: face, size, and what is added after each character. */
export interface RunStyle {
  readonly face: FaceRole;
  readonly sizePt: number;
  readonly trackingPt: number;
}

/** May a line end after a cluster? `soft`: only where keeping both together would tear the line open. */
export const BREAK = { never: 0, soft: 1, free: 2 } as const;
