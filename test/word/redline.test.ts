import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILE_A } from "../../src/layout/standard/page.ts";
import { alignReports } from "../../src/redline/align.ts";
import type { Revised } from "../../src/redline/types.ts";
import type { Block, ReportTree } from "../../src/report/types.ts";
import { renderWord } from "../../src/word/document.ts";
import { renderRedline } from "../../src/word/redline/document.ts";
import { offsetsInBoth } from "../../src/word/redline/offsets.ts";
import { pairs } from "../redline/arbitrary.ts";
import { chart, charts, SVG, table, text, tree } from "./sample.ts";
import { all, attribute, body, type Opened, one, open, paragraphs, textOf } from "./support.ts";
import { type Answer, type Reading, readingOf, resolve, revisionIds, sheetsOf } from "./track-changes.ts";

const PLACING = {
  title: [],
  attachmentTitles: [],
  nudges: new Map(),
  imprint: "same-page",
  linesAboveImprint: 0,
} as const;
const NEW_CHARTS = new Map([...charts, ["share", chart(300, 200)]]);
const OLD_CHARTS = new Map([...NEW_CHARTS, ["trend", { ...chart(420, 180), svg: `${SVG}<!-- old -->` }]]);
const REVISER = { author: "甲区“绩效”办 & 乙", date: "2032-01-08" };
const DOCUMENT = "word/document.xml";

/** `redrawn`: the chart of the sample looks different now. */
const redlineOf = (from: ReportTree, to: ReportTree, redrawn = false): Promise<Uint8Array> =>
  renderRedline(
    alignReports(
      { tree: from, drawings: new Map([["trend", "old"]]) },
      { tree: to, drawings: new Map([["trend", redrawn ? "new" : "old"]]) },
    ),
    {
      profile: PROFILE_A,
      placing: { from: PLACING, to: PLACING },
      charts: { from: OLD_CHARTS, to: NEW_CHARTS },
      reviser: REVISER,
    },
  );

async function official(of: ReportTree): Promise<readonly Reading[]> {
  const bytes = await renderWord(of, NEW_CHARTS, { profile: PROFILE_A, placing: PLACING });
  return readingOf(open(bytes).xml(DOCUMENT));
}

/** The redline after an answer to all of its changes. */
function answered(bytes: Uint8Array, answer: Answer) {
  const document = open(bytes).xml(DOCUMENT);
  resolve(document, answer);
  return document;
}

/** A file that ends with a table has an empty line below, whether it says so or not. */
const closed = (readings: readonly Reading[]): readonly Reading[] =>
  readings.slice(
    0,
    1 + readings.findLastIndex(([style, words]) => words !== "" || style.startsWith("Table")),
  );

/** The redline, once it is known to hold both versions: style by style, text by text, no empty paragraph more. */
async function holdsBoth(from: ReportTree, to: ReportTree, redrawn = false): Promise<Opened> {
  const bytes = await redlineOf(from, to, redrawn);
  expect(closed(readingOf(answered(bytes, "accept")))).toEqual(closed(await official(to)));
  expect(closed(readingOf(answered(bytes, "reject")))).toEqual(closed(await official(from)));
  return open(bytes);
}

const withBody = (...blocks: readonly Block[]): ReportTree => ({ ...tree, body: blocks, attachments: [] });
const paragraph = (words: string): Block => ({ type: "paragraph", children: [text(words)] });
const FIRST = paragraph("经济运行总体平稳，各项指标好于预期。");
const LAST = paragraph("新建公园三处。");
const WIDE = { ...table, landscape: true };

/** Texts of the elements of that name which hold words: w:ins or w:del. */
const changed = (file: Opened, name: "w:ins" | "w:del"): readonly string[] =>
  all(body(file), name)
    .map((element) =>
      [...all(element, "w:t"), ...all(element, "w:delText")].map((each) => each.textContent).join(""),
    )
    .filter((words) => words !== "");

