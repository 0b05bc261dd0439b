import type { Place } from "../diagnostics/types.ts";

/** Words of the old year that the new one starts without: they stand in it as comments. */
export interface LeftOut {
  readonly key: string;
  /** As typed, in one line. */
  readonly text: string;
  /** In the old year's file. */
  readonly place: Place;
}

/** One file of the old year, made ready for the new one. */
export interface RolledText {
  readonly text: string;
  /** Keys of the figures that wait for their value. */
  readonly pending: readonly string[];
  readonly left: readonly LeftOut[];
}

/** A new year's files by their path below data/. */
export interface RolledYear {
  readonly files: ReadonlyMap<string, string>;
  readonly pending: readonly string[];
  readonly left: readonly LeftOut[];
  /** Indicators to which history.yaml got a row. */
  readonly recorded: readonly string[];
}
