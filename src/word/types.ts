import type { Placing } from "../layout/placing.ts";
import type { WordPage } from "../layout/standard/word.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Marks } from "./marks.ts";

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

/** What blocks refer to outside themselves. */
export interface Context {
  readonly charts: WordCharts;
  /** Added to a chart's number for the id of its drawing, which is unique in the file. 0 unless told. */
  readonly drawingsFrom?: number;
  readonly bookmarks: Bookmarks;
  readonly page: WordPage;
  readonly placing: Placing;
  readonly marks: Marks;
}
