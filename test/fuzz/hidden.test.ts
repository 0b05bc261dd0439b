import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ProjectSources } from "../../src/load/project.ts";
import { economyWith, loadSmall, PARTS, SEED, tellWith, textsOf } from "./support.ts";

let good: ProjectSources;
beforeAll(async () => {
  good = await loadSmall();
});

/** What must never be printed: it reorders, hides or is no text. Line breaks and tabs are blanks, and go as blanks do. */
const NEVER_PRINTED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}]/u;

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const hidden = fc
  .constantFrom(
    ...[...span(0x00, 0x08), ...span(0x0e, 0x1f), ...span(0x7f, 0x84)],
    ...[...span(0x200b, 0x200f), ...span(0x2028, 0x202e), ...span(0x2060, 0x2069)],
    ...[...span(0xfff9, 0xfffb), 0xfeff, 0xe000, 0xd800, 0xdbff, 0xdc00, 0xdfff],
  )
  .map((code) => String.fromCharCode(code));

const refusal = (found: ReturnType<typeof tellWith>["found"]) =>
  found.find(({ code }) => code === "yaml/control-character");

describe("a hidden character", () => {
  test("in printed words is refused where it stands, by its number, and is not in the tree", () => {
    fc.assert(
      fc.property(hidden, fc.nat(6), (mark, at) => {
        const words = "经济保持平稳";
        const text = economyWith(words.slice(0, at) + mark + words.slice(at));
        const { found, tree } = tellWith(good, "economy", text);
        const refused = refusal(found);
        expect(refused?.severity).toBe("error");
        expect(refused?.place?.start.offset).toBe(text.indexOf(mark));
        const number = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        expect(refused?.message).toContain(`U+${number}`);
        expect(textsOf(tree).filter((one) => NEVER_PRINTED.test(one))).toEqual([]);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test.each(PARTS)("is refused in keys, comments and values of the file in place of %s", (part) => {
    fc.assert(
      fc.property(
        hidden,
        fc.constantFrom("甲#: 3 项", "甲: 3 项 # 注#", "甲: '#'", '甲: "#"', "#甲: 1"),
        (mark, text) => {
          // A byte order mark at the very beginning is how some editors save a file.
          fc.pre(!(mark === "\ufeff" && text.startsWith("#")));
          expect(refusal(tellWith(good, part, text.replace("#", mark)).found)?.severity).toBe("error");
        },
      ),
      { numRuns: 10, seed: SEED },
    );
  });

  test("is refused when it is written as an escape, in keys and in values", () => {
    fc.assert(
      fc.property(hidden, fc.constantFrom('经济: "平#稳"', '"平#稳": 3 项'), (mark, text) => {
        const number = mark.charCodeAt(0).toString(16).padStart(4, "0");
        const refused = refusal(tellWith(good, "more", text.replace("#", `\\u${number}`)).found);
        expect(refused?.message).toContain(`U+${number.toUpperCase()}`);
        expect(refused?.place?.start.offset).toBe(text.indexOf('"'));
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test("at the beginning is no fault when it is the byte order mark", () => {
    const { found, tree } = tellWith(good, "economy", `\ufeff${economyWith("平稳")}`);
    expect(found.filter(({ code }) => code.startsWith("yaml/"))).toEqual([]);
    expect(textsOf(tree).filter((one) => one.includes("\ufeff"))).toEqual([]);
  });
});
