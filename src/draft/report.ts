import type { Report } from "../diagnostics/types.ts";

/**
 * What stops a draft: all that stops a report, except figures that wait to be filled, which the draft itself shows, and
 * what the checks hold against figures that are not final.
 */
export const draftReport =
  (report: Report): Report =>
  (found) => {
    if (found.code === "figure/pending") return;
    const lenient = found.severity === "error" && found.code.startsWith("check/");
    report(lenient ? { ...found, severity: "warning" } : found);
  };
