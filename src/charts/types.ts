import type { Place } from "../diagnostics/types.ts";

/** A chart as drawn: SVG text with Chinese labels, and its size in the SVG's own units (CSS px). */
export interface DrawnChart {
  readonly name: string;
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The typeface that charts are set in; `measure` is the advance of a text in px at a size in px. */
export interface ChartFont {
  readonly family: string;
  readonly measure: (text: string, sizePx: number) => number;
}

export type CellValue = string | number | boolean | null;

/** One row of a chart's data. A cell 增速 taken from a figure brings 增速, 增速标签, 增速数字 and 增速状态. */
export type Row = Readonly<Record<string, CellValue>>;

/** A figure of the year named by a chart: `经济发展.地区生产总值.增减`, property included. */
export interface FigurePath {
  readonly path: string;
  readonly place: Place;
}

/** A cell `{ 取: path, 单位: 亿元 }`. */
export interface TakenCell extends FigurePath {
  readonly type: "taken";
  readonly unit?: string;
}

/** One row as the file writes it; `optional` (可缺) leaves it out where its figures are missing. */
export interface RowEntry {
  readonly type: "row";
  readonly place: Place;
  readonly cells: ReadonlyMap<string, CellValue | TakenCell>;
  readonly optional: boolean;
}

/** Several years of one indicator (历年), one row a year. */
export interface SeriesEntry {
  readonly type: "series";
  readonly place: Place;
  readonly indicator: FigurePath;
  readonly thisYear?: FigurePath;
  /** How many years back, the report's own included. */
  readonly last?: number;
  readonly unit?: string;
  /** Literal cells that every row of the series repeats. */
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly optional: boolean;
}

export type DataEntry = RowEntry | SeriesEntry;

/** A chart file, read. */
export interface ChartSpec {
  /** Stem of the file: `growth` of templates/charts/growth.vl.yaml. */
  readonly name: string;
  readonly place: Place;
  readonly caption: string;
  /** Opening words of the alt text. */
  readonly altOpening?: string;
  readonly entries: readonly DataEntry[];
  /** The Vega-Lite spec, without data. */
  readonly drawing: Readonly<Record<string, unknown>>;
  readonly drawingPlace: Place;
}
