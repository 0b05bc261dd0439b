/** A fault keeps the program from its work; a note is about what it can do without. */
export type State = "ok" | "note" | "fault";

/** One thing that was looked at. */
export interface Check {
  /** Stable English name. */
  readonly code: string;
  readonly subject: string;
  readonly state: State;
  readonly found: string;
  /** How to mend it, where that is called for. */
  readonly mend?: string;
}
