import { mmToPt } from "../../../src/layout/standard/page.ts";
import type { Plant } from "./plant.ts";
import { lineOf, move, ofKind, pageOf, rulesOf, type Spoilt } from "./sample.ts";

const reading = (words: string) => (line: { readonly text: string }) => line.text.includes(words);
const last = (pages: Spoilt) => pageOf(pages, pages.pages.length);
/** The first page from which on a line fits. */
const pageWith = (pages: Spoilt, kind: "signature" | "label" | "note") => {
  const page = pages.pages.find(({ lines }) => lines.some((line) => line.kind === kind));
  if (!page) throw new Error(`No ${kind}`);
  return page;
};

/** Faults of what only an official document with its red head has. */
export const PLANTS_OF_OFFICIAL: readonly Plant[] = [
  {
    fault: "发文机关标志 too high",
    code: "red-head/mark",
    page: 1,
    where: "示例市甲区",
    found: "在 69.",
    plant: (pages) => {
      const page = pageOf(pages, 1);
      for (const item of page.items)
        if (item.type === "text" && item.colour === "red") item.baselinePt -= mmToPt(3);
    },
  },
  {
    fault: "a black rule in the red head",
    code: "red-head/rule",
    page: 1,
    where: "",
    found: "没有红色分隔线",
    plant: (pages) => {
      for (const rule of rulesOf(pageOf(pages, 1))) Reflect.deleteProperty(rule, "colour");
    },
  },
  {
    fault: "a red rule shorter than the text block",
    code: "red-head/rule",
    page: 1,
    where: "红色分隔线",
    found: "28.00 mm～174.00 mm",
    plant: (pages) => {
      for (const rule of rulesOf(pageOf(pages, 1))) if (rule.colour === "red") rule.x2Pt = mmToPt(174);
    },
  },
  {
    fault: "发文字号 out of its place",
    code: "red-head/number",
    page: 1,
    where: "甲政发",
    found: "左空一字",
    plant: (pages) => move(lineOf(pageOf(pages, 1), reading("甲政发")), { rightPt: mmToPt(10) }),
  },
  {
    fault: "主送机关 with an indent",
    code: "recipients/place",
    page: 1,
    where: "各街道办事处",
    found: "左端在 29.",
    plant: (pages) => move(lineOf(pageOf(pages, 1), ofKind("recipients")), { rightPt: mmToPt(1) }),
    also: ["text-block/left", "text-block/right", "text-block/inside"],
  },
  {
    fault: "成文日期 at the edge",
    code: "signature/place",
    page: 3,
    where: "2032年1月8日",
    found: "",
    plant: (pages) =>
      move(lineOf(pageWith(pages, "signature"), reading("2032年1月8日")), { rightPt: mmToPt(12) }),
  },
  {
    fault: "附件 in another face",
    code: "attachment/label",
    page: 4,
    where: "附件1",
    found: "字体是",
    plant: (pages) => {
      for (const item of lineOf(pageWith(pages, "label"), ofKind("label"))) item.face = "fang";
    },
  },
  {
    fault: "附件说明 with another name than the attachment",
    code: "attachment/names",
    page: 4,
    where: "主要指标",
    found: "附件作",
    plant: (pages) => {
      for (const item of lineOf(pageWith(pages, "note"), reading("主要指标")))
        item.text = item.text.replace("历年", "近年");
    },
  },
  {
    fault: "the last rule of 版记 above the text block's edge",
    code: "imprint/rules",
    page: 10,
    where: "末条分隔线",
    found: "在 260.50 mm",
    plant: (pages) => {
      const rules = rulesOf(last(pages));
      const lowest = rules.reduce((low, rule) => (rule.y1Pt > low.y1Pt ? rule : low));
      lowest.y1Pt -= mmToPt(1.5);
      lowest.y2Pt -= mmToPt(1.5);
    },
  },
  {
    fault: "版记 in the size of the text",
    code: "imprint/type",
    page: 10,
    where: "抄送",
    found: "16 pt",
    plant: (pages) => {
      for (const item of lineOf(last(pages), reading("抄送"))) item.sizePt = 16;
    },
    also: ["text-block/inside"],
  },
  {
    fault: "a rule of 版记 as thick as a finger",
    code: "imprint/weights",
    page: 10,
    where: "版记分隔线",
    found: "第 1 条 1.00 mm",
    plant: (pages) => {
      const [first] = [...rulesOf(last(pages))].sort((a, b) => a.y1Pt - b.y1Pt);
      if (first) first.weightPt = mmToPt(1);
    },
  },
];
