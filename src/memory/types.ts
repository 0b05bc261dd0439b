import type { Report } from "../diagnostics/types.ts";

/**
 * Gives what a stage makes of an input. Where it was made of the same input before, it may be given again, with
 * what was reported then reported again. `input` is plain data (Maps and Sets allowed): all that the result depends on.
 */
export type Remember = <T>(stage: string, input: unknown, report: Report, make: (report: Report) => T) => T;

/** Makes everything each time: one build needs no memory. */
export const forgetful: Remember = (_stage, _input, report, make) => make(report);
