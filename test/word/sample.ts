import type { Block, Cell, CellAlign, Inline, ReportTree, Table } from "../../src/report/types.ts";
import type { WordChart } from "../../src/word/types.ts";

export const text = (words: string): Inline => ({ type: "text", text: words });

const cell = (align: CellAlign, words: string): Cell => ({
  align,
  children: words === "" ? [] : [text(words)],
});

/** A PNG of one pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="280"><text>增长</text></svg>';

export const chart = (widthPt: number, heightPt: number): WordChart => ({
  svg: SVG,
  png: PNG,
  widthPt,
  heightPt,
});

export const charts = new Map([["trend", chart(420, 210)]]);

export const table: Table = {
  type: "table",
  number: 1,
  caption: [text("主要指标")],
  unit: "单位：亿元",
  widths: [1, 3, 2],
  head: [cell("center", "序号"), cell("center", "指标"), cell("center", "2019年")],
  rows: [
    [cell("center", "1"), cell("left", "地区生产总值"), cell("right", "4500")],
    [
      cell("center", "2"),
      cell("left", "一般公共预算收入与居民人均可支配收入合并说明文字较长者"),
      cell("right", ""),
    ],
  ],
};

const blocks: readonly Block[] = [
  { type: "heading", level: 1, number: "一、", id: "总体情况", children: [text("总体情况")] },
  {
    type: "paragraph",
    children: [
      text("地区生产总值"),
      { type: "figure", key: "经济.地区生产总值", part: "值", text: "预计4500亿元" },
      text("，“疏整促”——推进……细颗粒物（"),
      { type: "name", text: "PM" },
      { type: "sub", text: "2.5" },
      text("）、10"),
      { type: "sup", text: "3" },
      text("个，"),
      { type: "name", text: "7×24" },
      text("小时、37°、A·B。"),
    ],
  },
  { type: "heading", level: 2, number: "（一）", id: "经济/发展 1", children: [text("经济发展")] },
  { type: "chart", chart: "trend", number: 1, caption: [text("生产总值")], alt: '柱形图："增长" & <持平>' },
  { type: "heading", level: 3, number: "1.", id: "2019", children: [text("指标")] },
  table,
  { type: "heading", level: 4, number: "（1）", id: "x".repeat(60), children: [text("细目")] },
  { type: "paragraph", children: [text("以下从略。")] },
];

export const tree: ReportTree = {
  meta: {
    title: "甲区2019年度绩效管理工作报告",
    author: "甲区人民政府 & 办公室",
    subject: "年度绩效管理工作报告",
    keywords: ["绩效", "年度报告"],
    date: "2020-01-10",
  },
  title: [text("甲区2019年度绩效管理工作报告")],
  body: blocks,
  attachments: [
    {
      label: "附件1",
      title: [text("指标完成情况")],
      children: [{ type: "paragraph", children: [text("见下。")] }],
    },
    {
      label: "附件2",
      title: [text("重点任务")],
      children: [{ type: "paragraph", children: [text("均已完成。")] }],
    },
  ],
};
