import { mmToPt } from "../../../src/layout/standard/page.ts";
import type { Plant } from "./plant.ts";
import { endWith, inParagraph, lineOf, move, ofKind, pageOf, startWith } from "./sample.ts";

const atSlot = (slot: number) => (line: { readonly slot: number; readonly kind: string }) =>
  line.slot === slot && line.kind !== "page-number";

/** Faults of lines and paragraphs. */
export const PLANTS_OF_LINES: readonly Plant[] = [
  {
    fault: "a line half a millimetre low",
    code: "pitch/grid",
    page: 1,
    where: "产业占比",
    found: "偏下 0.50 mm",
    plant: (pages) => move(lineOf(pageOf(pages, 1), inParagraph), { downPt: mmToPt(0.5) }),
  },
  {
    fault: "one character out of true",
    code: "pitch/grid",
    page: 2,
    where: "产业占比",
    found: "偏下 0.30 mm",
    plant: (pages) => move(lineOf(pageOf(pages, 2), atSlot(3)).slice(-1), { downPt: mmToPt(0.3) }),
  },
  {
    fault: "a comma at the start of a line",
    code: "line/start",
    page: 1,
    where: "，业占比",
    found: "行首是“，”，上一行止于“”",
    plant: (pages) => startWith(lineOf(pageOf(pages, 1), inParagraph), "，"),
  },
  {
    fault: "a dash at the start of a line",
    code: "line/start-pair",
    page: 1,
    where: "——稳步",
    found: "行首是“——”",
    plant: (pages) => startWith(lineOf(pageOf(pages, 1), atSlot(20)), "——"),
  },
  {
    fault: "an opening quotation mark at the end of a line",
    code: "line/end",
    page: 1,
    where: "环境持续",
    found: "行末是““”",
    plant: (pages) => endWith(lineOf(pageOf(pages, 1), atSlot(18)), "“"),
  },
  {
    fault: "a dash taken apart",
    code: "line/pair-split",
    page: 1,
    where: "—平稳步",
    found: "“——”分在两行",
    plant: (pages) => {
      endWith(lineOf(pageOf(pages, 1), atSlot(19)), "—");
      startWith(lineOf(pageOf(pages, 1), atSlot(20)), "—");
    },
    also: ["line/start"],
  },
  {
    fault: "a number taken apart over two pages",
    code: "line/number-split",
    page: 4,
    where: "5值4500",
    found: "“4”与“5”分在两行",
    plant: (pages) => {
      endWith(lineOf(pageOf(pages, 3), atSlot(22)), "4");
      startWith(lineOf(pageOf(pages, 4), atSlot(1)), "5");
    },
    also: ["text-block/justified"],
  },
  {
    fault: "a number without its unit",
    code: "line/number-unit",
    page: 1,
    where: "水平稳步",
    found: "“0”与“水”分在两行",
    plant: (pages) => endWith(lineOf(pageOf(pages, 1), atSlot(19)), "0"),
    also: ["text-block/justified"],
  },
  {
    fault: "a line over the right edge",
    code: "text-block/inside",
    page: 1,
    where: "环境持续",
    found: "右端在",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) item.spacingPt += 0.3;
    },
    also: ["text-block/right"],
  },
  {
    fault: "a line in the middle of a paragraph that is not justified",
    code: "text-block/justified",
    page: 1,
    where: "环境持续",
    found: "行末在",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) item.spacingPt -= 0.4;
    },
  },
  {
    fault: "a line a little short of the edge",
    code: "text-block/right",
    page: 1,
    where: "环境持续",
    found: "行末在",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) item.spacingPt -= 0.1;
    },
  },
  {
    fault: "a turnover that is not flush",
    code: "text-block/left",
    page: 1,
    where: "环境持续",
    found: "行首在 29.00 mm",
    plant: (pages) => {
      const line = lineOf(pageOf(pages, 1), atSlot(18));
      move(line, { rightPt: mmToPt(1) });
      for (const item of line) item.spacingPt -= mmToPt(1) / 27;
    },
  },
  {
    fault: "a first line without its indent",
    code: "paragraph/indent",
    page: 1,
    where: "区域经济",
    found: "段首在",
    plant: (pages) => {
      const line = lineOf(pageOf(pages, 1), atSlot(17));
      move(line, { rightPt: -mmToPt(5) });
      for (const item of line) item.spacingPt += mmToPt(5) / 25;
    },
  },
  {
    fault: "a full line of 29 characters",
    code: "characters/per-line",
    page: 1,
    where: "环境持续",
    found: "29 字",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) {
        item.text += "区";
        item.spacingPt -= item.sizePt / 28;
      }
    },
  },
  {
    fault: "marks side by side that keep their blanks",
    code: "characters/marks",
    page: 1,
    where: "服务群众",
    found: "“，《”占 1.9",
    plant: (pages) => {
      const line = lineOf(pageOf(pages, 1), atSlot(5));
      const at = line.findIndex(({ text }) => text.startsWith("《"));
      move(line.slice(at), { rightPt: 8 });
    },
    also: ["text-block/inside", "text-block/right"],
  },
  {
    fault: "the text of a paragraph in another face",
    code: "type/body-face",
    page: 1,
    where: "环境持续",
    found: "应为仿宋",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) item.face = "song";
    },
  },
  {
    fault: "a line of the text in 15 pt",
    code: "type/size",
    page: 1,
    where: "环境持续",
    found: "15 pt",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), atSlot(18))) {
        item.sizePt = 15;
        item.spacingPt += 1;
      }
    },
  },
  {
    fault: "a heading of the first level in the face of the text",
    code: "type/heading-face",
    page: 1,
    where: "一、总体情况",
    found: "应为黑体",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 1), ofKind("heading"))) item.face = "fang";
    },
  },
  {
    fault: "coloured text",
    code: "characters/colour",
    page: 2,
    where: "产业占比",
    found: "#",
    plant: (pages) => {
      for (const item of lineOf(pageOf(pages, 2), inParagraph).slice(0, 1)) item.colour = "red";
    },
  },
];
