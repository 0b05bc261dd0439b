/**
 * 必须: a requirement, its breach fails. 一般: what the standard asks for "generally", its breach warns. A clause of 约定
 * marks what no standard says but a file needs to be of use: headings that navigation finds, rows that do not break.
 */
export type Level = "must" | "should";

export type Verdict = "pass" | "fail" | "warn" | "skip";

/** One breach of a rule, where it is. */
export interface Fault {
  /** From 1. Absent where a file knows no pages. */
  readonly page?: number;
  /** The words that it concerns, or the part of the file. */
  readonly where: string;
  /** What was measured there, with its unit. */
  readonly found: string;
  /** Where in which paragraph, UTF-16 units; only where the paragraphs are told apart by an id. */
  readonly spot?: { readonly id: number; readonly at: number; readonly length: number };
}

/** What measuring a rule came to. `skipped` says why the rule does not apply to this file. */
export type Measured =
  | { readonly skipped: string }
  | {
      /** What the rule asks for, with its unit. */
      readonly expected: string;
      /** What the file has on the whole: 22 行, 28.00～184.00 mm. */
      readonly measured: string;
      readonly faults: readonly Fault[];
    };

/** A rule of the standard as measured in one kind of file. Each lives in a file that says in its name what it is about. */
export interface Check<File> {
  /** Stable: page/margins, line/start. */
  readonly code: string;
  /** GB/T 9704 5.2.1 */
  readonly clause: string;
  /** In Chinese, a few words. */
  readonly title: string;
  readonly level: Level;
  readonly measure: (file: File) => Measured;
}

/** The verdict on one rule. */
export interface Assessment {
  readonly code: string;
  readonly clause: string;
  readonly title: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly measured: string;
  readonly faults: readonly Fault[];
}

/** What a stretch of text is in the layout of an official document, as recognised from the file alone. */
export type Role =
  | "red-head"
  | "title"
  | "recipients"
  | "heading"
  | "text"
  | "caption"
  | "unit"
  | "cell"
  | "note"
  | "signature"
  | "label"
  | "imprint"
  | "page-number";

/** A paragraph as either kind of file gives it: what the rules of text are measured on. */
export interface TextParagraph {
  readonly role: Role;
  /** Of a heading, from its ordinal. */
  readonly level?: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Where it begins; absent where a file knows no pages. */
  readonly page?: number;
  /** Whoever measures may number paragraphs, to find again which one a fault is in. */
  readonly id?: number;
}
