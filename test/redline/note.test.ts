import { beforeAll, describe, expect, test } from "vitest";
import type { FigureChange, ProseChange, ReportDiff } from "../../src/diff/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { placingOf } from "../../src/layout/placing.ts";
import { PROFILE_A } from "../../src/layout/standard/page.ts";
import type { Occurrence } from "../../src/ledger/types.ts";
import { renderPdf } from "../../src/pdf/render.ts";
import { composeNote } from "../../src/pipeline/note.ts";
import { changeNote, tellable } from "../../src/redline/note/note.ts";
import { quoted } from "../../src/redline/note/words.ts";
import { bodyLines, inlineText } from "../../src/report/text.ts";
import type { ReportTree, Table } from "../../src/report/types.ts";
import { verifyFiles } from "../../src/verify/verify.ts";
import { renderWord } from "../../src/word/document.ts";
import { shippedFonts } from "../layout/support.ts";

const META = {
  title: "甲区2031年度工作报告",
  author: "甲区人民政府",
  subject: "年报",
  keywords: [],
  date: "2032-01-08",
};
const SUBJECT = { meta: META, date: "2032-01-20", pages: 8 };

const occurrence = (part: string, printed: string, line = 5): Occurrence => ({
  part,
  printed,
  kind: "paragraph",
  section: [],
  paragraph: 1,
  sentence: 1,
  text: printed,
  at: 0,
  page: 2,
  line,
});

const figure = (key: string, from: string, to: string, more: Partial<FigureChange> = {}): FigureChange => ({
  kind: "changed",
  key,
  from: { key, raw: from, place: "data/2031/economy.yaml:3:5", printed: from },
  to: { key, raw: to, place: "data/2031/economy.yaml:3:5", printed: to },
  difference: "-2亿元",
  places: [{ from: occurrence("值", from), to: occurrence("值", to) }],
  charts: [],
  tables: [],
  ...more,
});

const prose = (from: string, to: string, line = 7): ProseChange => {
  const place = (text: string) => ({ text, section: [], page: 3, line });
  return {
    kind: from === "" ? "added" : to === "" ? "removed" : "changed",
    keys: [],
    ...(from !== "" && { from: place(from) }),
    ...(to !== "" && { to: place(to) }),
  };
};

const diffOf = (more: Partial<ReportDiff>): ReportDiff => ({
  year: 2031,
  from: "送审稿",
  to: "上会稿",
  figures: [],
  prose: [],
  objects: [],
  checks: [],
  ...more,
});

const noteOf = (diff: ReportDiff, subject = SUBJECT): ReportTree => changeNote(diff, subject, tellable(diff));
const words = (tree: ReportTree): string => bodyLines(tree).join("\n");
const tableOf = ({ body }: ReportTree): Table => {
  const table = body.find(({ type }) => type === "table");
  if (table?.type !== "table") throw new Error("No table");
  return table;
};
const rowsOf = (tree: ReportTree): readonly (readonly string[])[] =>
  tableOf(tree).rows.map((row) => row.map(({ children }) => inlineText(children)));

const VALUE = "经济.地区生产总值";

