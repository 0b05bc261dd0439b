import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import { RIGHT_PT } from "../../src/layout/geometry.ts";
import { CELL_PT } from "../../src/layout/standard/page.ts";
import { composeTree, linesOf, paragraph, shippedFonts, treeOf } from "./support.ts";

const NEVER_FIRST = /^[、，。；：！？”’）》〉】〕·％%℃—…／]/u;
const NEVER_LAST = /[“‘（《〈【〔／]$/u;

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(..."区域经济社会保持平稳健康发展推进改革落实任务服务群众") },
  { weight: 3, arbitrary: fc.constantFrom("，", "。", "、", "；", "：", "！", "？", "·") },
  { weight: 2, arbitrary: fc.constantFrom("“", "”", "（", "）", "《", "》") },
  { weight: 1, arbitrary: fc.constantFrom("——", "……", "5G", "PM2.5", "e", "7×24") },
  { weight: 2, arbitrary: fc.nat(99_999).map((number) => `${number}`) },
  { weight: 1, arbitrary: fc.constantFrom("12.5%", "1.7万余台", "6亿元", "37°") },
);
const mixed = fc.array(piece, { minLength: 1, maxLength: 220 }).map((pieces) => `起${pieces.join("")}`);

/** A run of marks longer than a line can hold leaves no lawful break. */
const breakable = mixed.filter((words) => !/[、，。；：！？”’）》·—…“‘（《\d.]{8,}/u.test(words));

describe("lines of a paragraph", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });
  const lay = (words: string) => linesOf(composeTree(treeOf([paragraph(words)]), book));

  test("hold 28 Han characters, the first one 26 after its indent", () => {
    const lines = lay("区".repeat(26 + 28 * 3 + 5));
    expect(lines.map((line) => line.text.length)).toEqual([26, 28, 28, 28, 5]);
  });

  test("of Han alone reach the right edge of the text block", () => {
    const [first, second] = lay("区".repeat(60));
    for (const line of [first, second]) expect(Math.abs((line?.rightPt ?? 0) - RIGHT_PT)).toBeLessThan(0.3);
    expect((first?.leftPt ?? 0) - (second?.leftPt ?? 0)).toBeCloseTo(2 * CELL_PT, 6);
  });

  test("keep every character in its order", () => {
    fc.assert(
      fc.property(mixed, (words) => {
        const kept = lay(words).map((line) => line.text);
        expect(kept.join("")).toBe(words);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  test("never begin with a mark that may not begin one, nor end with one that may not end one", () => {
    fc.assert(
      fc.property(breakable, (words) => {
        const lines = lay(words);
        for (const [index, line] of lines.entries()) {
          expect(line.remark).not.toBe("forced");
          if (index > 0) expect(line.text).not.toMatch(NEVER_FIRST);
          if (index < lines.length - 1) expect(line.text).not.toMatch(NEVER_LAST);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test("are never overfull", () => {
    fc.assert(
      fc.property(breakable, (words) => {
        for (const line of lay(words)) expect(line.rightPt).toBeLessThan(RIGHT_PT + 0.3);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test("keep —— and …… whole and never begin with them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.constantFrom("——", "……"), (before, pair) => {
        const words = `${"区".repeat(before)}${pair}${"域".repeat(20)}`;
        const lines = lay(words).map((line) => line.text);
        expect(lines.some((line) => line.includes(pair))).toBe(true);
        expect(lines.slice(1).filter((line) => line.startsWith(pair))).toEqual([]);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test("keep a number with its unit where both fit", () => {
    for (let before = 20; before < 32; before++) {
      const lines = lay(`${"区".repeat(before)}12.5万平方米${"域".repeat(30)}`);
      expect(lines.some((line) => line.text.includes("12.5万平方米"))).toBe(true);
    }
  });

  test("leave no single character alone on the last line", () => {
    for (let count = 27; count < 90; count++) {
      const last = lay(`${"区".repeat(count)}。`).at(-1)?.text ?? "";
      expect(last.replace("。", "").length).toBeGreaterThanOrEqual(2);
    }
  });

  test("break alike whether a text is one inline or many figures", () => {
    const words =
      "地区生产总值预计达到120亿元、增长5%，区级一般公共预算收入完成86.4亿元、增长0.3%，区域经济社会保持平稳。".repeat(
        4,
      );
    const whole = lay(words).map((line) => line.text);
    const parts = words.split(/(\d+(?:\.\d+)?(?:亿元|%))/u).filter(Boolean);
    const children = parts.map((part) =>
      /^\d/u.test(part)
        ? ({ type: "figure", key: "键", part: "值", text: part } as const)
        : ({ type: "text", text: part } as const),
    );
    const split = linesOf(composeTree(treeOf([{ type: "paragraph", children }]), book)).map(
      (line) => line.text,
    );
    expect(split).toEqual(whole);
  });
});
