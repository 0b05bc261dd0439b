import type { Diagnostic, Place } from "../diagnostics/types.ts";

/** A figure that a chart needs is not there. */
export function missingData(message: string, place: Place, suggestions: readonly string[] = []): Diagnostic {
  return {
    code: "chart/missing-data",
    severity: "error",
    message,
    place,
    suggestions,
    notes: ["请补上数据；若这一行可以没有，写 可缺: 是。"],
  };
}

/** A value cannot be drawn in the unit that the chart asks for. */
export function unitMismatch(key: string, expected: string, actual: string, place: Place): Diagnostic {
  return {
    code: "chart/unit-mismatch",
    severity: "error",
    message: `“${key}”不能换算成${expected}`,
    expected,
    actual,
    place,
  };
}