describe("the redline", () => {
  test("holds both versions of any report", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ([from, to]) => void (await holdsBoth(from, to))),
      { numRuns: 12 },
    );
  });

  test("says nothing where nothing changed", async () => {
    const file = await holdsBoth(tree, tree);
    expect(revisionIds(file.xml(DOCUMENT))).toEqual([]);
  });

  test("gives each change its author, the date that was asked for, and a number in the order of the file", async () => {
    const file = await holdsBoth(tree, { ...tree, body: [FIRST, ...tree.body.slice(2)] }, true);
    const document = file.xml(DOCUMENT);
    const ids = revisionIds(document);
    const bookmarks = all(document, "w:bookmarkStart").map((each) => Number(attribute(each, "id")));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at));
    expect(Math.min(...ids)).toBeGreaterThan(Math.max(...bookmarks));
    for (const element of [...all(document, "w:ins"), ...all(document, "w:del")]) {
      expect(attribute(element, "author")).toBe(REVISER.author);
      expect(attribute(element, "date")).toBe("2032-01-08T00:00:00Z");
    }
  });

  test("changes a figure as one, and the words beside it not at all", async () => {
    const sentence = (value: string): Block => ({
      type: "paragraph",
      children: [
        text("总值"),
        { type: "figure", key: "经济.总值", part: "值", text: value },
        text("，平稳。"),
      ],
    });
    const file = await holdsBoth(withBody(sentence("预计120亿元")), withBody(sentence("118亿元")));
    expect(changed(file, "w:del")).toEqual(["预计120亿元"]);
    expect(changed(file, "w:ins")).toEqual(["118亿元"]);
  });

  test("parts insertions on both sides of an end that was there before, which LibreOffice would take along", async () => {
    const [first, last] = ["经济运行总体平稳。", "新建公园三处。"];
    const file = await holdsBoth(
      withBody(paragraph(first), paragraph(last)),
      withBody(paragraph(`${first}好于预期。`), paragraph("又是一段。"), paragraph(`今年${last}`)),
    );
    const times = all(body(file), "w:ins").map((each) => attribute(each, "date")?.slice(11, 16));
    // The paragraph that came brings its end along: what follows belongs to it.
    expect(times).toEqual(["00:00", "00:02", "00:02", "00:02"]);
  });

  test("joins a changed phrase that runs over several figures", async () => {
    const more: Block = {
      type: "paragraph",
      children: [text("平稳"), { type: "figure", key: "总值", part: "值", text: "12家" }, text("公园")],
    };
    const file = await holdsBoth(withBody(more), withBody({ type: "paragraph", children: [text("略")] }));
    expect(changed(file, "w:del")).toEqual(["平稳12家公园"]);
  });

  test("leaves no empty line where the last paragraph goes, comes, or is another one", async () => {
    await holdsBoth(withBody(FIRST, LAST), withBody(FIRST));
    await holdsBoth(withBody(FIRST), withBody(FIRST, LAST));
    await holdsBoth(withBody(FIRST), withBody(LAST));
    const heading: Block = {
      type: "heading",
      level: 1,
      number: "一、",
      id: "总体",
      children: [text("总体")],
    };
    await holdsBoth(withBody(heading, LAST), withBody(heading));
  });

  test("takes rows out of a table and puts others in", async () => {
    const [first, second] = table.rows;
    const rows = [second ?? [], [...(first ?? [])].map((cell) => ({ ...cell, children: [text("新")] }))];
    const file = await holdsBoth(withBody(table, LAST), withBody({ ...table, rows }, LAST));
    const marks = all(body(file), "w:trPr").flatMap((row) => [...all(row, "w:ins"), ...all(row, "w:del")]);
    expect(marks.map(({ nodeName }) => nodeName).sort()).toEqual(["w:del", "w:ins"]);
  });

  test("shows the old picture as gone and the new one as come, each with a number of its own", async () => {
    const file = await holdsBoth(tree, tree, true);
    const drawings = all(body(file), "w:drawing");
    expect(drawings.map((drawing) => drawing.parentNode?.parentNode?.nodeName)).toEqual(["w:del", "w:ins"]);
    const ids = drawings.map((drawing) => one(drawing, "wp:docPr").getAttribute("id"));
    expect(new Set(ids).size).toBe(2);
    expect(file.paths.filter((path) => path.endsWith(".svg")).length).toBe(2);
  });

  test("renumbers a caption by another field, both of them whole", async () => {
    const file = await holdsBoth(withBody(table), withBody({ ...table, number: 2 }));
    const caption = paragraphs(file).find((each) => all(each, "w:fldChar").length > 0);
    if (!caption) throw new Error("No caption");
    for (const name of ["w:del", "w:ins"]) {
      const marks = all(one(caption, name), "w:fldChar").map((each) => attribute(each, "fldCharType"));
      expect(marks).toEqual(["begin", "separate", "end"]);
    }
    expect(all(caption, "w:delInstrText").length).toBe(1);
    expect(textOf(caption)).toContain("表2");
  });

  test("takes a wide table in and out along with the sheet that it lies on", async () => {
    for (const [from, to] of [
      [withBody(FIRST, WIDE, LAST), withBody(FIRST, LAST)],
      [withBody(FIRST, LAST), withBody(FIRST, WIDE, LAST)],
      [withBody(FIRST, WIDE), withBody(FIRST)],
    ] as const) {
      const file = await holdsBoth(from, to);
      const upright = to.body.every((block) => block.type !== "table");
      const sheets = sheetsOf(answered(file.bytes, "accept"));
      expect(sheets).toEqual(upright ? ["portrait"] : ["portrait", "landscape", "portrait"]);
    }
  });

  test("holds both versions of what stands around the text", async () => {
    const closing = {
      form: "unsealed",
      signatures: [[text("甲区人民政府")]],
      date: [text("2032年1月8日")],
    } as const;
    const imprint = { issuer: [text("甲区人民政府办公室")], date: [text("2032年1月10日印发")] };
    const redHead = {
      organs: [[text("甲区人民政府")]],
      suffix: "文件",
      documentNumber: [text("甲政发〔2032〕3号")],
      signers: [],
    };
    const from: ReportTree = {
      ...tree,
      redHead,
      closing,
      imprint,
      recipients: [text("各街道办事处：")],
      remark: [text("（此件公开发布）")],
    };
    const to: ReportTree = {
      ...from,
      title: [text("甲区2020年度绩效管理工作报告")],
      redHead: { ...redHead, documentNumber: [text("甲政发〔2032〕4号")] },
      recipients: [text("各街道办事处，各委、办、局：")],
      closing: { ...closing, date: [text("2032年1月12日")] },
      imprint: { ...imprint, copies: [text("抄送：区委办公室。")], date: [text("2032年1月13日印发")] },
      attachments: tree.attachments.slice(0, 1).map((one) => ({ ...one, label: "附件" })),
    };
    const file = await holdsBoth(from, to);
    expect(changed(file, "w:ins")).toEqual(expect.arrayContaining(["2020", "4", "12", "，各委、办、局"]));
    const { remark: _, closing: __, ...plain } = to;
    await holdsBoth(from, plain);
    await holdsBoth(plain, from);
  });

  test("breaks a changed title where the new one is broken", () => {
    const words: readonly Revised[] = [
      { ...text("甲区"), change: "deleted" },
      text("关于"),
      { ...text("本年"), change: "deleted" },
      { ...text("年度"), change: "inserted" },
      text("工作的报告"),
    ];
    // 关于年度 | 工作的报告
    expect(offsetsInBoth(words, [4])).toEqual([8]);
    // 关于 | 年度工作的报告
    expect(offsetsInBoth(words, [2])).toEqual([6]);
  });

  test("is the same file every time", async () => {
    const to = { ...tree, body: [FIRST, ...tree.body.slice(1)] };
    expect(await redlineOf(tree, to, true)).toEqual(await redlineOf(tree, to, true));
  });
});
