import { fingerprintsOf, wordsOf } from "./sarif.ts";
import type { Diagnostic, Place, Severity } from "./types.ts";

const GITHUB: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };
const GITLAB: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** Findings as a CI host reads them: workflow commands for GitHub, a line each; a Code Quality report for GitLab. */
export const toAnnotations = (found: readonly Diagnostic[], flavour: "github" | "gitlab"): string =>
  flavour === "github" ? found.map(command).join("\n") : codeQuality(found);

function command(diagnostic: Diagnostic): string {
  const { code, severity, place, cell } = diagnostic;
  const at = place ? position(place) : cell ? [`file=${property(cell.file)}`] : [];
  const properties = [...at, `title=${property(code)}`];
  return `::${GITHUB[severity]} ${properties.join(",")}::${escaped(wordsOf(diagnostic))}`;
}

/** GitHub's last column is the last one marked, and it takes none for a stretch over several lines. */
function position({ file, start, end }: Place): readonly string[] {
  const at = [`file=${property(file)}`, `line=${start.line}`, `col=${start.column}`];
  return start.line === end.line ? [...at, `endColumn=${Math.max(start.column, end.column - 1)}`] : at;
}

/** What would end a command or start another. */
const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function codeQuality(found: readonly Diagnostic[]): string {
  const fingerprints = fingerprintsOf(found);
  const entries = found.map((diagnostic, index) => ({
    description: wordsOf(diagnostic),
    check_name: diagnostic.code,
    fingerprint: fingerprints[index],
    severity: GITLAB[diagnostic.severity],
    // GitLab insists on a location; what concerns no file is shown at the data's folder.
    location: {
      path: diagnostic.place?.file ?? diagnostic.cell?.file ?? "data",
      lines: { begin: diagnostic.place?.start.line ?? 1 },
    },
  }));
  return JSON.stringify(entries, null, 2);
}
