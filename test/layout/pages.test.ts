import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { LINE_PITCH_PT, mmToPt, ptToMm } from "../../src/layout/standard/page.ts";
import type { Block } from "../../src/report/types.ts";
import { composeTree, heading, paragraph, shippedFonts, text, treeOf } from "./support.ts";

const LONG = "区".repeat(26 + 28 * 9);

describe("pages", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });

  test("hold 22 lines at one pitch", () => {
    const { pages } = composeTree(treeOf(Array.from({ length: 12 }, () => paragraph(LONG))), book);
    const middle = pages[1]?.lines.filter(({ slot }) => slot > 0) ?? [];
    expect(middle).toHaveLength(22);
    for (const [index, line] of middle.entries()) {
      expect(line.baselinePt - (middle[0]?.baselinePt ?? 0)).toBeCloseTo(index * LINE_PITCH_PT, 6);
    }
  });

  test("begin with the em box at 37 mm and end with it at 262 mm", () => {
    const { pages } = composeTree(treeOf(Array.from({ length: 12 }, () => paragraph(LONG))), book);
    const lines = pages[1]?.lines.filter(({ slot }) => slot > 0) ?? [];
    expect(ptToMm((lines[0]?.baselinePt ?? 0) - 0.88 * 16)).toBeCloseTo(37, 1);
    expect(Math.abs(ptToMm((lines.at(-1)?.baselinePt ?? 0) + 0.12 * 16) - 262)).toBeLessThan(0.3);
  });

  test("never end with a heading, whatever stands before it", () => {
    for (let lines = 1; lines < 45; lines++) {
      const body = [
        paragraph("区".repeat(26 + 28 * (lines - 1))),
        heading(1, "甲"),
        heading(2, "乙"),
        paragraph(LONG),
      ];
      for (const page of composeTree(treeOf(body), book).pages) {
        const last = page.lines.filter(({ slot }) => slot > 0).at(-1);
        expect(last?.kind).not.toBe("heading");
      }
    }
  });

  test("bear their number one character in, right on odd pages and left on even ones", () => {
    const { pages } = composeTree(treeOf(Array.from({ length: 12 }, () => paragraph(LONG))), book);
    const [odd, even] = pages.map(({ lines }) => lines.find(({ kind }) => kind === "page-number"));
    expect(odd?.text).toBe("— 1 —");
    expect(odd?.rightPt).toBeCloseTo(mmToPt(184) - 14, 3);
    expect(even?.leftPt).toBeCloseTo(mmToPt(28) + 14, 3);
  });

  test("let an attachment start anew: label on line 1, title on line 3, text from line 5", () => {
    const attachment = { label: "附件", title: [text("图表")], children: [paragraph("区")] };
    const { pages } = composeTree(treeOf([paragraph("区")], { attachments: [attachment] }), book);
    const slots = pages[1]?.lines.map(({ kind, slot }) => [kind, slot]);
    expect(slots).toEqual([
      ["label", 1],
      ["title", 3],
      ["text", 5],
      ["page-number", 0],
    ]);
  });

  test("name the attachment after one blank line below the text", () => {
    const attachment = { label: "附件", title: [text("图表")], children: [paragraph("区")] };
    const { pages } = composeTree(treeOf([paragraph("区")], { attachments: [attachment] }), book);
    const note = pages[0]?.lines.find(({ kind }) => kind === "note");
    expect([note?.text, note?.slot]).toEqual(["附件：图表", 5]);
  });

  test("repeat a long table's head under a caption with （续）", () => {
    const cell = (words: string) => ({ align: "left" as const, children: [text(words)] });
    const table: Block = {
      type: "table",
      number: 1,
      caption: [text("指标")],
      widths: [1, 1],
      head: [cell("名称"), cell("数值")],
      rows: Array.from({ length: 30 }, (_, row) => [cell(`第${row}`), cell("乙")]),
    };
    const { pages } = composeTree(treeOf([table]), book);
    expect(pages[1]?.lines.slice(0, 3).map((line) => line.text)).toEqual(["表1 指标（续）", "名称", "数值"]);
  });

  test("put the text after a chart on the grid again, its caption below it", () => {
    const chart: Block = { type: "chart", chart: "图", number: 1, caption: [text("甲")], alt: "" };
    const { pages } = composeTree(treeOf([chart, paragraph("区")]), book);
    const graphic = pages[0]?.items.find((item) => item.type === "graphic");
    const caption = pages[0]?.lines.find(({ kind }) => kind === "caption");
    const after = pages[0]?.lines.find(({ kind }) => kind === "text");
    expect(caption?.baselinePt).toBeGreaterThan((graphic?.yPt ?? 0) + (graphic?.heightPt ?? 0));
    expect(after?.slot).toBe((caption?.slot ?? 0) + 1);
  });

  test("tell of a character that another face draws, and stop at one that none has", () => {
    const found: Diagnostic[] = [];
    composeTree(treeOf([paragraph("堃与\u{2A700}")]), book, found);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["font/fallback", "warning"],
      ["font/missing-glyph", "error"],
    ]);
  });

  test("draw ￥ in a face that has it, for FandolFang draws a dollar there", () => {
    const found: Diagnostic[] = [];
    const { pages } = composeTree(treeOf([paragraph("￥")]), book, found);
    const item = pages[0]?.items.find((one) => one.type === "text" && one.text.includes("￥"));
    expect(item).toMatchObject({ face: "song" });
  });
});
