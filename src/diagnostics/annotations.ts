import { createHash } from "node:crypto";
import { wordsOf } from "./sarif.ts";
import type { Diagnostic, Severity } from "./types.ts";

const GITHUB: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };
const GITLAB: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** Findings as a CI host reads them: workflow commands for GitHub, a Code Quality report for GitLab. */
export const toAnnotations = (found: readonly Diagnostic[], host: "github" | "gitlab"): string =>
  host === "github" ? found.map(command).join("\n") : codeQuality(found);

function command(diagnostic: Diagnostic): string {
  const { code, severity, place } = diagnostic;
  const at = place
    ? [`file=${property(place.file)}`, `line=${place.start.line}`, `col=${place.start.column}`]
    : [];
  return `::${GITHUB[severity]} ${[...at, `title=${property(code)}`].join(",")}::${escaped(wordsOf(diagnostic))}`;
}

/** What would end a command or start another. */
const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function codeQuality(found: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const entries = found.map((diagnostic) => {
    const { code, severity, place } = diagnostic;
    const words = wordsOf(diagnostic);
    // The same finding twice in one file needs two fingerprints; lines move, so they are not part of it.
    const base = [code, place?.file ?? "", words].join("\u0000");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      description: words,
      check_name: code,
      fingerprint: createHash("sha256").update(`${base}\u0000${count}`).digest("hex"),
      severity: GITLAB[severity],
      location: { path: place?.file ?? "data", lines: { begin: place?.start.line ?? 1 } },
    };
  });
  return JSON.stringify(entries, null, 2);
}
