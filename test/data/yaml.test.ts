import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/data/yaml.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { character } from "../support/characters.ts";
import { sourceOf } from "../support/project.ts";

function read(text: string): { readonly codes: readonly string[]; readonly usable: boolean } {
  const found: Diagnostic[] = [];
  const map = readYaml(sourceOf(text), (diagnostic) => found.push(diagnostic));
  return { codes: found.map(({ code }) => code), usable: map !== undefined };
}

describe("a YAML file", () => {
  test.each([
    ["an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml/alias"],
    ["a tag", "a: !!js/function 'x'\n", "yaml/tag"],
    ["a right-to-left mark", "a: 30\u202e 件\n", "yaml/control-character"],
    ["a second document", "a: 1\n---\nb: 2\n", "yaml/multiple-docs"],
    ["a list at the top", "- a\n", "yaml/not-a-mapping"],
    ["nothing at all", "", "yaml/not-a-mapping"],
  ])("with %s is refused", (_name, text, code) => {
    expect(read(text)).toEqual({ codes: expect.arrayContaining([code]), usable: false });
  });

  test("nested a hundred thousand deep is refused, in little time and few words", () => {
    const { codes, usable } = read(`a: ${"[".repeat(100_000)}`);
    expect([usable, codes.length <= 20]).toEqual([false, true]);
  });

  test("with a full-width colon is told of it", () => {
    const found: Diagnostic[] = [];
    readYaml(sourceOf("甲:\n  乙：1 件\n  丙: 2 件\n"), (diagnostic) => found.push(diagnostic));
    expect(found.flatMap(({ notes }) => notes ?? []).join()).toContain("全角冒号");
  });

  test("of any characters whatever is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 400 }), (text) => {
        read(text);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});
