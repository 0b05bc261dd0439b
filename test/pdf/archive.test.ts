import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Pages } from "../../src/layout/types.ts";
import { renderPdf } from "../../src/pdf/render.ts";
import type { Block } from "../../src/report/types.ts";
import { composeTree, paragraph, shippedFonts, text, treeOf } from "../layout/support.ts";
import { needsPdfaValidator, validatePdfa1b } from "../support/pdfa.ts";
import { needs, run } from "../support/tools.ts";

const LONG = "区域经济社会保持平稳健康发展".repeat(60);
const heading = (level: 1 | 2 | 3 | 4, number: string, id: string, words: string): Block => ({
  type: "heading",
  level,
  number,
  id,
  children: [text(words)],
});
const BODY = [
  heading(1, "一、", "s1", "总体情况"),
  paragraph(LONG),
  heading(1, "二、", "s2", "主要做法"),
  heading(2, "（一）", "s2-1", "城市治理"),
  paragraph(LONG),
  heading(2, "（二）", "s2-2", "民生"),
  paragraph(LONG),
];
const ATTACHMENT = { label: "附件", title: [text("图表")], children: [heading(1, "一、", "a1-1", "表")] };
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="80" height="60" fill="#444"/><text x="10" y="80">增长</text></svg>';

interface QpdfOutline {
  readonly title: string;
  readonly open: boolean;
  readonly destpageposfrom1: number;
  readonly dest: readonly [string, string, number, number, number];
  readonly kids: readonly QpdfOutline[];
}

const flat = (items: readonly QpdfOutline[]): readonly QpdfOutline[] =>
  items.flatMap((item) => [item, ...flat(item.kids)]);

describe("the PDF as a file to keep", () => {
  const path = join(tmpdir(), `report-archive-${process.pid}.pdf`);
  let pages: Pages;
  let bytes: Uint8Array;
  const tree = treeOf([...BODY, { type: "chart", chart: "图", number: 1, caption: [text("甲")], alt: "" }], {
    attachments: [ATTACHMENT],
  });

  const render = async (): Promise<Uint8Array> => {
    const fonts = await shippedFonts();
    pages = composeTree(tree, fonts);
    return renderPdf(pages, tree.meta, new Map([["图", { svg: SVG }]]), fonts);
  };

  beforeAll(async () => {
    bytes = await render();
    writeFileSync(path, bytes);
  });

  const outline = (): readonly QpdfOutline[] =>
    (JSON.parse(run("qpdf", ["--json", "--json-key=outlines", path])) as { outlines: QpdfOutline[] })
      .outlines;

  needs("qpdf")("has a bookmark for every heading that leads to its page and height", () => {
    const found = flat(outline()).map(({ title, destpageposfrom1, dest: [, , x, y] }) => [
      title,
      destpageposfrom1,
      Math.round(x),
      Math.round(y),
    ]);
    const wanted = pages.outline.map(({ text: words, page, xPt, yPt }) => [
      words,
      page,
      Math.round(xPt),
      Math.round((pages.pages[page - 1]?.heightPt ?? 0) - yPt),
    ]);
    expect(found).toEqual(wanted);
    expect(found.length).toBe(6);
  });

  needs("qpdf")(
    "hangs deeper headings below the ones above them, and an attachment's below the attachment",
    () => {
      const shape = (items: readonly QpdfOutline[]): unknown[] =>
        items.map(({ title, kids }) => [title, ...shape(kids)]);
      expect(shape(outline())).toEqual([
        ["一、总体情况"],
        ["二、主要做法", ["（一）城市治理"], ["（二）民生"]],
        ["附件 图表", ["一、表"]],
      ]);
    },
  );

  needsPdfaValidator()("is valid PDF/A-1b", () => {
    expect(validatePdfa1b(path)).toContain("is a valid PDF/A-1b file");
  });

  needs("qpdf")("is sound", () => {
    expect(run("qpdf", ["--check", path])).toContain("No syntax or stream encoding errors found");
  });

  needs("pdfinfo")("says its title, language and kind, and claims no tags", () => {
    const info = run("pdfinfo", [path]);
    expect(info).toMatch(/^Title:\s+题$/mu);
    expect(info).toMatch(/^Tagged:\s+no$/mu);
    const metadata = run("pdfinfo", ["-meta", path]);
    expect(metadata).toMatch(/<pdfaid:part>1</u);
    expect(metadata).toMatch(/<pdfaid:conformance>B</u);
    expect(run("qpdf", ["--json", "--json-key=qpdf", path])).toContain('"/Lang": "u:zh-CN"');
  });

  test("is the same to the byte when it is made again", async () => {
    expect(Buffer.compare(await render(), bytes)).toBe(0);
  });
});
