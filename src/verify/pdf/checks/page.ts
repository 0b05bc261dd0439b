import { mmToPt, PAPER } from "../../../layout/standard/page.ts";
import type { Check } from "../../types.ts";
import type { PdfFile } from "../types.ts";
import { isLandscape, judge, mm } from "./support.ts";

/** Half a point: what writers round A4 by. */
const PAPER_TOLERANCE_PT = 0.5;

const size = (widthPt: number, heightPt: number): string => `${mm(widthPt)} × ${mm(heightPt)}`;

export const PAGE: readonly Check<PdfFile>[] = [
  {
    code: "page/paper",
    clause: "GB/T 9704 5.1、8",
    title: "A4 纸，表格可横排",
    level: "must",
    measure: ({ pages }) => {
      const wrong = pages.filter((page) => {
        const [width, height] = isLandscape(page)
          ? [PAPER.heightMm, PAPER.widthMm]
          : [PAPER.widthMm, PAPER.heightMm];
        return (
          Math.abs(page.widthPt - mmToPt(width)) > PAPER_TOLERANCE_PT ||
          Math.abs(page.heightPt - mmToPt(height)) > PAPER_TOLERANCE_PT ||
          (isLandscape(page) && page.tables.length === 0 && page.graphics.length === 0)
        );
      });
      const [first] = pages;
      return judge(
        "210 mm × 297 mm",
        wrong.map((page) => ({
          page: page.number,
          where: "页面",
          found: `${size(page.widthPt, page.heightPt)}${isLandscape(page) ? "，横排页上没有表格" : ""}`,
        })),
        `共 ${pages.length} 页，第 1 页 ${first ? size(first.widthPt, first.heightPt) : ""}`,
      );
    },
  },
  {
    code: "page/text-on-first",
    clause: "GB/T 9704 7.3.3",
    title: "首页显示正文",
    level: "must",
    measure: ({ pages }) => {
      const lines = pages[0]?.lines.filter(({ role }) => role === "text" || role === "heading").length ?? 0;
      const faults = lines === 0 ? [{ page: 1, where: "首页", found: "没有正文" }] : [];
      return judge("首页至少 1 行正文", faults, `${lines} 行`);
    },
  },
];
