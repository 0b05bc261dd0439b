import type { Diagnostic, Severity } from "./types.ts";

const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** Findings as SARIF 2.1.0, which code hosts show beside the lines. `titles` are short texts of rules by code. */
export function toSarif(found: readonly Diagnostic[], titles: ReadonlyMap<string, string>): string {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        columnKind: "utf16CodeUnits",
        tool: {
          driver: {
            name: "report",
            rules: codes.map((id) => ({ id, shortDescription: { text: titles.get(id) ?? id } })),
          },
        },
        results: found.map((diagnostic) => resultOf(diagnostic)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf(diagnostic: Diagnostic) {
  const { code, severity, place } = diagnostic;
  return {
    ruleId: code,
    level: LEVEL[severity],
    message: { text: wordsOf(diagnostic) },
    ...(place && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: place.file.split("/").map(encodeURIComponent).join("/") },
            region: {
              startLine: place.start.line,
              startColumn: place.start.column,
              endLine: place.end.line,
              endColumn: place.end.column,
            },
          },
        },
      ],
    }),
  };
}

/** The finding in one text: message, what is there, what should be, and notes. */
export const wordsOf = ({ message, actual, expected, notes = [] }: Diagnostic): string =>
  [
    message,
    ...(actual === undefined ? [] : [`现为：${actual}`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
    ...notes,
  ].join("\n");
