import { describe, expect, test } from "vitest";
import type { Attachment } from "../../src/report/types.ts";
import { fittedSize, spaceAround } from "../../src/word/chart.ts";
import { renderWord } from "../../src/word/document.ts";
import { columnWidths } from "../../src/word/table.ts";
import { chart, charts, SVG, table, text, tree } from "./sample.ts";
import {
  all,
  attribute,
  attributes,
  body,
  children,
  inStyle,
  isOn,
  one,
  open,
  paragraphProperty,
  reading,
  styleIdOf,
  textOf,
} from "./support.ts";

const file = open(await renderWord(tree, charts));
/** What follows a paragraph or table of the body. */
const blocks = [...body(file).childNodes];

describe("charts", () => {
  const [picture] = inStyle(file, "Chart");
  if (!picture) throw new Error("no chart");

  test("the picture's line is as high as the picture, so it is not clipped", () => {
    expect(paragraphProperty(file, picture, "w:spacing").lineRule).toBe("auto");
  });

  test("the picture is centred and stays with its caption", () => {
    expect(paragraphProperty(file, picture, "w:jc")).toEqual({ val: "center" });
    expect(isOn(file, picture, "w:keepNext")).toBe(true);
  });

  test("the caption is directly below", () => {
    expect(blocks[blocks.indexOf(picture) + 1]?.textContent).toContain("生产总值");
    expect(styleIdOf(reading(file, "图1\u3000生产总值"))).toBe("Caption");
  });

  test("the alternative text is the report's, character for character", () => {
    const properties = one(picture, "wp:docPr");
    expect(properties.getAttribute("descr")).toBe('柱形图："增长" & <持平>');
  });

  test("its size is the drawing's, in EMU", () => {
    const extent = one(picture, "wp:extent");
    expect([extent.getAttribute("cx"), extent.getAttribute("cy")]).toEqual([
      String(420 * 12700),
      String(210 * 12700),
    ]);
  });

  test("the vector drawing and its PNG are both in the file", () => {
    const targets = Object.fromEntries(
      all(file.xml("word/_rels/document.xml.rels"), "Relationship").map((each) => [
        each.getAttribute("Id"),
        each.getAttribute("Target"),
      ]),
    );
    const target = (name: string) => targets[one(picture, name).getAttribute("r:embed") ?? ""];
    expect([target("a:blip"), target("asvg:svgBlip")]).toEqual(["media/image1.png", "media/image1.svg"]);
    expect(file.text("word/media/image1.svg")).toBe(SVG);
  });

  test("a chart that was not drawn is an error with its name", async () => {
    await expect(renderWord(tree, new Map())).rejects.toThrow('"trend"');
  });

  test.each([
    ["a small one keeps its size", 420, 210, 420, 210],
    ["a wide one comes down to the text block", 884.4, 100, 442.2, 50],
  ])("%s", (_name, width, height, fittedWidth, fittedHeight) => {
    expect(fittedSize(chart(width, height), 592).widthPt).toBeCloseTo(fittedWidth, 6);
    expect(fittedSize(chart(width, height), 592).heightPt).toBeCloseTo(fittedHeight, 6);
  });

  test.each([40, 100, 210, 222.9, 612.6])(
    "a picture %s pt high leaves the text below on the grid",
    (height) => {
      const { before, after } = spaceAround(height, 592);
      // 20 twips are the rest of the line that holds the picture.
      expect((Math.ceil(height * 20) + 20 + before + after) % 592).toBe(0);
    },
  );

  test("the tallest picture and its caption fill a page and no more", () => {
    const height = fittedSize(chart(100, 5000), 592).heightPt;
    const { before, after } = spaceAround(height, 592);
    expect(Math.ceil(height * 20) + 20 + before + after).toBe(21 * 592);
  });
});

