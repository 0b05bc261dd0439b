import { describe, expect, test } from "vitest";
import { assess } from "../../../src/verify/assess.ts";
import { all } from "../../../src/verify/word/checks/index.ts";
import { textOfWord } from "../../../src/verify/word/text.ts";
import { renderWord } from "../../../src/word/document.ts";
import { charts, text, tree } from "../../word/sample.ts";
import { assessment, bare, failing, found, measured, opened } from "./support.ts";

interface Form {
  readonly face?: string;
  readonly size?: number;
  readonly align?: string;
  readonly indent?: boolean;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly level?: number;
}

/** A paragraph with direct formatting only; text in size 3 FangSong, two characters in, unless said otherwise. */
function p(words: string, form: Form = {}): string {
  const { face = "仿宋", size = 16, align = "both", indent = align === "both" } = form;
  const level = form.level === undefined ? "" : `<w:outlineLvl w:val="${form.level}"/>`;
  const colour = form.colour === undefined ? "" : `<w:color w:val="${form.colour}"/>`;
  return `<w:p><w:pPr>${indent ? '<w:ind w:firstLineChars="200"/>' : ""}<w:jc w:val="${align}"/>${level}</w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="${face}"/>${form.bold ? "<w:b/>" : ""}${colour}<w:sz w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

const TITLE = p("甲区2031年度工作报告", { face: "方正小标宋简体", size: 22, align: "center" });
const TEXT = p("全年工作进展顺利，各项任务全部完成。");
const BLANK = "<w:p/>";
const TABLE = `<w:tbl><w:tr><w:tc>${p("指标")}</w:tc></w:tr></w:tbl>`;
const PICTURE = `<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline><wp:extent cx="635000" cy="635000"/><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></wp:inline></w:drawing></w:r></w:p>`;

/** What each block of a body is taken for. */
const roles = (...body: readonly string[]): readonly string[] =>
  bare(body.join("")).blocks.map((block) =>
    block.kind === "paragraph" && block.level !== undefined ? `${block.role} ${block.level}` : block.role,
  );

/** What a paragraph is taken for in the middle of the text. */
const inText = (words: string, form?: Form): string | undefined =>
  roles(TITLE, TEXT, p(words, form), TEXT)[2];

describe("a heading", () => {
  test.each([
    ["一、总体情况", { face: "黑体" }, "heading 1"],
    ["（一）城市治理", { face: "楷体" }, "heading 2"],
    ["1.整治环境", {}, "heading 3"],
    ["（1）街巷", {}, "heading 4"],
    ["（一）坚持稳中求进，推动高质量发展", {}, "heading 2"],
    ["十一、其他", { face: "宋体", bold: true }, "heading 1"],
    ["一、总体情况。", { face: "黑体" }, "heading 1"],
    ["二、加强领导。", { bold: true }, "heading 1"],
    ["前言", { level: 0 }, "heading 1"],
    ["一、总体情况；", { level: 0 }, "heading 1"],
    ["(一)城市治理", { face: "楷体" }, "heading 2"],
  ] as const)("is known by its ordinal and its form: %s", (words, form, role) => {
    expect(inText(words, form)).toBe(role);
  });

  test.each([
    ["一、二季度共整治213处，成效明显。", {}],
    ["一、全年整治群租房213处，拆除违建12.5万平方米。", {}],
    ["1.整治群租房213处。", {}],
    ["（一）加强领导。各部门要提高认识，抓好落实。", { face: "楷体" }],
    ["2031年，各项工作进展顺利。", {}],
    ["1.5万名居民受益，满意度持续提升。", {}],
  ] as const)("is not a sentence that begins like one: %s", (words, form) => {
    expect(inText(words, form)).toBe("text");
  });
});

describe("what stands above the text", () => {
  test("is a title of several lines, by its size", () => {
    const line = (words: string): string => p(words, { size: 22, align: "center" });
    expect(
      roles(line("甲区关于报送"), line("2031年度工作报告"), p("各街道：", { indent: false }), TEXT),
    ).toEqual(["title", "title", "recipients", "text"]);
  });

  test("is a title even where it is set like the text", () => {
    expect(roles(p("甲区2031年度工作报告"), BLANK, p("一、总体情况"), TEXT)[0]).toBe("title");
  });

  test("is no title where the text begins at once", () => {
    expect(roles(TEXT, TEXT)).toEqual(["text", "text"]);
  });

  test("is a red head, by its words and its colour", () => {
    const head = [
      p("000007"),
      p("秘密★1年", { face: "黑体" }),
      p("特急", { face: "黑体" }),
      p("甲区人民政府文件", { size: 48, align: "center", colour: "FF0000" }),
      p("甲政发〔2031〕5号", { align: "center" }),
    ];
    expect(roles(...head, TITLE, TEXT)).toEqual([...head.map(() => "red-head"), "title", "text"]);
  });

  test("is a date or name below the title, if it is centred", () => {
    expect(roles(TITLE, p("2032年1月5日", { align: "center" }), TEXT)[1]).toBe("byline");
  });

  test("is no 主送机关 where it is indented", () => {
    expect(roles(TITLE, p("现将有关情况报告如下："), TEXT)[1]).toBe("text");
  });
});

describe("what belongs to a figure or table", () => {
  test("is a caption beside its object, a unit above a table, a note below it", () => {
    const body = [
      TITLE,
      TEXT,
      PICTURE,
      p("图1 生产总值"),
      p("表1 指标"),
      p("单位：亿元", { align: "right" }),
      TABLE,
      p("注：为预计数。"),
    ];
    expect(roles(...body)).toEqual([
      "title",
      "text",
      "picture",
      "caption",
      "caption",
      "unit",
      "table",
      "object-note",
    ]);
  });

  test("is no caption where a sentence begins with 图1", () => {
    expect(inText("图1显示，生产总值逐年增长。")).toBe("text");
  });
});

describe("what stands below the text", () => {
  const closing = [p("甲区人民政府", { align: "right" }), p("2032年1月5日", { align: "right" })];

  test("is signature, date and remark", () => {
    expect(roles(TITLE, TEXT, BLANK, ...closing, p("（此件公开发布）")).slice(3)).toEqual([
      "signature",
      "date",
      "remark",
    ]);
  });

  test("is no signature where a short sentence stands before the date", () => {
    expect(roles(TITLE, TEXT, p("特此报告"), ...closing)[2]).toBe("text");
  });

  test("is the note of the attachments, and each with label and title", () => {
    const body = [
      TITLE,
      TEXT,
      p("附件：1.指标"),
      p("2.任务"),
      p("附件1", { indent: false }),
      BLANK,
      p("指标", { align: "center", size: 22 }),
      TEXT,
    ];
    expect(roles(...body)).toEqual([
      "title",
      "text",
      "attachment-note",
      "attachment-note",
      "attachment-label",
      "blank",
      "attachment-title",
      "text",
    ]);
  });

  test("is the imprint, in paragraphs or in a table", () => {
    const lines = [p("抄送：各部门。", { size: 14 }), p("甲区办公室  2032年1月5日印发", { size: 14 })];
    expect(roles(TITLE, TEXT, ...lines).slice(2)).toEqual(["imprint", "imprint"]);
    expect(roles(TITLE, TEXT, `<w:tbl><w:tr><w:tc>${lines.join("")}</w:tc></w:tr></w:tbl>`)[2]).toBe(
      "imprint",
    );
  });
});

describe("an official document of our own", () => {
  const official = renderWord(
    {
      ...tree,
      redHead: {
        serial: [text("000007")],
        secrecy: [text("秘密★1年")],
        organs: [[text("甲区人民政府")]],
        suffix: "文件",
        documentNumber: [text("甲政发〔2020〕3号")],
        signers: [],
      },
      recipients: [text("各街道办事处：")],
      closing: { form: "unsealed", signatures: [[text("甲区人民政府")]], date: [text("2020年1月10日")] },
      remark: [text("（此件公开发布）")],
      imprint: {
        copies: [text("抄送：各部门。")],
        issuer: [text("甲区办公室")],
        date: [text("2020年1月10日印发")],
      },
    },
    charts,
  );

  test("passes every check, red where it must be", async () => {
    expect(failing(measured(await official))).toEqual([]);
  });

  test("is taken for what it is", async () => {
    const known = new Map(textOfWord(opened(await official)).map((each) => [each.text.trim(), each.role]));
    expect(Object.fromEntries(known)).toMatchObject({
      "000007": "red-head",
      甲区人民政府文件: "red-head",
      "甲政发〔2020〕3号": "red-head",
      甲区2019年度绩效管理工作报告: "title",
      "各街道办事处：": "recipients",
      甲区人民政府: "signature",
      "2020年1月10日": "signature",
      "（此件公开发布）": "note",
      "抄送：各部门。": "imprint",
    });
  });
});

describe("a wide table on a sheet on its side", () => {
  const wide = renderWord(
    {
      ...tree,
      body: tree.body.map((block) => (block.type === "table" ? { ...block, landscape: true } : block)),
    },
    charts,
  );

  test("is what such a sheet is for", async () => {
    const landscape = assessment(measured(await wide), "page/landscape");
    expect(landscape).toMatchObject({ verdict: "pass", measured: "横排 1 节" });
  });

  test("is the only thing it is for", () => {
    const turned = bare(
      `${TITLE}${TEXT}<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1450" w:bottom="1337" w:left="1984" w:right="2098"/></w:sectPr>`,
    );
    expect(found(assessment(assess(turned, all), "page/landscape"))).toEqual([
      "横排的页面没有表格",
      "横排的页面有正文段落",
    ]);
  });
});
