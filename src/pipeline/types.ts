import type { ChartSpec, DrawnChart, Row } from "../charts/types.ts";
import type { Judged } from "../checks/types.ts";
import type { Year } from "../data/types.ts";
import type { Pages } from "../layout/types.ts";
import type { Ledger } from "../ledger/types.ts";
import type { ReportTree } from "../report/types.ts";

/** What the stages before layout make of a year: all that can be known without fonts. */
export interface Narrated {
  readonly year: Year;
  readonly tree: ReportTree;
  readonly charts: ReadonlyMap<string, PreparedChart>;
  /** The year before, as far as it can be told; its own faults are its own affair. */
  readonly earlier?: Narrated;
}

export interface PreparedChart {
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
}

/** A report as composed: what it says, and where it stands on which page. Nothing is written in a file's format yet. */
export interface Composed extends Narrated {
  readonly drawn: ReadonlyMap<string, DrawnChart>;
  readonly pages: Pages;
  readonly ledger: Ledger;
}

/** One state of a report: what it says, where it is printed, and what the checks say of it. */
export interface Version {
  /** What users call it: 工作区, HEAD, a tag, a folder. */
  readonly label: string;
  readonly composed: Composed;
  /** Every finding of the checks, answered ones included. */
  readonly judged: readonly Judged[];
  /** The texts of outline and chapters: where two versions have the same, words differ for the data's sake alone. */
  readonly templates: string;
}
