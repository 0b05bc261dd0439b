import type { Page, PageLine, Pages, RuleItem, TextItem } from "../../../src/layout/types.ts";
import { renderPdf } from "../../../src/pdf/render.ts";
import type { Block, Meta, Table } from "../../../src/report/types.ts";
import { assess } from "../../../src/verify/assess.ts";
import { all } from "../../../src/verify/pdf/checks/index.ts";
import { openPdf } from "../../../src/verify/pdf/open.ts";
import type { PdfFile } from "../../../src/verify/pdf/types.ts";
import type { Assessment } from "../../../src/verify/types.ts";
import { composeTree, paragraph, shippedFonts, text, treeOf } from "../../layout/support.ts";

export const fonts = await shippedFonts();

const heading = (level: 1 | 2 | 3, number: string, words: string): Block => ({
  type: "heading",
  level,
  number,
  id: `s${number}`,
  children: [text(words)],
});

/** Mixed prose: figures, quotes, brackets, dashes; and a paragraph of nothing but Chinese characters. */
const MIXED =
  "全年实现增加值4500亿元，比上年增长6.1%，其中“两新”产业占比达到30.5%——为近年最高；完成项目（含续建）128个，服务群众12万余人次，《条例》所列事项全部落实。";
const HAN = "区域经济社会保持平稳健康发展群众服务水平稳步提升城市环境持续改善".repeat(5);

const cell = (words: string, align: "left" | "right" | "center" = "center") => ({
  align,
  children: [text(words)],
});
const TABLE: Table = {
  type: "table",
  number: 1,
  caption: [text("主要指标")],
  unit: "单位：亿元",
  widths: [3, 2, 2],
  head: [cell("指标"), cell("上年"), cell("本年")],
  rows: [
    [cell("增加值", "left"), cell("4100", "right"), cell("4500", "right")],
    [cell("一般公共预算收入", "left"), cell("420", "right"), cell("430", "right")],
  ],
};

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="150"><rect x="40" y="10" width="320" height="120" fill="#dddddd"/><text x="60" y="60" font-size="10">增长</text></svg>';

const BODY: readonly Block[] = [
  paragraph(`${MIXED}主要指标见表1，走势见图1。`),
  heading(1, "一、", "总体情况"),
  paragraph(MIXED.repeat(3)),
  paragraph(`${HAN}。`),
  heading(2, "（一）", "城市治理"),
  paragraph(MIXED.repeat(2)),
  heading(3, "1.", "环境建设"),
  paragraph(MIXED.repeat(4)),
  TABLE,
  paragraph(MIXED.repeat(2)),
  { type: "chart", chart: "图", number: 1, caption: [text("增加值走势")], alt: "走势" },
  heading(2, "（二）", "民生保障"),
  paragraph(MIXED.repeat(4)),
  paragraph(MIXED.repeat(4)),
];

const TITLE = "甲区年度绩效管理工作报告";
export const tree = treeOf(BODY, { title: [text(TITLE)], meta: { ...treeOf([]).meta, title: TITLE } });
export const pages = composeTree(tree, fonts);

type DeepMutable<T> = T extends object ? { -readonly [Key in keyof T]: DeepMutable<T[Key]> } : T;
export type Spoilt = DeepMutable<Pages> & { meta: DeepMutable<Meta> };

/** A copy of good pages with a fault planted, written as a PDF. */
export async function written(
  good: Pages,
  meta: Meta,
  plant: (pages: Spoilt) => void = () => {},
  svg: string = SVG,
): Promise<Uint8Array> {
  const copy = structuredClone({ ...good, meta }) as Spoilt;
  plant(copy);
  return renderPdf(copy as Pages, copy.meta, new Map([["图", { svg }]]), fonts);
}

/** A PDF that must open. */
export async function opened(bytes: Uint8Array): Promise<PdfFile> {
  const file = await openPdf(bytes);
  if ("fault" in file) throw new Error(file.fault);
  return file;
}

export const measured = async (bytes: Uint8Array): Promise<readonly Assessment[]> =>
  assess(await opened(bytes), all);

export const failing = (assessments: readonly Assessment[]): readonly string[] =>
  assessments.filter(({ verdict }) => verdict === "fail" || verdict === "warn").map(({ code }) => code);

/** A page of the copy, from 1. */
export function pageOf(pages: Spoilt, number: number): DeepMutable<Page> {
  const page = pages.pages[number - 1];
  if (!page) throw new Error(`No page ${number}`);
  return page;
}

/** A line of a page that fits, and what is printed of it. */
export function lineOf(
  page: DeepMutable<Page>,
  fits: (line: PageLine) => boolean,
): readonly DeepMutable<TextItem>[] {
  const at = page.lines.findIndex((line) => fits(line as PageLine));
  if (at < 0) throw new Error(`No such line on page ${page.number}`);
  return page.items.filter((item): item is DeepMutable<TextItem> => item.type === "text" && item.line === at);
}

/** Any line within a paragraph of text that another of it follows on the page. */
export const inParagraph = (line: PageLine): boolean =>
  line.kind === "text" && !line.last && line.start > 0 && line.slot < 18;

export const ofKind =
  (kind: PageLine["kind"]) =>
  (line: PageLine): boolean =>
    line.kind === kind;

export const rulesOf = (page: DeepMutable<Page>): readonly DeepMutable<RuleItem>[] =>
  page.items.filter((item): item is DeepMutable<RuleItem> => item.type === "rule");

/** Moves everything of a line. */
export function move(
  items: readonly DeepMutable<TextItem>[],
  by: { readonly rightPt?: number; readonly downPt?: number },
): void {
  for (const item of items) {
    item.xPt += by.rightPt ?? 0;
    item.baselinePt += by.downPt ?? 0;
  }
}

/** Puts other words in place of the first or last characters of a line. */
export function startWith(items: readonly DeepMutable<TextItem>[], words: string): void {
  const [first] = items;
  if (first) first.text = words + first.text.slice(words.length);
}
export function endWith(items: readonly DeepMutable<TextItem>[], words: string): void {
  const last = items.at(-1);
  if (last) last.text = last.text.slice(0, -words.length) + words;
}
