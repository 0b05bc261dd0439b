import type { Approval, Relation, Year } from "../data/types.ts";
import type { RuleCode } from "../diagnostics/codes.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Place, Severity } from "../diagnostics/types.ts";
import type { Sentence } from "../report/walk.ts";

/** What the year before said, where its data are at hand. */
export interface Earlier {
  readonly year: Year;
  readonly sentences: readonly Sentence[];
}

/** All that the rules look at: the data, what they became, and what was said before. */
export interface Facts {
  readonly year: Year;
  readonly sentences: readonly Sentence[];
  readonly relations: readonly Relation[];
  /** Keys of the figures that charts draw. */
  readonly drawn: ReadonlySet<string>;
  /** The outline and the chapters, for what is said in them. */
  readonly templates: readonly Source[];
  readonly earlier?: Earlier;
}

/** What a rule found. Its place is that of its first key, unless it gives one. */
export interface Finding {
  /** Keys of the figures and words that it is about, the one to mend first. May be empty. */
  readonly keys: readonly string[];
  readonly message: string;
  readonly place?: Place;
  readonly expected?: string;
  readonly actual?: string;
  readonly notes?: readonly string[];
  /** What it rests on besides the data of its keys: an answer lapses when that changes. */
  readonly basis?: string;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** The printed sentence that it is about: what an answer names where there are no keys. */
  readonly sentence?: string;
}

/** One rule, one file. */
export interface Rule {
  /** check/part-exceeds-total: stable. */
  readonly code: RuleCode;
  /** In Chinese, a few words. */
  readonly title: string;
  readonly severity: Severity;
  /** Runs only where report.yaml asks for it. */
  readonly optional?: boolean;
  readonly find: (facts: Facts) => readonly Finding[];
}

/** A finding as it stands after the answers are read. */
export interface Judged {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly place?: Place;
  /** What an answer has to name and to quote so that it holds. */
  readonly subject: string;
  readonly state: string;
  /** The answer that holds. */
  readonly answer?: Approval;
  /** An answer to it that no longer holds, for the data have changed since. */
  readonly lapsed?: Approval;
}
