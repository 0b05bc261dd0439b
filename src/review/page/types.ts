/**
 * What the review page carries besides its pages, as JSON between the program and the browser. Plain data; imports
 * nothing, for the browser's code reads it too. Indices are those of the lists of PageModel.
 */

export interface PageModel {
  readonly title: string;
  readonly year: number;
  /** Figures still wait to be filled. */
  readonly draft: boolean;
  /** In the order of print; those that are printed nowhere come last. */
  readonly figures: readonly FigureEntry[];
  /** Every stretch of print that comes from a figure, in reading order. */
  readonly places: readonly PlaceEntry[];
  readonly charts: readonly ChartEntry[];
  /** What the checks found: without an answer first. */
  readonly findings: readonly FindingEntry[];
  /** Absent where the report is held against no other version. */
  readonly changes?: Changes;
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

export interface FigureEntry {
  readonly key: string;
  /** In YAML: 预计 120 亿元，增长 5%. */
  readonly raw: string;
  /** data/2031/economy.yaml:3:11 */
  readonly source: string;
  /** Title of its chapter. */
  readonly chapter: string;
  readonly owner?: string;
  /** 上年, 责任单位, 来源. */
  readonly facts: readonly Labelled[];
  /** What it was before last year, the latest first. */
  readonly earlier: readonly string[];
  /** Indices. */
  readonly places: readonly number[];
  readonly findings: readonly number[];
  /** 图1: charts that draw it. */
  readonly charts: readonly string[];
  /** Names a finding that nobody has answered. */
  readonly open?: true;
  readonly pending?: true;
  /** Index into the changed figures. */
  readonly change?: number;
}

export interface PlaceEntry {
  /** Index. */
  readonly figure: number;
  /** 值, 增减 …; what of the figure is printed. */
  readonly part: string;
  readonly printed: string;
  readonly page: number;
  /** Of the page's grid. */
  readonly line: number;
  /** The printed line that it begins in, cut in three: before, the figure, after. */
  readonly context: readonly [string, string, string];
  /** Another figure, or another paragraph or row, than the place before: where stepping from figure to figure stops. */
  readonly stop: boolean;
}

/** A chart: what it draws has no place in the text, so it is shown as a whole. */
export interface ChartEntry {
  /** 图1 */
  readonly label: string;
  readonly caption: string;
  readonly page: number;
  /** Indices of the figures that it draws. */
  readonly figures: readonly number[];
}

/** A stretch of print that is no figure: ids of elements in the pages, and where it begins. */
export interface Spot {
  readonly page: number;
  readonly line: number;
  readonly lines: readonly string[];
}

export type Severity = "error" | "warning" | "info";

export interface FindingEntry {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly notes: readonly string[];
  /** The reason of the answer that holds. */
  readonly answer?: string;
  /** data/2031/economy.yaml:3:11, templates/chapters/city.hbs:4:2 */
  readonly source?: string;
  /** Indices. */
  readonly figures: readonly number[];
  /** Where the words stand that it is about. */
  readonly spots: readonly Spot[];
}

export type ChangeKind = "changed" | "added" | "removed" | "renamed";

/** A stretch of text that both versions have, or one of them. */
export interface Piece {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

export interface FigureChangeEntry {
  readonly kind: ChangeKind;
  /** The kind in words, as of every change: 改, 新增, 删去, 改名. */
  readonly mark: string;
  readonly key: string;
  /** The key that it had. */
  readonly oldKey?: string;
  /** In YAML, or as printed where that alone differs. */
  readonly from?: string;
  readonly to?: string;
  readonly oldSource?: string;
  /** +3.5亿元，+2.9% */
  readonly moved?: string;
  /** Index; absent of a removed figure. */
  readonly figure?: number;
}

export interface ProseChangeEntry {
  readonly kind: Exclude<ChangeKind, "renamed">;
  readonly mark: string;
  /** 第 3 页第 7 行: in this version, of a removed sentence in the other. */
  readonly where: string;
  readonly pieces: readonly Piece[];
  /** Of a removed sentence none. */
  readonly spot?: Spot;
}

export interface ObjectChangeEntry {
  readonly kind: Exclude<ChangeKind, "renamed">;
  readonly mark: string;
  /** 图1, 表1 */
  readonly label: string;
  readonly caption: string;
  readonly spot?: Spot;
  /** Ids of the drawings, for charts that have them: as it was, as it is. */
  readonly oldDrawing?: string;
  readonly newDrawing?: string;
}

export interface CheckChangeEntry {
  readonly kind: "new" | "gone" | "answered" | "lapsed";
  readonly mark: string;
  readonly message: string;
  readonly figures: readonly number[];
}

export interface Changes {
  /** What the report is held against: HEAD, a tag, a folder. */
  readonly against: string;
  readonly figures: readonly FigureChangeEntry[];
  readonly prose: readonly ProseChangeEntry[];
  readonly objects: readonly ObjectChangeEntry[];
  readonly checks: readonly CheckChangeEntry[];
  /** 11 页变为 12 页 */
  readonly layout: readonly string[];
}
