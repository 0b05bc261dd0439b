import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import { composeTree, linesOf, paragraph, shippedFonts, treeOf } from "./support.ts";

/** Twips: 442.2 pt of text block, 16 pt type set 5 twips tighter. */
const ROOM = 8844;
const HAN = 320;

describe("what a word processor is told of a line", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });
  const nudges = (words: string) =>
    linesOf(composeTree(treeOf([paragraph(words)]), book)).map((line) => line.nudgeTwips ?? 0);

  test("is nothing where it breaks the line there by itself", () => {
    expect(nudges("区".repeat(26 + 28 * 2 + 9))).toEqual([0, 0, 0, 0]);
  });

  test("is to set tighter a line that holds half a mark more than it would take", () => {
    const [first, second] = nudges(
      `${"区".repeat(26)}${"域，".repeat(3)}${"区".repeat(22)}，${"区".repeat(20)}`,
    );
    expect(first).toBe(0);
    expect(second).toBeLessThan(0);
  });

  test("is to set wider a line whose number goes down with its unit", () => {
    const words = `${"区".repeat(26)}${"域".repeat(25)}1089亿元${"区".repeat(20)}`;
    const [, second] = nudges(words);
    expect(second).toBeGreaterThan(0);
  });

  test("makes every line of Han and marks hold what it holds and no character more", () => {
    const words = fc
      .array(fc.constantFrom("区", "域", "经", "济", "社", "会", "，", "、"), {
        minLength: 60,
        maxLength: 200,
      })
      .map((characters) => `起${characters.join("").replace(/[，、]{2,}/gu, "，")}`);
    fc.assert(
      fc.property(words, (text) => {
        const lines = linesOf(composeTree(treeOf([paragraph(text)]), book));
        for (const [at, line] of lines.entries()) {
          const cell = HAN - 5 + (line.nudgeTwips ?? 0);
          const room = ROOM - (at === 0 ? 632 : 0);
          const set = (count: number): number => count * cell - (cell - HAN);
          expect(set(line.text.length)).toBeLessThanOrEqual(room);
          const next = lines[at + 1]?.text;
          // A mark may not begin the next line, so the character before it would have to come as well.
          const taken = next === undefined ? 0 : /^.[，、]/u.test(next) ? 2 : 1;
          if (taken > 0) expect(set(line.text.length + taken)).toBeGreaterThan(room);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
