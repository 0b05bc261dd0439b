import { TOP_PT } from "../../../src/layout/geometry.ts";
import { LINE_PITCH_PT, mmToPt } from "../../../src/layout/standard/page.ts";
import type { Plant } from "./plant.ts";
import { lineOf, move, ofKind, pageOf, rulesOf, type Spoilt } from "./sample.ts";

const number = (pages: Spoilt, page: number) => lineOf(pageOf(pages, page), ofKind("page-number"));

/** Faults of the page, its number, the title, tables and figures, and of the file. */
export const PLANTS_OF_PAGES: readonly Plant[] = [
  {
    fault: "letter paper",
    code: "page/paper",
    page: 1,
    where: "页面",
    found: "215.90 mm × 279.40 mm",
    plant: (pages) => {
      for (const page of pages.pages) Object.assign(page, { widthPt: 612, heightPt: 792 });
    },
  },
  {
    fault: "23 lines on a page",
    code: "page/lines",
    page: 3,
    where: "服务群众",
    found: "末行是第 23 行",
    plant: (pages) => {
      const page = pageOf(pages, 3);
      const more = structuredClone(lineOf(page, ({ slot }) => slot === 22));
      move(more, { downPt: LINE_PITCH_PT });
      page.items.push(...more);
    },
    also: ["text-block/inside"],
  },
  {
    fault: "lines too near to each other",
    code: "pitch/size",
    where: "全文",
    found: "28.42 pt",
    plant: (pages) => {
      for (const { lines, items } of [pageOf(pages, 1), pageOf(pages, 2), pageOf(pages, 4)])
        for (const item of items)
          if (item.type === "text" && lines[item.line]?.kind !== "page-number")
            item.baselinePt = TOP_PT + (item.baselinePt - TOP_PT) * 0.96;
    },
    // Page 3 keeps the grid that the others have left.
    also: ["page/lines", "pitch/grid", "pitch/resumed"],
  },
  {
    fault: "a heading last on its page",
    code: "paragraph/heading-last",
    page: 3,
    where: "（二）民生保障",
    found: "标题是本页最后一行",
    plant: (pages) => {
      const page = pageOf(pages, 3);
      page.items = page.items.filter(
        (item) => item.type !== "text" || (page.lines[item.line]?.slot ?? 0) < 20,
      );
    },
    // The page is no longer full, and the next begins within a paragraph that is gone.
    also: ["page/lines", "paragraph/indent"],
  },
  {
    fault: "a page without its number",
    code: "page-number/present",
    page: 2,
    where: "页脚",
    found: "没有页码",
    plant: (pages) => {
      const page = pageOf(pages, 2);
      const own = new Set(number(pages, 2));
      page.items = page.items.filter((item) => item.type !== "text" || !own.has(item));
    },
  },
  {
    fault: "the number of an even page at the right",
    code: "page-number/side",
    page: 2,
    where: "— 2 —",
    found: "左端在",
    plant: (pages) => move(number(pages, 2), { rightPt: mmToPt(100) }),
  },
  {
    fault: "a page number too low",
    code: "page-number/height",
    page: 3,
    where: "— 3 —",
    found: "距版心 10.00 mm",
    plant: (pages) => move(number(pages, 3), { downPt: mmToPt(3) }),
  },
  {
    fault: "a page number out of sequence",
    code: "page-number/sequence",
    page: 2,
    where: "— 5 —",
    found: "第 2 页印作 5",
    plant: (pages) => {
      for (const item of number(pages, 2)) item.text = item.text.replace("2", "5");
    },
  },
  {
    fault: "a page number without its dashes",
    code: "page-number/form",
    page: 2,
    where: "2",
    found: "2",
    plant: (pages) => {
      for (const item of number(pages, 2)) item.text = item.text.replaceAll("—", " ");
    },
    also: ["page-number/side"],
  },
  {
    fault: "a small page number",
    code: "page-number/type",
    page: 1,
    where: "— 1 —",
    found: "10.5 pt",
    plant: (pages) => {
      for (const item of number(pages, 1)) item.sizePt = 10.5;
    },
  },
  {
    fault: "a title of 20 pt",
    code: "title/size",
    page: 1,
    where: "甲区年度",
    found: "20 pt",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), ofKind("title"))) {
        item.sizePt = 20;
        item.xPt += 12;
      }
    },
  },
  {
    fault: "a title in the face of headings",
    code: "title/face",
    page: 1,
    where: "甲区年度",
    found: "NotoSansSC",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), ofKind("title"))) item.face = "hei";
    },
  },
  {
    fault: "a title out of the middle",
    code: "title/centred",
    page: 1,
    where: "甲区年度",
    found: "中点在 109.0",
    plant: (pages) => move(lineOf(pageOf(pages, 1), ofKind("title")), { rightPt: mmToPt(3) }),
  },
  {
    fault: "a table wider than the text block",
    code: "table/inside",
    page: 3,
    where: "图表",
    found: "～187.00 mm",
    plant: (pages) => {
      for (const rule of rulesOf(pageOf(pages, 3))) if (rule.x2Pt - rule.x1Pt > 400) rule.x2Pt = mmToPt(187);
    },
  },
  {
    fault: "a table without its caption",
    code: "table/caption",
    page: 3,
    where: "的表",
    found: "上方没有表题",
    plant: (pages) => {
      const page = pageOf(pages, 3);
      const own = new Set(lineOf(page, ofKind("caption")));
      page.items = page.items.filter((item) => item.type !== "text" || !own.has(item));
    },
  },
  {
    fault: "a figure without its caption",
    code: "figure/caption",
    page: 3,
    where: "的图",
    found: "下方没有图题",
    plant: (pages) => {
      const page = pageOf(pages, 3);
      const own = new Set(lineOf(page, ({ text }) => text.startsWith("图1")));
      page.items = page.items.filter((item) => item.type !== "text" || !own.has(item));
    },
  },
  {
    fault: "a caption out of the middle",
    code: "caption/centred",
    page: 3,
    where: "表1",
    found: "偏右 5.00 mm",
    plant: (pages) => move(lineOf(pageOf(pages, 3), ofKind("caption")), { rightPt: mmToPt(5) }),
  },
  {
    fault: "a caption with the wrong number",
    code: "caption/sequence",
    page: 3,
    where: "表2",
    found: "应为表1",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 3), ofKind("caption"))) item.text = item.text.replace("1", "2");
    },
    also: ["caption/cited"],
  },
  {
    fault: "a bookmark that leads to another page",
    code: "outline/page",
    page: 2,
    where: "1.环境建设",
    found: "书签指向第 3 页",
    plant: (pages) => {
      for (const entry of pages.outline) if (entry.text.includes("环境建设")) entry.page = 3;
    },
  },
  {
    fault: "a bookmark that leads to the head of the page",
    code: "outline/height",
    page: 3,
    where: "（二）民生保障",
    found: "标题在",
    plant: (pages) => {
      for (const entry of pages.outline) if (entry.text.includes("民生")) entry.yPt = 0;
    },
  },
  {
    fault: "a heading without a bookmark",
    code: "outline/entries",
    page: 3,
    where: "（二）民生保障",
    found: "没有书签",
    plant: (pages) => {
      pages.outline = pages.outline.filter(({ text }) => !text.includes("民生"));
    },
  },
  {
    fault: "another title in the properties than on the page",
    code: "archive/title",
    where: "文档信息",
    found: "上一年的报告",
    plant: (pages) => {
      pages.meta.title = "上一年的报告";
    },
  },
];
