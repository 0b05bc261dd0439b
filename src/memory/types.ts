import type { Report } from "../diagnostics/types.ts";

/** Work whose result is plain data and costs more than to find it again: it outlives the process (store.ts). */
export const LASTING = [
  "data file",
  "templates",
  "chart file",
  "chart",
  "picture",
  "font subset",
  "stream",
] as const;

/** Work that is worth remembering between the builds of one session. */
export type Stage = (typeof LASTING)[number] | "template program" | "earlier year" | "pages" | "word" | "pdf";

/**
 * Gives what a stage makes of an input. Where it was made of the same input before, it may be given again, with
 * what was reported then reported again. `input` is plain data (Maps and Sets allowed): all that the result depends on.
 */
export type Remember = <T>(stage: Stage, input: unknown, report: Report, make: (report: Report) => T) => T;

/** Makes everything each time: what is built once for another purpose needs no memory. */
export const forgetful: Remember = (_stage, _input, report, make) => make(report);
