import type { Severity } from "../diagnostics/types.ts";
import type { Occurrence } from "../ledger/types.ts";

/** Two states of something; absent where it is on one side only. */
export interface Sides<T> {
  readonly from?: T;
  readonly to?: T;
}

/** A figure as one side's YAML has it. */
export interface FigureState {
  readonly key: string;
  /** In YAML: 预计 120 亿元，增长 5%. */
  readonly raw: string;
  /** data/2031/economy.yaml:3:11 */
  readonly place: string;
  /** As printed, without its change: 预计120亿元. */
  readonly printed: string;
}

/** How far the value went; both absent where the two do not compare. */
export interface Movement {
  /** With sign and unit, exact: +3.5亿元. */
  readonly difference?: string;
  /** With sign, of the old value: +2.9%. Absent for percentages, whose difference is in 个百分点, and from nought. */
  readonly relative?: string;
}

export type ChangeKind = "changed" | "added" | "removed" | "renamed";

/** A figure whose text, place in print, or name changed. */
export interface FigureChange extends Sides<FigureState>, Movement {
  readonly kind: ChangeKind;
  /** The new key; of a removed figure the old one. */
  readonly key: string;
  readonly owner?: string;
  /**
   * Its printed places whose words changed; a place that only moved to another line is none. Where the sentence stands
   * on both sides and one of them prints nothing of the figure, that one's `printed` is empty.
   */
  readonly places: readonly Sides<Occurrence>[];
  /** 图1: charts that draw it and look different now. */
  readonly charts: readonly string[];
  /** 表1: tables whose cells print it. */
  readonly tables: readonly string[];
}

/** A sentence, heading, caption or cell in print. */
export interface SentencePlace {
  /** As printed: a heading with its ordinal, a caption with its number. */
  readonly text: string;
  /** Printed headings above it, the outermost first. */
  readonly section: readonly string[];
  readonly page: number;
  readonly line: number;
}

/** A printed sentence that changed for another reason than its figures: words, order, templates. */
export interface ProseChange extends Sides<SentencePlace> {
  readonly kind: "changed" | "added" | "removed";
  /** Keys of the words of the data in it; none where a template's own words changed. */
  readonly keys: readonly string[];
}

/** A chart or table that is drawn otherwise, or on one side only. */
export interface ObjectChange {
  readonly kind: "changed" | "added" | "removed";
  /** 图1, 表1: the new one's; of a removed one the old. */
  readonly label: string;
  readonly caption: string;
  /** Keys of the changed figures that it shows. */
  readonly keys: readonly string[];
}

/** A finding of the checks that only one side has, or that is answered on one side only. */
export interface CheckChange {
  readonly kind: "new" | "gone" | "answered" | "lapsed";
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly keys: readonly string[];
}

/** What the pages came to. */
export interface LayoutChange {
  readonly pages: { readonly from: number; readonly to: number };
  /** Headings that begin on another page now. */
  readonly headings: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/** Everything that differs between two states of a report, by figure. Empty lists throughout when nothing does. */
export interface ReportDiff {
  readonly year: number;
  /** Labels of the two sides. */
  readonly from: string;
  readonly to: string;
  readonly figures: readonly FigureChange[];
  readonly prose: readonly ProseChange[];
  readonly objects: readonly ObjectChange[];
  readonly checks: readonly CheckChange[];
  /** Absent when no page changed. */
  readonly layout?: LayoutChange;
}
