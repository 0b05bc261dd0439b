import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../../src/verify/assess.ts";
import { all } from "../../../src/verify/text/index.ts";
import type { Role, TextParagraph } from "../../../src/verify/types.ts";
import { character } from "../../support/characters.ts";

const paragraph = (role: Role, text: string): TextParagraph => ({ role, text });
const text = (words: string): TextParagraph => paragraph("text", words);

/** What one rule finds in paragraphs, in words. */
function found(code: string, paragraphs: readonly TextParagraph[]): readonly string[] {
  const assessment = assess(paragraphs, all).find((each) => each.code === code);
  if (!assessment) throw new Error(`No rule ${code}`);
  return assessment.faults.map((fault) => fault.found);
}

describe("a sentence cut into two paragraphs", () => {
  const OPEN = "段末没有标点，句子像是断开了";

  test.each([
    ["at its end", [text("建成便民网点"), text("48个。")], [OPEN]],
    ["at a comma", [text("建成便民网点，"), text("增长5%。")], [OPEN]],
    ["before a mark", [text("建成便民网点。"), text("，增长5%。")], ["段首是标点，句子像是断开了"]],
  ])("is found %s", (_, paragraphs, words) => {
    expect(found("text/broken", paragraphs)).toEqual(words);
  });

  test.each([
    ["whole sentences", [text("增长5%。"), text("是吗？"), text("“全部办结。”"), text("见下（略）")]],
    ["an item of a list", [text("任务如下："), text("一是整治环境；"), text("二是优化服务。")]],
    ["a colon before a table", [text("指标如下："), paragraph("caption", "表1　指标")]],
    ["an address", [text("网址：https://www.example.org/a")]],
    ["headings, captions, cells", [paragraph("heading", "一、总体情况"), paragraph("cell", "甲区")]],
  ])("is not %s", (_, paragraphs) => {
    expect(found("text/broken", paragraphs)).toEqual([]);
  });

  test("is one that ends the file with a colon", () => {
    expect(found("text/broken", [text("情况如下：")])).toEqual(["以冒号结尾，后面没有内容"]);
  });
});

describe("figures and tables", () => {
  const caption = (words: string): TextParagraph => paragraph("caption", words);

  test("are numbered one after the other, each kind by itself", () => {
    expect(found("text/caption-numbers", [caption("图1 甲"), caption("表1 乙"), caption("图2 丙")])).toEqual(
      [],
    );
    expect(found("text/caption-numbers", [caption("图1 甲"), caption("图3 乙")])).toEqual([
      "编号不连续：应为图2",
    ]);
    expect(found("text/caption-numbers", [caption("表2 甲")])).toEqual(["编号不连续：应为表1"]);
  });

  test("may be counted by chapter, which is left alone", () => {
    expect(found("text/caption-numbers", [caption("图1-1 甲"), caption("图2-1 乙")])).toEqual([]);
  });

  test("are there if they are cited", () => {
    expect(found("text/caption-numbers", [text("见表1和表2。"), caption("表1 甲")])).toEqual(["没有表2"]);
  });
});

test("the rarer of two names of a unit is the one that is told", () => {
  const paragraphs = [text("长5公里。"), text("宽3公里。"), text("高2千米。")];
  expect(found("text/one-name", paragraphs)).toEqual(["“千米”，别处写作“公里”"]);
});

test("a fault is said with its page and the words around it", () => {
  const paragraphs = [{ ...text("全年各项任务进展顺利，生产总值增长 5%，财政收入增长6%。"), page: 3 }];
  const blanks = assess(paragraphs, all).find(({ code }) => code === "text/blanks");
  expect(blanks?.faults).toEqual([
    { page: 3, where: "“……利，生产总值增长 5%，财政收入增……”", found: "有空格" },
  ]);
});

test("a file without words is measured without complaint", () => {
  expect(assess([], all).filter(({ verdict }) => verdict !== "skip")).toEqual([]);
});

const ROLES: readonly Role[] = [
  "title",
  "heading",
  "text",
  "caption",
  "cell",
  "note",
  "signature",
  "imprint",
];
/** Pieces that the rules look for, so that a string at random comes near them. */
const PIECES = [
  ..."一（）、。，“”《》图表年月日①…—％%.5千 　x-",
  "\u{20000}",
  "PM2.5",
  "附件：",
  "2031年",
  "\ud800",
];

test("no rule throws, and every fault has words, whatever the strings", () => {
  const strings = fc.oneof(
    fc.string({ unit: character, maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  );
  const paragraphs = fc.array(fc.record({ role: fc.constantFrom(...ROLES), text: strings }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(paragraphs, (given) => {
      const faults = assess(given, all).flatMap((assessment) => assessment.faults);
      return faults.every(({ where, found: words }) => where !== "" && words !== "");
    }),
    { seed: 9704, numRuns: 300 },
  );
});

test("long paragraphs of nothing but marks are measured to the end", () => {
  const long = ["“", "（一）、", "3-", "《甲》、", "图1、", "1", " ", "x5", "—"].map((piece) =>
    text(piece.repeat(20_000)),
  );
  expect(() => assess(long, all)).not.toThrow();
});
