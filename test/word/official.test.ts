import { describe, expect, test } from "vitest";
import { PROFILE_A, PROFILE_B } from "../../src/layout/standard/page.ts";
import type { ReportTree } from "../../src/report/types.ts";
import { renderWord, type WordSetting } from "../../src/word/document.ts";
import { charts, table, text, tree } from "./sample.ts";
import {
  all,
  attribute,
  attributes,
  body,
  inStyle,
  one,
  open,
  paragraphProperty,
  reading,
  styleIdOf,
  textOf,
} from "./support.ts";

const PLACING: WordSetting["placing"] = {
  title: [],
  attachmentTitles: [],
  nudges: new Map(),
  imprint: "next-page",
  linesAboveImprint: 0,
};
const organ = (words: string) => [text(words)];
const official: ReportTree = {
  ...tree,
  redHead: {
    organs: [organ("甲区人民政府文件")],
    suffix: "",
    serial: organ("000007"),
    documentNumber: organ("甲政发〔2032〕3号"),
    signers: [],
  },
  recipients: organ("各街道办事处："),
  closing: { form: "unsealed", signatures: [organ("示例市甲区人民政府")], date: organ("2032年1月8日") },
  remark: organ("（此件公开发布）"),
  imprint: {
    copies: organ("抄送：区委各部门。"),
    issuer: organ("甲区人民政府办公室"),
    date: organ("2032年1月10日印发"),
  },
};
const render = async (of: ReportTree, placing = PLACING, profile = PROFILE_A) =>
  open(await renderWord(of, charts, { profile, placing }));

const sections = (file: ReturnType<typeof open>) => all(body(file), "w:sectPr");

describe("an official document in Word", async () => {
  const file = await render(official);

  test("begins with three lines of the head, the mark in red and 发文字号 over a red rule", () => {
    expect(styleIdOf(reading(file, "000007"))).toBe("RedHeadLine");
    const [mark] = inStyle(file, "OrganMark");
    expect(mark && textOf(mark)).toBe("甲区人民政府文件");
    const border = attributes(one(reading(file, "甲政发〔2032〕3号"), "w:bottom"));
    expect(border).toMatchObject({ val: "single", color: "FF0000" });
  });

  test("puts the mark's ink 72 mm below the edge of the paper by arithmetic", () => {
    const heads = inStyle(file, "RedHeadLine");
    const last = heads.filter((paragraph) => textOf(paragraph) !== "甲政发〔2032〕3号").at(-1);
    if (!last) throw new Error("no head line");
    const after = Number(paragraphProperty(file, last, "w:spacing").after);
    const [mark] = inStyle(file, "OrganMark");
    if (!mark) throw new Error("no mark");
    const line = Number(paragraphProperty(file, mark, "w:spacing").line);
    const size = Number(attribute(all(mark, "w:sz")[0], "val")) / 2;
    const baselineTwips = 1960 + 3 * 592 + after + 0.8 * line;
    expect((baselineTwips - 0.86 * size * 20) / 56.6929).toBeCloseTo(72, 1);
  });

  test("makes a table without rules of joint organs, 文件 beside them", async () => {
    const joint = {
      ...official,
      redHead: { organs: [organ("甲区人民政府"), organ("甲区财政局")], suffix: "文件", signers: [] },
    };
    const [head] = all(body(await render(joint)), "w:tbl");
    if (!head) throw new Error("no table");
    expect(all(head, "w:tc").map(textOf)).toEqual(["甲区人民政府", "文件", "甲区财政局", ""]);
    expect(all(head, "w:jc").map((each) => attribute(each, "val"))).toContain("distribute");
  });

  test("sets the recipients flush left above the text", () => {
    const recipients = reading(file, "各街道办事处：");
    expect(styleIdOf(recipients)).toBe("Recipients");
    expect(paragraphProperty(file, recipients, "w:ind")).toEqual({});
  });

  test("sets the date two characters right of the signature, whose end is two characters in", () => {
    const left = (words: string): number =>
      Number(paragraphProperty(file, reading(file, words), "w:ind").left);
    expect(left("2032年1月8日") - left("示例市甲区人民政府")).toBe(2 * 315);
    expect(8844 - left("示例市甲区人民政府") - 9 * 315).toBeCloseTo(2 * 315, -1);
  });

  test("ends with the imprint on a section of its own, pushed down by a spacer", () => {
    expect(sections(file)).toHaveLength(2);
    const imprint = all(body(file), "w:tbl").at(-1);
    if (!imprint) throw new Error("no imprint");
    expect(all(imprint, "w:tr").map(textOf)).toEqual([
      "抄送：区委各部门。",
      "甲区人民政府办公室2032年1月10日印发",
    ]);
    const [spacer] = inStyle(file, "ImprintAnchor");
    if (!spacer) throw new Error("no spacer");
    const line = Number(paragraphProperty(file, spacer, "w:spacing").line);
    // Two rows of 28 pt: the last rule is at 262 mm.
    expect((1960 + line + 2 * 560) / 56.6929).toBeCloseTo(262, 1);
  });

  test("gives an imprint after a blank page an even page without a number", async () => {
    const blank = await render(official, { ...PLACING, imprint: "after-blank-page" });
    const last = sections(blank).at(-1);
    if (!last) throw new Error("no section");
    expect(attribute(all(last, "w:type")[0], "val")).toBe("evenPage");
    const footers = all(last, "w:footerReference").map((each) => each.getAttribute("r:id"));
    const relations = all(blank.xml("word/_rels/document.xml.rels"), "Relationship");
    for (const id of footers) {
      const target = relations.find((each) => each.getAttribute("Id") === id)?.getAttribute("Target");
      expect(all(blank.xml(`word/${target}`), "w:fldChar")).toEqual([]);
    }
  });
});

