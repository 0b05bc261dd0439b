import type { Status } from "../data/figure/types.ts";
import type { Place } from "../diagnostics/types.ts";
import type { Kind } from "../report/walk.ts";

/** One place where the report prints something of a figure. */
export interface Occurrence {
  /** 值, 增减, 截至 …; what of the figure is printed. Empty for words. */
  readonly part: string;
  readonly printed: string;
  readonly kind: Kind;
  /** Printed headings above it, the outermost first. */
  readonly section: readonly string[];
  /** Counts the paragraphs of its section from 1; 0 outside paragraphs. */
  readonly paragraph: number;
  /** Counts the sentences of its paragraph from 1. */
  readonly sentence: number;
  readonly text: string;
  /** Where it begins in `text`, in UTF-16 units. */
  readonly at: number;
  /** 表1 or 图1, where it stands in one or in its caption. */
  readonly object?: string;
  /** In the PDF: page from 1, line of the page's grid from 1 to 22. */
  readonly page: number;
  readonly line: number;
  /** Where its last character stands, if on another line. */
  readonly until?: { readonly page: number; readonly line: number };
}

/** What a figure was in an earlier year. */
export interface PastValue {
  readonly year: number;
  /** 1-6月: less than the year. */
  readonly period?: string;
  /** As the report would print it: 110亿元，增长4%. */
  readonly text: string;
  readonly status: Status;
  readonly source?: string;
  readonly note?: string;
  readonly place: Place;
}

/** A change that was computed: what it came to, and the value of the year before that it was computed from. */
export interface ComputedChange {
  /** 增长5% */
  readonly change: string;
  /** 100亿元 */
  readonly from: string;
  readonly place: Place;
}

/** A figure of the year, and all that became of it. */
export interface LedgerFigure {
  readonly key: string;
  /** In YAML. */
  readonly place: Place;
  /** The text in YAML. */
  readonly raw: string;
  /** Of the first value: 亿元. Empty where it has none. */
  readonly unit: string;
  readonly status: Status;
  readonly owner?: string;
  readonly source?: string;
  /** Absent where the change was stated. */
  readonly computed?: ComputedChange;
  readonly occurrences: readonly Occurrence[];
  /** Charts that draw it: 图1. */
  readonly charts: readonly string[];
  /** Ascending. */
  readonly past: readonly PastValue[];
}

/** Words of the data: a lead sentence, a name, an event; and where they are printed. */
export interface LedgerWords {
  readonly key: string;
  readonly place: Place;
  /** As typed: figures in it stand as {key}. */
  readonly raw: string;
  readonly occurrences: readonly Occurrence[];
}

/** A digit that is printed and comes from no figure nor declared name. */
export interface Unaccounted {
  readonly digits: string;
  readonly text: string;
  readonly page: number;
  readonly line: number;
  /** Of the words that it stands in; absent for a template's own. */
  readonly key?: string;
}

/** Every printed figure of a report, traced to its line of YAML and back. */
export interface Ledger {
  readonly year: number;
  readonly title: string;
  readonly figures: readonly LedgerFigure[];
  readonly words: readonly LedgerWords[];
  readonly unaccounted: readonly Unaccounted[];
}
