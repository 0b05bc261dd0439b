/** A chart ready for a Word file: drawn once, in both forms, at the size it is printed in. */
export interface WordChart {
  readonly svg: string;
  /** The same picture for readers that do not draw SVG (LibreOffice 7.4, WPS): a true rendering, not a placeholder. */
  readonly png: Uint8Array;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Charts by the stem of their spec file, as `Figure.chart` names them. */
export type WordCharts = ReadonlyMap<string, WordChart>;