describe("a wide table in Word", async () => {
  const wide = { ...tree, body: [...tree.body, { ...table, number: 2, landscape: true }], attachments: [] };
  const file = await render(wide);
  const turned = sections(file).at(-1);
  if (!turned) throw new Error("no section");

  test("stands on a sheet on its side with the text block's 225 mm across", () => {
    expect(attributes(one(turned, "w:pgSz"))).toMatchObject({ w: "16838", h: "11906", orient: "landscape" });
    const margins = attributes(one(turned, "w:pgMar"));
    expect(16838 - Number(margins.left) - Number(margins.right)).toBeCloseTo(12756, -1);
  });

  test("has its page number in a box that reads downwards, at the upright sheet's place", () => {
    const id = all(turned, "w:footerReference")[0]?.getAttribute("r:id");
    const relation = all(file.xml("word/_rels/document.xml.rels"), "Relationship").find(
      (each) => each.getAttribute("Id") === id,
    );
    const footer = file.xml(`word/${relation?.getAttribute("Target")}`);
    expect(all(footer, "wps:bodyPr")[0]?.getAttribute("vert")).toBe("vert");
    const left = Number(all(footer, "wp:posOffset")[0]?.textContent) / 36_000;
    // The footer's line reaches from 266.4 to 272.0 mm on the upright sheet.
    expect(left).toBeCloseTo(297 - 272.03, 1);
    expect(all(footer, "w:fldChar")).not.toEqual([]);
  });
});

describe("what composed pages tell the Word file", () => {
  test("a title's lines end where ours do", async () => {
    const file = await render(tree, { ...PLACING, title: [5] });
    const [title] = inStyle(file, "Title");
    if (!title) throw new Error("no title");
    expect(all(title, "w:br")).toHaveLength(1);
    expect(textOf(title)).toBe("甲区2019年度绩效管理工作报告");
  });

  test("a line that would end elsewhere is set tighter or wider, and no other", async () => {
    const nudges = new Map([["body//7", [{ start: 1, end: 3, twips: -4 }]]]);
    const file = await render(tree, { ...PLACING, nudges });
    const runs = all(reading(file, "以下从略。"), "w:r").map((run) => [
      textOf(run),
      attribute(all(run, "w:spacing")[0], "val"),
    ]);
    expect(runs).toEqual([
      ["以", undefined],
      ["下从", "-9"],
      ["略。", undefined],
    ]);
  });
});

test("profile B has the margins of GB/T 9704 itself and a pitch that 22 lines fit with", async () => {
  const file = await render(tree, PLACING, PROFILE_B);
  const [section] = sections(file);
  if (!section) throw new Error("no section");
  expect(attributes(one(section, "w:pgMar"))).toMatchObject({ top: "2098", bottom: "1984" });
  expect(attribute(all(section, "w:docGrid")[0], "linePitch")).toBe("579");
  const pitch = Number(paragraphProperty(file, reading(file, "以下从略。"), "w:spacing").line);
  expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22);
});
