import type { Approval } from "../data/types.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Judged } from "./types.ts";

/** What is told of a finding that has no answer that holds. */
export function diagnosticOf({ rule, finding, severity, place, state, lapsed }: Judged): Diagnostic {
  const notes = [
    ...(finding.notes ?? []),
    ...(lapsed
      ? [
          `${lapsed.place.file}:${lapsed.place.start.line} 的核准已失效：当时是“${lapsed.state}”，现在是“${state}”。`,
        ]
      : []),
  ];
  return {
    code: rule.code,
    severity,
    message: finding.message,
    ...(place && { place }),
    ...(finding.expected !== undefined && { expected: finding.expected }),
    ...(finding.actual !== undefined && { actual: finding.actual }),
    ...(notes.length > 0 && { notes }),
  };
}

/** An answer to what is no longer found. */
export const idleDiagnostic = ({ rule, subject, place }: Approval): Diagnostic => ({
  code: "check/idle-approval",
  severity: "info",
  message: `「${subject}」的 ${rule} 已不再提示，这条核准可以删去`,
  place,
});

/** The lines that answer findings in approvals.yaml, the reason left to be written. */
export function answersToWrite(judged: readonly Judged[]): string {
  const quoted = (text: string): string => JSON.stringify(text);
  return judged
    .map(({ rule, subject, state }) =>
      [
        `  - 规则: ${rule.code}`,
        `    对象: ${quoted(subject)}`,
        ...(state === subject ? [] : [`    现值: ${quoted(state)}`]),
        "    理由: ",
      ].join("\n"),
    )
    .join("\n");
}
