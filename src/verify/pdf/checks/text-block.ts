import { LANDSCAPE, LEFT_PT, RIGHT_PT, rightOf } from "../../../layout/geometry.ts";
import { mmToPt, TEXT_BLOCK, TEXT_BLOCK_BOTTOM_MM } from "../../../layout/standard/page.ts";
import type { Check, Fault } from "../../types.ts";
import { inkLeft, inkRight, isBlankRight } from "../lines/characters.ts";
import type { Box, Line, Page, PdfFile } from "../types.ts";
import { emBottom, emTop, isLandscape, judge, lineFault, linesIn, mm, mmRange } from "./support.ts";

/** The tolerance for the left and right edges. */
const EDGE_PT = mmToPt(0.3);
/** Half the leading: GB/T 33476.2 6.2 moves a word processor's margins outwards by as much. */
const HALF_LEADING_PT = mmToPt(2.5);
/** How far a full line may stay short of the edge and still count as justified. */
const SHORT_PT = mmToPt(1.5);

const PORTRAIT_BLOCK: Box = {
  leftPt: LEFT_PT,
  topPt: mmToPt(TEXT_BLOCK.topMm),
  rightPt: RIGHT_PT,
  bottomPt: mmToPt(TEXT_BLOCK_BOTTOM_MM),
};
const LANDSCAPE_BLOCK: Box = {
  leftPt: LANDSCAPE.leftPt,
  topPt: LANDSCAPE.topPt,
  rightPt: rightOf(LANDSCAPE),
  bottomPt: LANDSCAPE.topPt + mmToPt(TEXT_BLOCK.widthMm),
};

/** The text block as it lies on a page. */
export const blockOf = (page: Page): Box => (isLandscape(page) ? LANDSCAPE_BLOCK : PORTRAIT_BLOCK);

export const TEXT_BLOCK_CHECKS: readonly Check<PdfFile>[] = [
  {
    code: "text-block/inside",
    clause: "GB/T 9704 5.2.1、7.1",
    title: "页码以外的文字不出版心",
    level: "must",
    measure: ({ pages }) => {
      const faults = pages.flatMap((page) =>
        page.lines
          .filter(({ role, turn }) => role !== "page-number" && turn === 0)
          .flatMap((line) => outside(line, blockOf(page))),
      );
      const lines = pages.filter((page) => !isLandscape(page)).flatMap((page) => page.lines);
      const own = lines.filter(({ role }) => role !== "page-number");
      return judge(
        "左右 28.00～184.00 mm（±0.3 mm）",
        faults,
        mmRange([...own.map(inkLeft), ...own.map(inkRight)]),
      );
    },
  },
  {
    code: "text-block/left",
    clause: "GB/T 9704 5.2.1、7.3.3",
    title: "回行顶格，订口 28 mm",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, "text", "heading", "recipients").filter(
        (line) => !line.first || line.role === "recipients",
      );
      if (lines.length === 0) return { skipped: "没有回行的段落" };
      const faults = lines
        .filter((line) => Math.min(off(line.leftPt, LEFT_PT), off(inkLeft(line), LEFT_PT)) > EDGE_PT)
        .map((line) => lineFault(line, `行首在 ${mm(line.leftPt)}`));
      return judge("28.00 mm（±0.3 mm）", faults, mmRange(lines.map(({ leftPt }) => leftPt)));
    },
  },
  {
    code: "text-block/justified",
    clause: "GB/T 9704 5.2.3",
    title: "段中各行撑满版心",
    level: "must",
    measure: (file) => {
      const lines = fullLines(file);
      if (lines.length === 0) return { skipped: "没有满行" };
      const faults = lines
        .filter((line) => RIGHT_PT - Math.max(line.rightPt, inkRight(line)) > SHORT_PT)
        .map((line) => lineFault(line, `行末在 ${mm(inkRight(line))}`));
      return judge("行末距 184.00 mm 不超过 1.5 mm", faults, mmRange(lines.map(nearestRight)));
    },
  },
  {
    code: "text-block/right",
    clause: "GB/T 9704 5.2.1、5.2.3",
    title: "满行右端与版心齐",
    level: "should",
    measure: (file) => {
      const lines = fullLines(file);
      if (lines.length === 0) return { skipped: "没有满行" };
      const faults = lines
        .filter((line) => {
          const right = nearestRight(line);
          return off(right, RIGHT_PT) > EDGE_PT && RIGHT_PT - right <= SHORT_PT;
        })
        .map((line) => lineFault(line, `行末在 ${mm(nearestRight(line))}`));
      return judge("184.00 mm（±0.3 mm）", faults, mmRange(lines.map(nearestRight)));
    },
  },
];

/** Lines that are followed by another of their paragraph. */
const fullLines = (file: PdfFile): readonly Line[] =>
  linesIn(file, "text", "recipients").filter((line) => !line.last && line.turn === 0);

const off = (a: number, b: number): number => Math.abs(a - b);

/** A mark at the end may have given up its blank half or not: whichever meets the edge. */
const nearestRight = (line: Line): number =>
  off(line.rightPt, RIGHT_PT) < off(inkRight(line), RIGHT_PT) ? line.rightPt : inkRight(line);

function outside(line: Line, block: Box): readonly Fault[] {
  if (emTop(line) < block.topPt - HALF_LEADING_PT)
    return [lineFault(line, `字顶在 ${mm(emTop(line))}，高出版心`)];
  if (emBottom(line) > block.bottomPt + HALF_LEADING_PT)
    return [lineFault(line, `字底在 ${mm(emBottom(line))}，低出版心`)];
  if (inkLeft(line) < block.leftPt - EDGE_PT) return [lineFault(line, `左端在 ${mm(inkLeft(line))}`)];
  if (inkRight(line) > block.rightPt + EDGE_PT && !hangs(line, block))
    return [lineFault(line, `右端在 ${mm(inkRight(line))}`)];
  return [];
}

/** One mark outside and all else within: Word's 允许标点溢出边界, on its own a matter of style. */
export function hangs(line: Line, block: Box): boolean {
  const last = line.glyphs.at(-1);
  return (
    last !== undefined &&
    isBlankRight(last.text) &&
    inkRight(line) > block.rightPt + EDGE_PT &&
    last.leftPt <= block.rightPt + EDGE_PT
  );
}
