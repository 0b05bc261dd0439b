import type { Box, PdfFont } from "../types.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";

/** Extent of a glyph's outline in em, baseline at 0, y upwards. */
export interface InkEm {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A font as the operators use it. */
export interface LoadedFont {
  readonly font: PdfFont;
  /** Of one unit of a glyph's width: 0.001 em, but for fonts that bring their own. */
  readonly unitEm: number;
  readonly vertical: boolean;
  /** Character codes are glyph numbers, so that code 0 is .notdef. */
  readonly composite: boolean;
  readonly ink: (fontChar: string) => InkEm | undefined;
}

/** The graphics state of PDF 32000-1 8.4 and 9.3, as far as it says where and how something stands. */
export interface State {
  readonly ctm: Matrix;
  /** #rrggbb */
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  /** What is drawn outside it does not show; absent for the whole page. */
  readonly clip?: Box;
  readonly text: TextState;
}

export interface TextState {
  readonly font?: LoadedFont;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** As a factor: 1 leaves widths as they are. */
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 and 7 draw nothing. */
  readonly mode: number;
  /** Of the pen, and of the start of its line. */
  readonly matrix: Matrix;
  readonly lineMatrix: Matrix;
}

export const INITIAL_TEXT: TextState = {
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  matrix: IDENTITY,
  lineMatrix: IDENTITY,
};

export const initialState = (base: Matrix): State => ({
  ctm: base,
  fill: "#000000",
  stroke: "#000000",
  lineWidth: 1,
  text: INITIAL_TEXT,
});
