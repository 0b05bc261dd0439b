import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSarif } from "../../src/diagnostics/sarif.ts";
import { makeSource, placeAt } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { anyDiagnostic, SEED } from "../fuzz/support.ts";

// The mark is one character and two UTF-16 units, so that a count of characters would show.
const SOURCE = makeSource("data/2031/经济 #1%.yaml", "甲:\n  𠀀乙: 160 亿元\n");
const START = SOURCE.text.indexOf("160");
const FOUND: Diagnostic = {
  code: "check/jump",
  severity: "warning",
  message: "「甲」比上年多 60%",
  actual: "160",
  expected: "与上年相近",
  notes: ["请核实。"],
  place: placeAt(SOURCE, START, START + 3),
};
const { place: _, ...LOOSE } = FOUND;

const runOf = (found: readonly Diagnostic[], titles = new Map<string, string>()) => {
  const log = JSON.parse(toSarif(found, titles));
  expect(log.version).toBe("2.1.0");
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/u);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
};
const fingerprints = (found: readonly Diagnostic[]): readonly string[] =>
  runOf(found).results.map((result: { partialFingerprints: Record<string, string> }) =>
    Object.values(result.partialFingerprints).join(),
  );

describe("findings as SARIF", () => {
  test("name the tool and each rule once, by its title or else its code", () => {
    const { tool, columnKind } = runOf(
      [FOUND, { ...FOUND, code: "check/other" }, FOUND],
      new Map([["check/jump", "没有异常变动"]]),
    );
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver).toEqual({
      name: "report",
      rules: [
        { id: "check/jump", shortDescription: { text: "没有异常变动" } },
        { id: "check/other", shortDescription: { text: "check/other" } },
      ],
    });
  });

  test("say everything in the message and point at the stretch in UTF-16 units", () => {
    const [result] = runOf([FOUND]).results;
    expect(result).toMatchObject({
      ruleId: "check/jump",
      level: "warning",
      message: { text: "「甲」比上年多 60%\n现为：160\n应为：与上年相近\n请核实。" },
    });
    expect(result.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "data/2031/%E7%BB%8F%E6%B5%8E%20%231%25.yaml" },
          region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 },
        },
      },
    ]);
  });

  test.each([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "note"],
  ] as const)("give %s the level %s", (severity, level) => {
    expect(runOf([{ ...FOUND, severity }]).results[0].level).toBe(level);
  });

  test("have no location where they have no place", () => {
    expect(runOf([LOOSE]).results[0]).not.toHaveProperty("locations");
  });

  test("are known again after lines moved, and told apart by code, file and message", () => {
    const moved = { ...FOUND, place: placeAt(SOURCE, 0, 1) };
    const elsewhere = { ...FOUND, place: placeAt(makeSource("data/2031/b.yaml", "甲"), 0, 1) };
    const [own] = fingerprints([FOUND]);
    expect(own).toMatch(/^[0-9a-f]{64}$/u);
    expect(fingerprints([moved])).toEqual([own]);
    const others = [
      elsewhere,
      { ...FOUND, code: "data/invalid-key" as const },
      { ...FOUND, message: "乙" },
    ].flatMap((one) => fingerprints([one]));
    expect(new Set([own, ...others]).size).toBe(4);
    expect(new Set(fingerprints([FOUND, FOUND])).size).toBe(2);
  });

  test("come by file and place, those without a place last", () => {
    const first = { ...FOUND, place: placeAt(SOURCE, 0, 1), message: "先" };
    const messages = runOf([LOOSE, FOUND, first]).results.map(
      ({ message }: { message: { text: string } }) => message.text.split("\n")[0],
    );
    expect(messages).toEqual(["先", FOUND.message, FOUND.message]);
  });

  test("are the same text in whatever order they were found", () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic, { maxLength: 6 }), (found) => {
        expect(toSarif([...found].reverse(), new Map())).toBe(toSarif(found, new Map()));
      }),
      { seed: SEED },
    );
  });

  test("can be read back whatever the words are, with relative addresses of ASCII only", () => {
    fc.assert(
      fc.property(fc.array(anyDiagnostic, { maxLength: 6 }), (found) => {
        const { results } = runOf(found);
        expect(results).toHaveLength(found.length);
        for (const { ruleId, level, message, locations = [] } of results) {
          expect(ruleId).not.toBe("");
          expect(["error", "warning", "note"]).toContain(level);
          expect(typeof message.text).toBe("string");
          for (const { physicalLocation } of locations) {
            expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%!'()*-]+(?:\/[\w.~%!'()*-]+)*$/u);
            for (const count of Object.values(physicalLocation.region)) expect(count).toBeGreaterThan(0);
          }
        }
      }),
      { seed: SEED },
    );
  });
});