describe("tables", () => {
  const written = one(body(file), "w:tbl");
  const rows = all(written, "w:tr");

  test("the caption is above and stays with the table", () => {
    const caption = reading(file, "表1\u3000主要指标");
    expect(styleIdOf(caption)).toBe("Caption");
    expect(isOn(file, caption, "w:keepNext")).toBe(true);
  });

  test("the unit stands at the right between caption and table", () => {
    const unit = reading(file, "单位：亿元");
    expect(paragraphProperty(file, unit, "w:jc")).toEqual({ val: "right" });
    expect(blocks.indexOf(written) - blocks.indexOf(unit)).toBe(1);
    expect(isOn(file, unit, "w:keepNext")).toBe(true);
  });

  test("a table without a unit has no line for it", async () => {
    const { unit: _unit, ...bare } = table;
    const reopened = open(await renderWord({ ...tree, body: [bare], attachments: [] }, charts));
    expect(inStyle(reopened, "TableUnit")).toEqual([]);
  });

  test("the head row alone is repeated on further pages", () => {
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
  });

  test("no row is split over two pages", () => {
    expect(rows.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 1, 1]);
  });

  test("its width with its rules is that of the text block", () => {
    expect(attributes(one(written, "w:tblW"))).toEqual({ w: "8824", type: "dxa" });
  });

  test("columns are as wide as asked and make up the table", () => {
    const widths = all(written, "w:gridCol").map((column) => Number(attribute(column, "w")));
    expect(widths).toEqual(columnWidths([1, 3, 2], 8824));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8824);
  });

  test("rows are whole lines of the page high, by the lines of their fullest cell", () => {
    const heights = rows.map((row) => attributes(one(row, "w:trHeight")));
    // The head row gives 2 x 1 pt to the outer rules.
    expect(heights).toEqual([552, 592, 1184].map((val) => ({ val: String(val), hRule: "atLeast" })));
  });

  test("cells are aligned as the report says", () => {
    const cells = all(rows[1] ?? written, "w:p").map(
      (paragraph) => paragraphProperty(file, paragraph, "w:jc").val,
    );
    expect(cells).toEqual(["center", "left", "right"]);
  });

  test("cells hold the report's text, an empty one an empty paragraph", () => {
    expect(all(rows[2] ?? written, "w:p").map(textOf)).toEqual([
      "2",
      "一般公共预算收入与居民人均可支配收入合并说明文字较长者",
      "",
    ]);
  });
});

describe("attachments", () => {
  const note = inStyle(file, "AttachmentNote");
  const withAttachments = async (attachments: readonly Attachment[]) =>
    open(await renderWord({ ...tree, attachments }, charts));

  test("a report without any has no note", async () => {
    expect(inStyle(await withAttachments([]), "AttachmentNote")).toEqual([]);
  });

  test("the note stands one blank line below the text", () => {
    const before = note[0]?.previousSibling;
    expect(before && styleIdOf(before as (typeof note)[number])).toBe("BlankLine");
  });

  test("a single attachment is named without a number", async () => {
    const single = await withAttachments([{ label: "附件", title: [text("说明")], children: [] }]);
    expect(inStyle(single, "AttachmentNote").map(textOf)).toEqual(["附件：说明"]);
  });

  test("the note starts two characters in", () => {
    const { left, hanging } = paragraphProperty(file, note[0] as (typeof note)[number], "w:ind");
    expect(Number(left) - Number(hanging)).toBe(632);
  });

  test("numbers stand below each other, and further lines below the first name", () => {
    const indents = note.map((paragraph) => paragraphProperty(file, paragraph, "w:ind"));
    // 附件： is three characters of 315 twips; "1." is 3/4 em less twice the spacing, 230.
    expect(indents).toEqual([
      { left: "1807", hanging: "1175" },
      { left: "1807", hanging: "230" },
    ]);
  });

  test("each attachment starts a page", () => {
    const labels = inStyle(file, "AttachmentLabel");
    expect(labels.map(textOf)).toEqual(["附件1", "附件2"]);
    expect(labels.every((label) => isOn(file, label, "w:pageBreakBefore"))).toBe(true);
  });

  test("the label is on line 1, the title on line 3, the text from line 5", () => {
    const [label] = inStyle(file, "AttachmentLabel");
    const top = children(body(file), "w:p");
    const from = top.indexOf(label as (typeof top)[number]);
    expect(top.slice(from, from + 5).map(styleIdOf)).toEqual([
      "AttachmentLabel",
      "BlankLine",
      "AttachmentTitle",
      "BlankLine",
      "BodyText",
    ]);
  });
});
