import { describe, expect, test } from "vitest";
import { renderWord } from "../../src/word/document.ts";
import { charts, tree } from "./sample.ts";
import {
  all,
  attribute,
  attributes,
  inStyle,
  isOn,
  one,
  open,
  paragraphProperty,
  styleById,
  styleProperty,
  textOf,
} from "./support.ts";

const file = open(await renderWord(tree, charts));
const styles = file.xml("word/styles.xml");
const nameOf = (id: string): string | undefined => attribute(one(styleById(file, id), "w:name"), "val");
const halfPoints = (id: string): string | undefined => styleProperty(file, id, "w:rPr", "w:sz").val;
const chinese = (id: string): string | undefined => styleProperty(file, id, "w:rPr", "w:rFonts").eastAsia;
const latin = (id: string): string | undefined => styleProperty(file, id, "w:rPr", "w:rFonts").ascii;

describe("names", () => {
  test.each([
    ["Title", "Title"],
    ["Heading1", "heading 1"],
    ["Heading4", "heading 4"],
    ["Caption", "caption"],
    ["Footer", "footer"],
  ])("%s is Word's own style", (id, name) => {
    expect(nameOf(id)).toBe(name);
    expect(attribute(styleById(file, id), "customStyle")).toBeUndefined();
  });

  test.each([
    ["BodyText", "公文正文"],
    ["TableText", "表格正文"],
    ["AttachmentLabel", "附件标签"],
    ["AttachmentNote", "附件说明"],
  ])("%s is ours and has a Chinese name", (id, name) => {
    expect(nameOf(id)).toBe(name);
    expect(attribute(styleById(file, id), "customStyle")).toBe("1");
  });

  test("captions also go by 图题 and 表题", () => {
    expect(attribute(one(styleById(file, "Caption"), "w:aliases"), "val")).toBe("图题,表题");
  });

  test("every style that is used or built on is defined", () => {
    const defined = new Set(all(styles, "w:style").map((style) => attribute(style, "styleId")));
    const inStyles = ["w:basedOn", "w:next"].flatMap((name) => all(styles, name));
    const inText = ["w:pStyle", "w:tblStyle", "w:rStyle"].flatMap((name) =>
      all(file.xml("word/document.xml"), name),
    );
    const wanted = [...inStyles, ...inText].map((element) => attribute(element, "val"));
    expect(wanted.filter((id) => !defined.has(id))).toEqual([]);
  });
});

describe("type", () => {
  test("the document's default is size 3, the base of everything counted in characters", () => {
    const defaults = one(styles, "w:rPrDefault");
    expect(attribute(one(defaults, "w:sz"), "val")).toBe("32");
    expect(attribute(one(defaults, "w:szCs"), "val")).toBe("32");
  });

  test("the document's language is Chinese", () => {
    expect(attribute(one(one(styles, "w:rPrDefault"), "w:lang"), "eastAsia")).toBe("zh-CN");
  });

  test.each([
    ["BodyText", "仿宋_GB2312", "32"],
    ["Title", "方正小标宋简体", "44"],
    ["Heading1", "黑体", "32"],
    ["Heading2", "楷体_GB2312", "32"],
    ["Heading3", "仿宋_GB2312", "32"],
    ["Heading4", "仿宋_GB2312", "32"],
    ["AttachmentLabel", "黑体", "32"],
    ["AttachmentTitle", "方正小标宋简体", "44"],
    ["Caption", "黑体", "24"],
    ["TableText", "仿宋_GB2312", "24"],
    ["Footer", "宋体", "28"],
  ])("%s is set in %s at %s half-points", (id, face, size) => {
    expect([chinese(id), halfPoints(id)]).toEqual([face, size]);
  });

  test.each(["BodyText", "Title", "Heading1", "Caption", "TableText"])(
    "digits of %s are Times New Roman",
    (id) => {
      expect(latin(id)).toBe("Times New Roman");
    },
  );

  test("digits of page numbers are Song", () => {
    expect(latin("Footer")).toBe("宋体");
  });

  test("the number of an attachment's label is Hei like its word", () => {
    expect(latin("AttachmentLabel")).toBe("黑体");
  });

  test("twenty-eight characters fit the line and twenty-nine do not", () => {
    const cell = 320 + Number(styleProperty(file, "BodyText", "w:rPr", "w:spacing").val);
    expect(28 * cell).toBeLessThanOrEqual(8844);
    expect(29 * cell).toBeGreaterThan(8844);
  });

  test("nothing is bold, slanted or coloured but the red of 发文机关标志", () => {
    expect(["w:b", "w:i"].flatMap((name) => all(styles, name))).toEqual([]);
    const coloured = all(styles, "w:style").filter((style) => all(style, "w:color").length > 0);
    expect(coloured.map((style) => attributes(style).styleId)).toEqual(["OrganMark"]);
  });
});

describe("paragraphs", () => {
  test("the outline has four levels", () => {
    const levels = [1, 2, 3, 4].map(
      (level) => styleProperty(file, `Heading${level}`, "w:pPr", "w:outlineLvl").val,
    );
    expect(levels).toEqual(["0", "1", "2", "3"]);
  });

  test("attachments are found in the outline too, beside the chapters", () => {
    expect(styleProperty(file, "AttachmentTitle", "w:pPr", "w:outlineLvl").val).toBe("0");
  });

  test.each(["BodyText", "Heading1", "Heading2", "Heading3", "Heading4"])(
    "%s is indented by two characters",
    (id) => {
      expect(styleProperty(file, id, "w:pPr", "w:ind")).toEqual({ firstLineChars: "200", firstLine: "632" });
    },
  );

  test.each(["Heading1", "Heading2", "Heading3", "Heading4", "Title"])("%s stays with what follows", (id) => {
    const [paragraph] = inStyle(file, id);
    expect(paragraph && isOn(file, paragraph, "w:keepNext")).toBe(true);
  });

  test.each(["Title", "AttachmentTitle", "Caption"])("%s is centred without indent", (id) => {
    expect(styleProperty(file, id, "w:pPr", "w:jc")).toEqual({ val: "center" });
    expect(styleProperty(file, id, "w:pPr", "w:ind")).toEqual({});
  });

  test("text is justified", () => {
    const [paragraph] = inStyle(file, "BodyText");
    expect(paragraph && paragraphProperty(file, paragraph, "w:jc")).toEqual({ val: "both" });
  });

  test("headings of each level are in their style, numbers as text", () => {
    const headings = [1, 2, 3, 4].map((level) => inStyle(file, `Heading${level}`).map(textOf));
    expect(headings).toEqual([["一、总体情况"], ["（一）经济发展"], ["1.指标"], ["（1）细目"]]);
  });

  test("tables have an outer rule of 1 pt and inner ones of 0.5 pt", () => {
    const borders = one(styleById(file, "ReportTable"), "w:tblBorders");
    const weights = Object.fromEntries(
      [...borders.childNodes].map((each) => [each.nodeName, attributes(one(borders, each.nodeName)).sz]),
    );
    expect(weights).toEqual({
      "w:top": "8",
      "w:left": "8",
      "w:bottom": "8",
      "w:right": "8",
      "w:insideH": "4",
      "w:insideV": "4",
    });
  });
});
