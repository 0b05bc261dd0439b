import type { Diagnostic, Report } from "./types.ts";

/** A report function that also remembers whether an error went through it. */
export function collecting(found: Diagnostic[]): { readonly report: Report; readonly failed: () => boolean } {
  return {
    report: (diagnostic) => found.push(diagnostic),
    failed: () => found.some(({ severity }) => severity === "error"),
  };
}
