import type { Spoilt } from "./sample.ts";

/** A fault put into good pages, and what is said of it. */
export interface Plant {
  readonly fault: string;
  readonly code: string;
  readonly page?: number;
  /** Words that it is found at, and what is found there. */
  readonly where: string;
  readonly found: string;
  readonly plant: (pages: Spoilt) => void;
  /** What else the same fault breaches. */
  readonly also?: readonly string[];
}