describe("the note of changes", () => {
  test("is titled after the report and says which versions are compared", () => {
    const tree = noteOf(diffOf({ figures: [figure(VALUE, "120亿元", "118亿元")] }));
    expect(inlineText(tree.title)).toBe("关于甲区2031年度工作报告有关内容变更的说明");
    expect(words(tree)).toContain("由“送审稿”改为“上会稿”，共变更数字1处（见表1），");
  });

  test("says 关于 once only, and tells folders by their last part", () => {
    const meta = { ...META, title: "甲区人民政府关于报送2031年度工作情况的报告" };
    const tree = noteOf(diffOf({ from: "/srv/稿/初稿", to: "../二稿/" }), { ...SUBJECT, meta });
    expect(inlineText(tree.title)).toBe("关于报送2031年度工作情况的报告有关内容变更的说明");
    expect(words(tree)).toContain("由“初稿”改为“二稿”");
  });

  test("is signed by the organ, under the date that was asked for", () => {
    const { closing, meta } = noteOf(diffOf({}));
    expect(closing?.signatures.map(inlineText)).toEqual(["甲区人民政府"]);
    expect(closing && inlineText(closing.date)).toBe("2032年1月20日");
    expect(meta.date).toBe("2032-01-20");
  });

  test("has a row for each figure: old, new, how far apart, and where it is printed", () => {
    const places = [
      { from: occurrence("值", "预计120亿元"), to: occurrence("值", "118亿元") },
      { from: occurrence("增减", "增长6%"), to: occurrence("增减", "增长4.2%") },
      { from: occurrence("值", "120", 9), to: occurrence("值", "118", 9) },
    ];
    const tree = noteOf(
      diffOf({ figures: [figure(VALUE, "预计120亿元", "118亿元", { places, charts: ["图1"] })] }),
    );
    expect(rowsOf(tree)).toEqual([
      ["1", "地区生产总值", "预计120亿元、增长6%", "118亿元、增长4.2%", "-2亿元", "第2页第5行等3处"],
    ]);
  });

  test("tells what came, what is gone with its old place, and what a chart alone shows", () => {
    const { from: _, difference: __, ...come } = figure("城市.公园", "3处", "3处");
    const { to: ___, difference: ____, ...gone } = figure("城市.道路", "5条", "5条");
    const figures = [
      { ...come, kind: "added" as const, places: [{ to: occurrence("值", "3处") }] },
      { ...gone, kind: "removed" as const, places: [{ from: occurrence("值", "5条") }] },
      figure("城市.绿地", "2公顷", "3公顷", { places: [], charts: ["图1"] }),
    ];
    expect(rowsOf(noteOf(diffOf({ figures }))).map((row) => row.slice(1))).toEqual([
      ["公园", "—", "3处", "—", "第2页第5行"],
      ["道路", "5条", "删去", "—", "原第2页第5行"],
      ["绿地", "2公顷", "3公顷", "-2亿元", "所附图"],
    ]);
  });

  test("leaves out what nobody sees in print, and tells figures of one name apart", () => {
    const figures = [
      figure("金融.机构.数量", "5家", "6家"),
      figure("文化.场馆.数量", "2座", "3座"),
      figure("备注", "一", "二", { places: [] }),
    ];
    expect(rowsOf(noteOf(diffOf({ figures }))).map(([, name]) => name)).toEqual(["机构·数量", "场馆·数量"]);
  });

  test("tells changed words by phrase, with the line they stand on", () => {
    const long = "全区上下扎实推进各项重点任务，城市面貌焕然一新。";
    const changes = [
      prose(long, long.replace("扎实", "深入")),
      prose(long, ""),
      prose("", "新增一句话。", 9),
      prose("二、主要做法", "三、主要做法"),
    ];
    expect(words(noteOf(diffOf({ prose: changes })))).toContain(
      "文字变更：（1）第3页第7行，“全区上下扎实”改为“全区上下深入”；" +
        "（2）原第3页第7行，删去“全区上下扎实推进各项重点任务，城市面貌焕然一新”；" +
        "（3）第3页第7行，“二、主要做法”改为“三、主要做法”；（4）第3页第9行，增加“新增一句话”。",
    );
  });

  test("does not tell of a figure again in the words around it, and puts what only moved last", () => {
    const figures = [figure(VALUE, "120亿元", "118亿元")];
    const [from, to] = [
      "今年地区生产总值达到120亿元，经济保持平稳。",
      "今年地区生产总值达到118亿元，经济稳中有进。",
    ];
    const changes = [prose("原句移走。", "原句移走。"), prose(from, to)];
    expect(words(noteOf(diffOf({ figures, prose: changes })))).toContain(
      "文字变更：（1）第3页第7行，“保持平稳”改为“稳中有进”；（2）第3页第7行，“原句移走”移至此处。",
    );
  });

  test("names changed charts and tables by their captions, and says how many pages there are", () => {
    const object = (label: string, caption: string, kind: "changed" | "added" | "removed" = "changed") => ({
      kind,
      label,
      caption,
      keys: [],
    });
    const objects = [
      object("图1", "主要指标走势"),
      object("表1", "主要指标"),
      object("图2", "增速", "removed"),
    ];
    const layout = { pages: { from: 8, to: 9 }, headings: [] };
    expect(words(noteOf(diffOf({ objects, layout })))).toContain(
      "“主要指标走势”图和“主要指标”表相应变更，删去“增速”图。全文由8页变为9页。",
    );
    expect(words(noteOf(diffOf({ objects })))).toContain("全文仍为8页。");
  });

  test("quotes with inner quotes, no half of a pair, and no more than is needed", () => {
    expect(quoted("推进“疏整促”行动。")).toBe("“推进‘疏整促’行动”");
    expect(quoted("整促”行动（一期）")).toBe("“整促行动（一期）”");
    expect([...quoted("字".repeat(80))].length).toBeLessThan(40);
  });
});

describe("the note as files", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });

  const many = diffOf({
    figures: Array.from({ length: 30 }, (_, at) =>
      figure(`经济.指标${at}`, `${at + 100}亿元`, `${at + 98}亿元`),
    ),
    prose: Array.from({ length: 12 }, (_, at) =>
      prose(`今年以来，第${at}项工作按照计划有序推进。`, `今年以来，第${at}项工作按照安排全面完成。`, at + 1),
    ),
  });

  test("stands on one page however much changed, and says how much is left to the redline", () => {
    const { tree, pages } = composeNote(many, SUBJECT, book, () => {});
    expect(pages.pages.length).toBe(1);
    const shown = tableOf(tree).rows.length + (words(tree).match(/（\d+）第3页/gu)?.length ?? 0);
    expect(shown).toBeGreaterThan(4);
    expect(words(tree)).toContain(`另有${42 - shown}处见修订稿。`);
  });

  test.each(["甲区人民政府", "示例市甲区人民政府", "示例市甲区发展和改革委员会"])(
    "breaches no rule of the layout, signed by %s",
    async (author) => {
      const title =
        author.length > 6 ? "示例市甲区人民政府关于报送2031年度绩效管理工作情况的报告" : META.title;
      const subject = { ...SUBJECT, meta: { ...META, author, title }, date: "2032-01-20" };
      const { tree, pages } = composeNote(many, subject, book, () => {});
      const [word, pdf] = await Promise.all([
        renderWord(tree, new Map(), { profile: PROFILE_A, placing: placingOf(pages) }),
        renderPdf(pages, tree.meta, new Map(), book),
      ]);
      const results = await verifyFiles(
        { name: "word", bytes: word },
        { name: "pdf", bytes: pdf },
        { absent: "not asked for" },
      );
      const breached = results.flatMap(({ subject, fault, assessments }) => [
        ...(fault ? [fault] : []),
        ...assessments.filter(({ verdict }) => verdict === "fail").map(({ code }) => `${subject}: ${code}`),
      ]);
      expect(results.length).toBe(3);
      expect(breached).toEqual([]);
    },
  );
});
