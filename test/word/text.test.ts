import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/report/types.ts";
import { bookmarksOf } from "../../src/word/bookmarks.ts";
import { renderWord } from "../../src/word/document.ts";
import { scriptPieces } from "../../src/word/runs.ts";
import { charts, tree } from "./sample.ts";
import { all, attribute, body, children, inStyle, one, open, reading, textOf } from "./support.ts";

const file = open(await renderWord(tree, charts));
const words = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join("");
const shapes = (words: string): string[] =>
  scriptPieces(words).map((piece) => `${piece.latin ? "L" : "C"}:${piece.text}`);

describe("text", () => {
  test("the file reads as the report does", () => {
    const written = children(body(file), "w:p")
      .map(textOf)
      .filter((line) => line !== "");
    expect(written).toEqual([
      "甲区2019年度绩效管理工作报告",
      "一、总体情况",
      "地区生产总值预计4500亿元，“疏整促”——推进……细颗粒物（PM2.5）、103个，7×24小时、37°、A·B。",
      "（一）经济发展",
      "图1\u3000生产总值",
      "1.指标",
      "表1\u3000主要指标",
      "单位：亿元",
      "（1）细目",
      "以下从略。",
      "附件：1.指标完成情况",
      "2.重点任务",
      "附件1",
      "指标完成情况",
      "见下。",
      "附件2",
      "重点任务",
      "均已完成。",
    ]);
  });

  test("every paragraph of the tree comes out word for word", () => {
    const wanted = tree.body.flatMap((block) => (block.type === "paragraph" ? [words(block.children)] : []));
    expect(inStyle(file, "BodyText").map(textOf)).toEqual(expect.arrayContaining(wanted));
  });

  test("a figure starts and ends with a run of its own", () => {
    const runs = all(
      reading(file, words(tree.body[1]?.type === "paragraph" ? tree.body[1].children : [])),
      "w:r",
    ).map(textOf);
    expect(runs.slice(0, 4)).toEqual(["地区生产总值", "预计", "4500", "亿元"]);
  });

  test("no key of a figure gets into the file", () => {
    expect(
      file.paths
        .filter((path) => /\.(xml|rels)$/.test(path))
        .map(file.text)
        .join(""),
    ).not.toContain("经济.地区生产总值");
  });

  test.each([
    ["subscript", "2.5"],
    ["superscript", "3"],
  ])("a %s is set as one", (shift, shifted) => {
    const [run] = all(body(file), "w:r").filter((each) =>
      all(each, "w:vertAlign").some((mark) => attribute(mark, "val") === shift),
    );
    expect(run && textOf(run)).toBe(shifted);
  });
});

describe("faces of single characters", () => {
  const runs = ["word/document.xml", "word/footer1.xml", "word/footer2.xml"]
    .flatMap((path) => all(file.xml(path), "w:r"))
    .filter((run) => textOf(run) !== "");
  const hinted = (run: (typeof runs)[number]): boolean =>
    all(run, "w:rFonts").some((fonts) => attribute(fonts, "hint") === "eastAsia");

  test("runs with Chinese or with marks of no script ask for the Chinese face", () => {
    const chinese = runs.filter((run) => /[\p{Script=Han}“”‘’—…·×°，。、（）：\u3000]/u.test(textOf(run)));
    expect(chinese.filter((run) => !hinted(run)).map(textOf)).toEqual([]);
  });

  test("runs of digits and Latin letters do not", () => {
    const latin = runs.filter((run) => /^[\u0000-\u007f]+$/.test(textOf(run)));
    expect(latin.filter(hinted).map(textOf)).toEqual([]);
  });

  test.each([
    ["a sign between digits", "7×24", ["L:7", "C:×", "L:24"]],
    ["a quote after a letter", "“5G”网", ["C:“", "L:5G", "C:”网"]],
    ["degrees and percent", "37°、6%", ["L:37", "C:°、", "L:6%"]],
    ["an accented letter", "é座", ["L:é", "C:座"]],
    ["a character beyond the basic plane", "𠮷a", ["C:𠮷", "L:a"]],
    ["nothing", "", []],
  ])("a text is cut at %s", (_name, words, pieces) => {
    expect(shapes(words)).toEqual(pieces);
  });
});

describe("numbers of captions", () => {
  test.each([
    ["图1\u3000生产总值", "SEQ 图 \\* ARABIC"],
    ["表1\u3000主要指标", "SEQ 表 \\* ARABIC"],
  ])("%s counts by a field", (caption, instruction) => {
    expect(one(reading(file, caption), "w:instrText").textContent?.trim()).toBe(instruction);
  });

  test("a field has its parts in five runs, its result between the last two marks", () => {
    const runs = all(reading(file, "图1\u3000生产总值"), "w:r").slice(1, 6);
    const parts = runs.map(
      (run) => all(run, "w:fldChar").map((mark) => attribute(mark, "fldCharType"))[0] ?? textOf(run),
    );
    expect(parts).toEqual(["begin", "", "separate", "1", "end"]);
  });
});

describe("bookmarks", () => {
  test("every heading has one, by its id", () => {
    const names = all(body(file), "w:bookmarkStart").map((mark) => attribute(mark, "name"));
    expect(names).toEqual(["总体情况", "经济_发展_1", "h2019", "x".repeat(40)]);
  });

  test("each is opened and closed once, under a number of its own", () => {
    const ids = (name: string) => all(body(file), name).map((mark) => attribute(mark, "id"));
    expect(ids("w:bookmarkStart")).toEqual(["1", "2", "3", "4"]);
    expect(ids("w:bookmarkEnd")).toEqual(["1", "2", "3", "4"]);
  });

  test("names that Word would take for the same are told apart", () => {
    const names = [
      ...bookmarksOf(["甲/a", "甲.A", `${"长".repeat(40)}一`, `${"长".repeat(40)}二`]).values(),
    ].map((each) => each.name);
    expect(names).toEqual(["甲_a", "甲_A_2", "长".repeat(40), `${"长".repeat(38)}_2`]);
  });

  test("a name is never cut inside a character", () => {
    const [bookmark] = bookmarksOf([`a${"𠮷".repeat(30)}`]).values();
    expect(bookmark?.name).toBe(`a${"𠮷".repeat(19)}`);
  });
});
