import type { Assessment, Check, Verdict } from "./types.ts";

/** Measures a file by every check, in their order. */
export const assess = <File>(file: File, checks: readonly Check<File>[]): readonly Assessment[] =>
  checks.map((check) => assessOne(file, check));

function assessOne<File>(file: File, check: Check<File>): Assessment {
  const { code, clause, title, level } = check;
  const measured = check.measure(file);
  if ("skipped" in measured)
    return {
      code,
      clause,
      title,
      level,
      verdict: "skip",
      expected: "",
      measured: measured.skipped,
      faults: [],
    };
  const breached: Verdict = level === "must" ? "fail" : "warn";
  return { code, clause, title, level, ...measured, verdict: measured.faults.length > 0 ? breached : "pass" };
}
