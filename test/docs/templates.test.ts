import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIGURE_PROPERTIES } from "../../src/data/figure/print.ts";
import { HELPER_KINDS, PRINT_HELPER } from "../../src/narrative/helpers/names.ts";
import { ROOT } from "../support/project.ts";
import { examplesOf, printOf, templatesOf } from "./guide.ts";

const guide = readFileSync(join(ROOT, "docs/templates.md"), "utf8");
const examples = examplesOf(guide);
const templates = templatesOf(examples);

describe("an example of the guide prints what it says:", () => {
  test.each(examples.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
    expect(await printOf(example)).toBe(example.print);
  });
});

describe("the guide shows by example", () => {
  /** What of the names no template of the guide calls in this way. */
  const lacking = (names: Iterable<string>, call: (name: string) => string): readonly string[] =>
    [...names].filter((name) => !new RegExp(call(name), "u").test(templates));

  test("every helper", () => {
    const names = [...HELPER_KINDS.keys()].filter((name) => name !== PRINT_HELPER);
    expect(lacking(names, (name) => `(?:\\{\\{#?|\\{\\{> \\()${name}[ }]`)).toEqual([]);
  });

  test("every setting of a helper", () => {
    const sources = readdirSync(join(ROOT, "src/narrative/helpers")).map((file) =>
      readFileSync(join(ROOT, "src/narrative/helpers", file), "utf8"),
    );
    const settings = sources.flatMap((text) =>
      [...text.matchAll(/\{([^{}]*)\} = (?:(?:\(options as Options\)|options)\.)?hash\b/gu)].flatMap(
        ([, names = ""]) => [...names.matchAll(/(\p{Script=Han}+):/gu)].flatMap(([, name]) => name ?? []),
      ),
    );
    expect(settings).toEqual(expect.arrayContaining(["间", "末", "前", "后", "序", "动"]));
    expect(lacking([...settings, "处"], (name) => ` ${name}="`)).toEqual([]);
  });

  test("every property of a figure", () => {
    expect(lacking(FIGURE_PROPERTIES, (name) => `\\{\\{[^{}]*\\.${name}[ }]`)).toEqual([]);
  });
});

describe("the guide explains", () => {
  const codes = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, "src", file), "utf8").matchAll(
        /"((?:template|chart|data|prose|figure|check)\/[a-z-]+)"/gu,
      ),
    ])
    .flatMap(([, code]) => code ?? []);

  test("every error that a template or a chart can have", () => {
    const own = codes.filter((code) => /^(?:template|chart)\//u.test(code));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  });

  test("no error that there is not", () => {
    const told = [...guide.matchAll(/`((?:template|chart|data|prose|figure|check)\/[a-z-]+)`/gu)].map(
      ([, code]) => code ?? "",
    );
    expect(told.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
