import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toAnnotations } from "../../src/diagnostics/annotations.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { anyDiagnostic, SEED } from "../fuzz/support.ts";

const at = (line: number, column: number, offset: number) => ({ line, column, offset });
const FOUND: Diagnostic = {
  code: "check/jump",
  severity: "warning",
  message: "多 60%",
  place: { file: "data/2031/a.yaml", start: at(3, 5, 20), end: at(3, 9, 24) },
};
const { place: _, ...LOOSE } = FOUND;

/** Reads a command as GitHub's runner does: properties by comma, then the data, each with its escapes undone. */
function read(line: string) {
  const [, kind = "", properties = "", data = ""] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? [];
  const undo = (text: string): string => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  const undoProperty = (text: string): string => undo(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
  const named = properties.split(",").map((one) => one.split(/=(.*)/su).slice(0, 2));
  return {
    kind,
    properties: Object.fromEntries(
      named.map(([name, text = ""]) => [name, undoProperty(text).replaceAll("%25", "%")]),
    ),
    data: undo(data).replaceAll("%25", "%"),
  };
}

describe("findings as GitHub commands", () => {
  test("say where, with the last column marked, and what", () => {
    expect(toAnnotations([{ ...FOUND, actual: "160", expected: "100", notes: ["请核实。"] }], "github")).toBe(
      "::warning file=data/2031/a.yaml,line=3,col=5,endColumn=8,title=check/jump::多 60%25%0A现为：160%0A应为：100%0A请核实。",
    );
  });

  test.each([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "notice"],
  ] as const)("tell %s as %s", (severity, name) => {
    expect(toAnnotations([{ ...LOOSE, severity }], "github")).toBe(`::${name} title=check/jump::多 60%25`);
  });

  test("mark one column at least, and none over several lines", () => {
    const empty = { file: "a", start: at(1, 4, 3), end: at(1, 4, 3) };
    const long = { file: "a", start: at(1, 4, 3), end: at(2, 2, 9) };
    expect(read(toAnnotations([{ ...FOUND, place: empty }], "github")).properties.endColumn).toBe("4");
    expect(read(toAnnotations([{ ...FOUND, place: long }], "github")).properties).not.toHaveProperty(
      "endColumn",
    );
  });

  test("escape colon and comma in a file's name, and what would start another command", () => {
    const file = "data/a,line=9::b%\n.yaml";
    const line = toAnnotations([{ ...FOUND, message: "x\r\n::error::y", place: placed(file) }], "github");
    expect(line).toContain("file=data/a%2Cline=9%3A%3Ab%25%0A.yaml,line=1,");
    expect(line.endsWith("::x%0D%0A::error::y")).toBe(true);
  });

  test("stand on one line each and read back whatever the words are", () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic, { minLength: 1, maxLength: 6 }), (found) => {
        const lines = toAnnotations(found, "github").split(/[\r\n]/u);
        expect(lines).toHaveLength(found.length);
        for (const [index, line] of lines.entries()) {
          const { kind, properties, data } = read(line);
          expect(["error", "warning", "notice"]).toContain(kind);
          expect(properties.title).toBe(found[index]?.code);
          expect(properties.file).toBe(found[index]?.place?.file);
          expect(data.startsWith(found[index]?.message ?? "-")).toBe(true);
        }
      }),
      { seed: SEED },
    );
  });
});

const placed = (file: string) => ({ file, start: at(1, 1, 0), end: at(1, 2, 1) });
const report = (found: readonly Diagnostic[]) => JSON.parse(toAnnotations(found, "gitlab"));

describe("findings as a GitLab report", () => {
  test("have all that GitLab asks for", () => {
    const [entry] = report([{ ...FOUND, actual: "160" }]);
    expect(entry).toEqual({
      description: "多 60%\n现为：160",
      check_name: "check/jump",
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
      severity: "minor",
      location: { path: "data/2031/a.yaml", lines: { begin: 3 } },
    });
  });

  test("have a location even where they have no place", () => {
    expect(report([LOOSE])[0].location).toEqual({ path: "data", lines: { begin: 1 } });
  });

  test("bear a fingerprint each, the same one next time and on another line", () => {
    const moved = { ...FOUND, place: { ...placed("data/2031/a.yaml") } };
    const of = (found: readonly Diagnostic[]): readonly string[] =>
      report(found).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(of([FOUND, FOUND, LOOSE])).size).toBe(3);
    expect(of([moved])).toEqual(of([FOUND]));
  });

  test("can be read back whatever the words are, no fingerprint twice", () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic, { maxLength: 6 }), (found) => {
        const entries: { fingerprint: string; severity: string }[] = report(found);
        expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
        for (const { severity } of entries)
          expect(["blocker", "critical", "major", "minor", "info"]).toContain(severity);
      }),
      { seed: SEED },
    );
  });
});
