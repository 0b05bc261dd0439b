import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ProjectSources } from "../../src/load/project.ts";
import { anyText, endedWell, loadSmall, PARTS, type Part, SEED, tellWith } from "./support.ts";

let good: ProjectSources;
beforeAll(async () => {
  good = await loadSmall();
});

const scalar = fc.oneof(
  anyText,
  fc.constantFrom(
    "预计 12 亿元，增长 5%",
    "3 项，完成 4 项",
    "待填",
    "",
    "{年度}",
    "{不存在}",
    "~",
    "0x1f",
    "1e999",
  ),
  fc.constantFrom(
    "&a",
    "*a",
    "!!js/function x",
    "- -",
    "? x",
    "| \n x",
    "%YAML 1.2",
    "---",
    "...",
    "\t",
    "：",
    "#",
  ),
);
const key = fc.oneof(
  anyText,
  fc.constantFrom("甲", "乙", "评价", "数值", "增减", "名称", "核准", "勾稽", "段落", "章节", "标题", "年度"),
  fc.constantFrom("__proto__", "constructor", "toString", "<<", "", "甲.乙", "{甲}"),
);
const value = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 6 }, scalar, tie("map"), tie("list")),
  map: fc.dictionary(key, tie("node"), { maxKeys: 5 }),
  list: fc.array(tie("node"), { maxLength: 5 }),
})).node;

/** Lines that are nearly YAML: keys twice, tags, anchors and merges, at indents that fit only now and then. */
const lines = fc
  .array(
    fc.tuple(
      fc.nat(4),
      fc.oneof(
        scalar,
        fc.tuple(key, scalar).map(([name, words]) => `${name}: ${words}`),
        fc.constantFrom(
          "甲:",
          "- ",
          "- 甲: 3 项",
          "乙: &a { 甲: 1 项 }",
          "<<: *a",
          "丙: !!binary aGk=",
          "丁: >-",
          "? 甲",
        ),
      ),
    ),
    { maxLength: 25 },
  )
  .map((found) => found.map(([indent, text]) => " ".repeat(indent * 2) + text).join("\n"));

const soundFor = (part: Part, texts: fc.Arbitrary<string>, numRuns: number): void =>
  fc.assert(
    fc.property(texts, (text) => endedWell(tellWith(good, part, text))),
    { numRuns, seed: SEED },
  );

describe.each(PARTS)("the file in place of %s ends in a tree or in an error that says why", (part) => {
  test("when it is random characters", () => soundFor(part, anyText, 15));
  test("when it is a random structure", () =>
    soundFor(
      part,
      value.map((one) => JSON.stringify(one)),
      15,
    ));
  test("when its lines are nearly YAML", () => soundFor(part, lines, 20));
});

describe("nesting of any depth and style", () => {
  const styles: Readonly<Record<string, (depth: number) => string>> = {
    brackets: (depth) => `甲: ${"[".repeat(depth)}${"]".repeat(depth)}`,
    "brackets left open": (depth) => `甲: ${"[".repeat(depth)}`,
    braces: (depth) => `甲: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}`,
    dashes: (depth) => `甲:\n  ${"- ".repeat(depth)}x`,
    "question marks": (depth) => `甲:\n  ${"? ".repeat(depth)}x`,
    indents: (depth) =>
      `${Array.from({ length: Math.min(depth, 1200) }, (_, at) => `${" ".repeat(at)}甲:`).join("\n")} 乙`,
  };

  test.each(Object.keys(styles))("is refused with an error: %s", (style) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 50, max: 200 }), fc.integer({ min: 200, max: 6000 })),
        (depth) => {
          const { found } = tellWith(good, "more", styles[style]?.(depth) ?? "");
          expect(found.some(({ code, severity }) => severity === "error" && code.startsWith("yaml/"))).toBe(
            true,
          );
        },
      ),
      { numRuns: 5, seed: SEED },
    );
  });
});

describe("what would grow when it is read", () => {
  /** Sixteen lists, each nine times the one before: 9 to the 15th words once read. */
  const bomb = [..."bcdefghijklmnop"].map((name, at) => {
    const before = `*${"abcdefghijklmno"[at]}`;
    return `${name}: &${name} [${Array(9).fill(before).join(", ")}]`;
  });

  test.each([
    ["lists of aliases", ["a: &a [甲, 乙]", ...bomb].join("\n")],
    ["merged mappings", `a: &a { 甲: 1 项 }\n${"b: { <<: *a }\n"}`],
    ["an alias to itself", "甲: &a [*a]"],
    ["an alias without an anchor", "甲: *b"],
    ["an anchor that nobody uses", "甲: &a 3 项"],
    ["a binary tag", "甲: !!binary aGVsbG8="],
    ["a tag of a program", '甲: !<tag:yaml.org,2002:js/function> "x"'],
    ["the same key twice", "甲: 1 项\n甲: 2 项"],
    ["two documents", "甲: 1 项\n---\n乙: 2 项"],
  ])("is refused in every file: %s", (_, text) => {
    for (const part of PARTS) {
      const errors = tellWith(good, part, text).found.filter(({ severity }) => severity === "error");
      const broken = errors.filter(({ place }) => place?.file === `data/2031/${part}.yaml`);
      // Relations and approvals are read only once the report is told.
      expect(broken.map(({ code }) => code).join()).toMatch(/yaml\//u);
    }
  });
});
