import { beforeAll, describe, expect, test } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import { placingOf } from "../../src/layout/placing.ts";
import { CELL_PT, mmToPt, ptToMm } from "../../src/layout/standard/page.ts";
import type { Page, PageLine, Pages, RuleItem, TextItem } from "../../src/layout/types.ts";
import type { Block, ReportTree } from "../../src/report/types.ts";
import { composeTree, paragraph, shippedFonts, text, treeOf } from "./support.ts";

const LEFT = 28;
const RIGHT = 184;
const CELL_MM = ptToMm(CELL_PT);

const linesOf = ({ pages }: Pages): readonly PageLine[] => pages.flatMap((page) => page.lines);
const reading = (pages: Pages, words: string): PageLine => {
  const found = linesOf(pages).filter((line) => line.text === words);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} lines read ${words}`);
  return found[0];
};
const rulesOf = (page: Page | undefined): readonly RuleItem[] =>
  page?.items.filter((item) => item.type === "rule") ?? [];
const middleMm = (line: PageLine): number => ptToMm((line.leftPt + line.rightPt) / 2);

const organ = (words: string) => [text(words)];

describe("an official document", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });
  const lay = (more: Partial<ReportTree>, body: readonly Block[] = [paragraph("区".repeat(60))]): Pages =>
    composeTree(treeOf(body, more), book);

  describe("red head", () => {
    const head = {
      organs: [organ("甲区人民政府文件")],
      suffix: "",
      signers: [],
      documentNumber: organ("甲政发〔2032〕3号"),
    };

    test("sets 份号, 密级 and 紧急程度 flush left on lines 1, 2 and 3", () => {
      const pages = lay({
        redHead: { ...head, serial: organ("000007"), secrecy: organ("秘密★1年"), urgency: organ("加急") },
      });
      const slots = ["000007", "秘密★1年", "加急"].map((words) => {
        const { slot, leftPt } = reading(pages, words);
        return [slot, Math.round(ptToMm(leftPt))];
      });
      expect(slots).toEqual([
        [1, LEFT],
        [2, LEFT],
        [3, LEFT],
      ]);
    });

    test("sets 密级 on line 2 where there is no 份号, and 紧急程度 alone on line 1", () => {
      expect(reading(lay({ redHead: { ...head, secrecy: organ("秘密") } }), "秘密").slot).toBe(2);
      expect(reading(lay({ redHead: { ...head, urgency: organ("特急") } }), "特急").slot).toBe(1);
    });

    test("sets 发文机关标志 in red, centred, its ink 72 mm below the paper's edge", () => {
      const pages = lay({ redHead: head });
      const mark = reading(pages, "甲区人民政府文件");
      const items = pages.pages[0]?.items.filter(
        (item): item is TextItem => item.type === "text" && item.colour === "red",
      );
      expect(items?.map((item) => item.text).join("")).toBe("甲区人民政府文件");
      expect(middleMm(mark)).toBeCloseTo(106, 0);
      const tops = [..."甲区人民政府文件"].map(
        (character) => book.faces.title.ink(character.codePointAt(0) ?? 0).top,
      );
      expect(ptToMm(mark.baselinePt - Math.max(...tops) * mark.sizePt)).toBeCloseTo(72, 3);
    });

    test("draws the red rule 4 mm below 发文字号, as wide as the text block", () => {
      const pages = lay({ redHead: head });
      const number = reading(pages, "甲政发〔2032〕3号");
      const [rule] = rulesOf(pages.pages[0]);
      if (!rule) throw new Error("no rule");
      expect(rule.colour).toBe("red");
      expect(ptToMm(rule.y1Pt - rule.weightPt / 2 - (number.baselinePt + 0.12 * 16))).toBeCloseTo(4, 1);
      expect([ptToMm(rule.x1Pt), ptToMm(rule.x2Pt)].map(Math.round)).toEqual([LEFT, RIGHT]);
    });

    test("leaves two lines between 发文机关标志, 发文字号 and title", () => {
      const pages = lay({ redHead: head });
      const number = reading(pages, "甲政发〔2032〕3号");
      const mark = reading(pages, "甲区人民政府文件");
      const title = linesOf(pages).find(({ kind }) => kind === "title");
      const free = number.baselinePt - 0.88 * 16 - (mark.baselinePt + 0.12 * mark.sizePt);
      expect(Math.abs(free - 2 * 29.6)).toBeLessThan(0.1 * 29.6);
      expect((title?.slot ?? 0) - number.slot).toBe(3);
    });

    test("spreads joint organs to one width, 文件 behind them half-way down", () => {
      const pages = lay({
        redHead: { ...head, organs: [organ("甲区人民政府"), organ("甲区财政局")], suffix: "文件" },
      });
      const [first, second, suffix] = ["甲区人民政府", "甲区财政局", "文件"].map((words) =>
        reading(pages, words),
      );
      expect(second?.leftPt).toBeCloseTo(first?.leftPt ?? 0, 3);
      expect(second?.rightPt).toBeCloseTo(first?.rightPt ?? 0, 3);
      expect(suffix?.leftPt).toBeGreaterThan(first?.rightPt ?? 0);
      expect(suffix?.baselinePt).toBeCloseTo(((first?.baselinePt ?? 0) + (second?.baselinePt ?? 0)) / 2, 3);
    });

    test("sets 签发人 two a line, names under each other, 发文字号 beside the last", () => {
      const pages = lay({
        redHead: { ...head, signers: [organ("张某某"), organ("李某某"), organ("王某某")] },
      });
      const [zhang, li, wang, number] = ["张某某", "李某某", "王某某", "甲政发〔2032〕3号"].map((words) =>
        reading(pages, words),
      );
      expect(wang?.leftPt).toBeCloseTo(zhang?.leftPt ?? 0, 3);
      expect(number?.baselinePt).toBe(wang?.baselinePt);
      expect(ptToMm(li?.rightPt ?? 0)).toBeCloseTo(RIGHT - CELL_MM, 0);
      expect(ptToMm(number?.leftPt ?? 0)).toBeCloseTo(LEFT + CELL_MM, 1);
    });

    test("leaves room for the text on page 1, however many organs there are", () => {
      const organs = Array.from({ length: 8 }, (_, at) => organ(`甲区第${"一二三四五六七八"[at]}办公室`));
      const pages = lay({ redHead: { ...head, organs, suffix: "文件" } });
      expect(pages.pages[0]?.lines.some(({ kind }) => kind === "text")).toBe(true);
    });
  });

  test("sets 主送机关 flush left on the line after the blank one below the title", () => {
    const pages = lay({ recipients: organ("各街道办事处：") });
    const { slot, leftPt } = reading(pages, "各街道办事处：");
    expect([slot, Math.round(ptToMm(leftPt))]).toEqual([3, LEFT]);
  });

  describe("closing", () => {
    const date = organ("2032年1月8日");

    test("without a seal: signature two characters in, the date two characters right of its start", () => {
      const pages = lay({ closing: { form: "unsealed", signatures: [organ("示例市甲区人民政府")], date } });
      const signature = reading(pages, "示例市甲区人民政府");
      expect(ptToMm(signature.rightPt)).toBeCloseTo(RIGHT - 2 * CELL_MM, 0);
      expect(ptToMm(reading(pages, "2032年1月8日").leftPt - signature.leftPt)).toBeCloseTo(2 * CELL_MM, 2);
      expect(reading(pages, "2032年1月8日").slot).toBe(signature.slot + 1);
    });

    test("without a seal: a date longer than the signature is the one that stands two characters in", () => {
      const pages = lay({ closing: { form: "unsealed", signatures: [organ("甲区")], date } });
      expect(ptToMm(reading(pages, "2032年1月8日").rightPt)).toBeCloseTo(RIGHT - 2 * CELL_MM, 0);
    });

    test("with a seal: the date four characters in, the signature centred over it", () => {
      const pages = lay({ closing: { form: "sealed", signatures: [organ("示例市甲区人民政府")], date } });
      const day = reading(pages, "2032年1月8日");
      expect(ptToMm(day.rightPt)).toBeCloseTo(RIGHT - 4 * CELL_MM, 0);
      expect(middleMm(reading(pages, "示例市甲区人民政府"))).toBeCloseTo(middleMm(day), 2);
    });

    test("with seals of joint organs: side by side, none over another, the last over the date", () => {
      const names = ["示例市甲区人民政府", "示例市甲区财政局", "示例市甲区发展和改革委员会", "甲区统计局"];
      const pages = lay({ closing: { form: "sealed", signatures: names.map(organ), date } });
      const lines = names.map((name) => reading(pages, name));
      for (const [at, line] of lines.entries())
        for (const other of lines.slice(at + 1))
          if (other.baselinePt === line.baselinePt) expect(line.rightPt).toBeLessThan(other.leftPt);
      expect(middleMm(reading(pages, "甲区统计局"))).toBeCloseTo(middleMm(reading(pages, "2032年1月8日")), 2);
      expect(Math.min(...lines.map((line) => ptToMm(line.leftPt)))).toBeGreaterThanOrEqual(LEFT);
    });

    test("with a stamp: the office two characters left of it, the date four characters in", () => {
      const pages = lay({ closing: { form: "stamped", signatures: [organ("区长")], date } });
      const day = reading(pages, "2032年1月8日");
      expect(ptToMm(day.rightPt)).toBeCloseTo(RIGHT - 4 * CELL_MM, 0);
      expect(ptToMm(reading(pages, "区长").rightPt)).toBeCloseTo(RIGHT - 10 * CELL_MM, 0);
      expect(day.slot - reading(pages, "区长").slot).toBe(2);
    });

    test("never stands on a page without text, wherever the text ends", () => {
      for (let lines = 12; lines < 24; lines++) {
        const body = [paragraph("区".repeat(26 + 28 * (lines - 1)))];
        const pages = lay({ closing: { form: "sealed", signatures: [organ("甲区人民政府")], date } }, body);
        const last = pages.pages.at(-1)?.lines ?? [];
        expect(last.some(({ kind }) => kind === "text")).toBe(true);
      }
    });
  });

  describe("imprint", () => {
    const imprint = {
      copies: organ(`抄送：${"区委各部门，".repeat(9)}区检察院。`),
      issuer: organ("甲区人民政府办公室"),
      date: organ("2032年1月10日印发"),
    };

    test("ends with a rule on the text block's lower edge, thick outside and thin inside", () => {
      const rules = rulesOf(lay({ imprint }).pages.at(-1));
      expect(rules.map(({ weightPt }) => ptToMm(weightPt))).toEqual([
        expect.closeTo(0.35, 3),
        expect.closeTo(0.25, 3),
        expect.closeTo(0.35, 3),
      ]);
      expect(ptToMm(rules.at(-1)?.y1Pt ?? 0)).toBeCloseTo(262, 3);
    });

    test("turns 抄送 over under the first character behind its colon", () => {
      const [first, second] = linesOf(lay({ imprint })).filter(({ text: words }) => /委各部门/u.test(words));
      expect((second?.leftPt ?? 0) - (first?.leftPt ?? 0)).toBeCloseTo(3 * 14, 1);
    });

    test("goes to the next page where the text ends on an odd one, and both bear numbers", () => {
      const { pages } = lay({ imprint });
      expect(pages).toHaveLength(2);
      expect(pages.every((page) => page.lines.some(({ kind }) => kind === "page-number"))).toBe(true);
    });

    test("stands on the text's own page where that is even and has room", () => {
      const { pages } = lay({ imprint }, [paragraph("区".repeat(28 * 22))]);
      expect(pages).toHaveLength(2);
      expect(pages[1]?.lines.some(({ kind }) => kind === "text")).toBe(true);
    });

    test("leaves a blank page before it where the even page is full, and neither bears a number", () => {
      const pages = lay({ imprint }, [paragraph("区".repeat(28 * 40))]);
      const numbered = pages.pages.map((page) => page.lines.some(({ kind }) => kind === "page-number"));
      expect(numbered).toEqual([true, true, false, false]);
      expect(placingOf(pages).imprint).toBe("after-blank-page");
    });
  });

  describe("a wide table", () => {
    const cell = (words: string) => ({ align: "left" as const, children: [text(words)] });
    const table: Block = {
      type: "table",
      number: 1,
      landscape: true,
      caption: [text("一览表")],
      widths: [1, 1, 1],
      head: ["甲", "乙", "丙"].map(cell),
      rows: Array.from({ length: 20 }, (_, row) => [`${row}`, "乙", "丙"].map(cell)),
    };

    test("stands on sheets on their side, 225 mm wide, with the text before and after upright", () => {
      const { pages } = lay({}, [paragraph("前"), table, paragraph("后")]);
      const turned = pages.map((page) => page.widthPt > page.heightPt);
      expect(turned).toEqual([false, true, true, false]);
      const [rule] = rulesOf(pages[1]);
      expect(ptToMm((rule?.x2Pt ?? 0) - (rule?.x1Pt ?? 0))).toBeCloseTo(225, 3);
    });

    test("keeps the page number where the upright sheet has it", () => {
      const { pages } = lay({}, [paragraph("前"), table]);
      const numberOf = (page: Page | undefined): TextItem => {
        const item = page?.items.find(
          (one): one is TextItem => one.type === "text" && page.lines[one.line]?.kind === "page-number",
        );
        if (!item) throw new Error("no number");
        return item;
      };
      // Even: on the upright sheet at its lower left, which the turn makes the upper left.
      const even = numberOf(pages[1]);
      expect(even.turned).toBe(true);
      expect(ptToMm(even.baselinePt)).toBeCloseTo(LEFT + ptToMm(14), 1);
      expect(ptToMm(even.xPt)).toBeCloseTo(297 - ptToMm(baselineOf(pages[0])), 3);
      // Odd: at the lower right, now at the lower left.
      expect(ptToMm(numberOf(pages[2]).baselinePt)).toBeGreaterThan(150);
    });

    const baselineOf = (page: Page | undefined): number =>
      page?.lines.find(({ kind }) => kind === "page-number")?.baselinePt ?? 0;
  });

  test("tells a word processor where titles are broken", () => {
    const title = [text("甲区人民政府关于报送年度绩效管理工作情况和下一年度重点任务安排的报告")];
    const pages = lay({ title });
    const lines = linesOf(pages).filter(({ kind }) => kind === "title");
    expect(lines).toHaveLength(2);
    expect(placingOf(pages).title).toEqual([lines[0]?.text.length]);
    expect(mmToPt(156)).toBeGreaterThan((lines[1]?.rightPt ?? 0) - (lines[1]?.leftPt ?? 0));
  });
});
