import { createHash } from "node:crypto";
import { cellPlaceText, cellText } from "./cell.ts";
import { sortDiagnostics } from "./render.ts";
import type { CellPlace, Diagnostic, Place, Severity } from "./types.ts";

const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines. `titles` are short texts of rules by code; a code
 * without one stands for itself. The same findings give the same text, in whatever order they come.
 */
export function toSarif(found: readonly Diagnostic[], titles: ReadonlyMap<string, string>): string {
  const sorted = inOneOrder(found);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const fingerprints = fingerprintsOf(sorted);
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
        results: sorted.map((diagnostic, index) => resultOf(diagnostic, fingerprints[index] ?? "")),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf(diagnostic: Diagnostic, fingerprint: string) {
  const { code, severity, place, cell } = diagnostic;
  const locations = [...(place ? [locationOf(place)] : []), ...(cell ? [cellLocation(cell)] : [])];
  return {
    ruleId: code,
    level: LEVEL[severity],
    message: { text: wordsOf(diagnostic) },
    ...(locations.length > 0 && { locations }),
    partialFingerprints: { "reportFinding/v1": fingerprint },
  };
}

/** A place's end is exclusive and its columns are UTF-16 units from 1, as SARIF wants them. */
const locationOf = ({ file, start, end }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  },
});

/** A workbook has no lines: its file, and the cell as a place within it. */
const cellLocation = (cell: CellPlace) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(cell.file) } },
  ...(cell.sheet !== undefined && { logicalLocations: [{ fullyQualifiedName: cellText(cell) }] }),
});

/** Half a surrogate pair has no percent-encoding; file systems give none, callers might. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");

/** By file and place, and where those tie by what the findings say. */
function inOneOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = found.map((diagnostic) => ({
    diagnostic,
    key: `${diagnostic.code}\u0000${wordsOf(diagnostic)}`,
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sortDiagnostics(keyed.map(({ diagnostic }) => diagnostic));
}

/**
 * One hex SHA-256 for each finding, by which a host knows it again: of code, file and message, not of the line, which
 * moves. The same finding twice in one file gets two, counted in the order given.
 */
export function fingerprintsOf(found: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return found.map(({ code, message, place, cell }) => {
    const base = JSON.stringify([code, place?.file ?? cell?.file ?? "", message]);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return createHash("sha256").update(`${base}${count}`).digest("hex");
  });
}

/** The finding in one text: message, cell, what is there, what should be, and notes. */
export const wordsOf = ({ message, cell, actual, expected, notes = [] }: Diagnostic): string =>
  [
    message,
    ...(cell?.sheet === undefined ? [] : [cellPlaceText(cell)]),
    ...(actual === undefined ? [] : [`现为：${actual}`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
    ...notes,
  ].join("\n");
