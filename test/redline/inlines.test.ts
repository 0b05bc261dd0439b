import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffInlines, wordsOf } from "../../src/redline/inlines.ts";
import { printedForm } from "../../src/redline/tokens.ts";
import type { Revised } from "../../src/redline/types.ts";
import type { Inline } from "../../src/report/types.ts";
import { inlines } from "./arbitrary.ts";

const text = (words: string): Inline => ({ type: "text", text: words });
const figure = (words: string): Inline => ({ type: "figure", key: "经济.总值", part: "值", text: words });

/** Kept words as they are, 【what went→what came】. */
function shown(words: readonly Revised[]): string {
  return words
    .map(({ text: own, change }) =>
      change === undefined ? own : change === "deleted" ? `【${own}】` : `{${own}}`,
    )
    .join("")
    .replaceAll("】【", "")
    .replaceAll("}{", "");
}

const between = (from: string, to: string): string => shown(diffInlines([text(from)], [text(to)]));

describe("two states of a line of text", () => {
  test("give back both: kept and inserted words are the new one, kept and deleted ones the old", () => {
    fc.assert(
      fc.property(inlines, inlines, (from, to) => {
        const words = diffInlines(from, to);
        expect(printedForm(wordsOf(words, "from"))).toBe(printedForm(from));
        expect(printedForm(wordsOf(words, "to"))).toBe(printedForm(to));
      }),
    );
  });

  test("are never cut inside a number", () => {
    fc.assert(
      fc.property(inlines, inlines, (from, to) => {
        const words = diffInlines(from, to);
        for (const side of ["from", "to"] as const) {
          const own = wordsOf(words, side) as readonly Revised[];
          own.slice(1).forEach((word, at) => {
            const before = own[at];
            if (!before || before.change === word.change || before.type !== word.type) return;
            expect(/\d$/u.test(before.text) && /^\d/u.test(word.text)).toBe(false);
          });
        }
      }),
    );
  });

  test("show nothing where they print the same, however they are put together", () => {
    const from = [text("达到"), figure("120亿元"), text("、增长6%")];
    expect(diffInlines(from, [text("达到120亿元、增长6%")]).every(({ change }) => change === undefined)).toBe(
      true,
    );
  });

  test("show a figure whole, and one that stayed as kept", () => {
    const from = [text("总值"), figure("预计120亿元"), text("、"), figure("增长6%"), text("，平稳")];
    const to = [text("总值"), figure("118亿元"), text("、"), figure("增长6%"), text("，平稳")];
    expect(shown(diffInlines(from, to))).toBe("总值【预计120亿元】{118亿元}、增长6%，平稳");
  });

  test("show two figures beside each other as two changes", () => {
    const from = [figure("120亿元"), text("、"), figure("增长6%")];
    const to = [figure("118亿元"), text("、"), figure("下降1.1%")];
    expect(shown(diffInlines(from, to))).toBe("【120亿元】{118亿元}、【增长6%】{下降1.1%}");
  });

  test("change by words", () => {
    expect(between("扎实推进生态文明建设。", "深入推进生态文明建设。")).toBe(
      "【扎实】{深入}推进生态文明建设。",
    );
  });

  test("come in phrases: a word between changed ones goes along with them", () => {
    expect(between("扎实推进城市治理", "深入推动城区治理")).toBe("【扎实推进城市】{深入推动城区}治理");
    expect(between("着力改善民生保障", "全面提升民生福祉")).toBe("【着力改善民生保障】{全面提升民生福祉}");
  });

  test("keep the end of a clause between two changes", () => {
    expect(between("经济平稳，城市整洁", "经济繁荣，城市美丽")).toBe(
      "经济【平稳】{繁荣}，城市【整洁】{美丽}",
    );
  });

  test("tell what is set low from what is not", () => {
    const words = diffInlines([text("PM2.5")], [text("PM"), { type: "sub", text: "2.5" }]);
    expect(words.filter(({ change }) => change === "inserted").map(({ type }) => type)).toContain("sub");
  });
});
