import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toAnnotations } from "../../src/diagnostics/annotations.ts";
import { toSarif } from "../../src/diagnostics/sarif.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";

const at = (line: number, column: number, offset: number) => ({ line, column, offset });
const FOUND: Diagnostic = {
  code: "check/jump",
  severity: "warning",
  message: "「甲」比上年多 60%",
  actual: "160",
  expected: "与上年相近",
  place: { file: "data/2031/经济 1.yaml", start: at(3, 5, 20), end: at(3, 9, 24) },
};
const anyFinding = fc.record({
  code: fc.constant("check/jump"),
  severity: fc.constantFrom("error", "warning", "info"),
  message: fc.string({ unit: "binary" }),
  actual: fc.string({ unit: "binary" }),
}) as fc.Arbitrary<Diagnostic>;

describe("findings for machines", () => {
  test("as SARIF name rule, level, words and the stretch of the file", () => {
    const log = JSON.parse(toSarif([FOUND], new Map([["check/jump", "没有异常变动"]])));
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          columnKind: "utf16CodeUnits",
          tool: {
            driver: {
              name: "report",
              rules: [{ id: "check/jump", shortDescription: { text: "没有异常变动" } }],
            },
          },
          results: [
            {
              ruleId: "check/jump",
              level: "warning",
              message: { text: "「甲」比上年多 60%\n现为：160\n应为：与上年相近" },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "data/2031/%E7%BB%8F%E6%B5%8E%201.yaml" },
                    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("as SARIF have no location where they have no place", () => {
    const { place: _, ...loose } = FOUND;
    expect(JSON.parse(toSarif([loose], new Map())).runs[0].results[0].locations).toBeUndefined();
  });

  test("as GitHub commands escape what would end a command", () => {
    expect(toAnnotations([{ ...FOUND, message: "50%\n::error::x" }], "github")).toBe(
      "::warning file=data/2031/经济 1.yaml,line=3,col=5,title=check/jump::50%25%0A::error::x%0A现为：160%0A应为：与上年相近",
    );
  });

  test("as a GitLab report bear a fingerprint each, the same one next time", () => {
    const twice = JSON.parse(toAnnotations([FOUND, FOUND], "gitlab")) as { fingerprint: string }[];
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(JSON.parse(toAnnotations([FOUND], "gitlab"))[0]).toMatchObject({
      check_name: "check/jump",
      severity: "minor",
      fingerprint: twice[0]?.fingerprint,
      location: { path: "data/2031/经济 1.yaml", lines: { begin: 3 } },
    });
  });

  test("can be read back whatever the words are", () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (found) => {
        const commands = toAnnotations(found, "github");
        return (
          JSON.parse(toSarif(found, new Map())).runs[0].results.length === found.length &&
          JSON.parse(toAnnotations(found, "gitlab")).length === found.length &&
          (found.length === 0 || commands.split(/\r|\n/u).length === found.length)
        );
      }),
    );
  });
});
