import { BOTTOM_PT, TOP_PT } from "../../../layout/geometry.ts";
import { GRID, LINE_PITCH_PT, mmToPt, PROFILE_B, TWIPS_PER_PT } from "../../../layout/standard/page.ts";
import type { Check } from "../../types.ts";
import type { Line, PdfFile } from "../types.ts";
import { gridLines, type OffGrid, offGrid, stretchesOf } from "./grid.ts";
import { emBottom, emTop, isLandscape, judge, lineFault, mm, mmRange, pt } from "./support.ts";

/** The tolerance for baselines. */
const BASELINE_PT = mmToPt(0.05);
/** Pitches at which 22 lines fill 225 mm, from the loosest profile to the tightest, to 0.1 mm. */
const PITCH_TOLERANCE_PT = mmToPt(0.1);
const LEAST_PITCH_PT = PROFILE_B.pitchTwips / TWIPS_PER_PT - PITCH_TOLERANCE_PT;
const MOST_PITCH_PT = LINE_PITCH_PT + PITCH_TOLERANCE_PT;
/** How far line 1 may begin off the text block: a word processor puts a line's baseline at 4/5 of it, 1 mm too low. */
const BLOCK_TOLERANCE_PT = mmToPt(1.2);
/** Line 22 then ends too low by as much, and higher by what 21 of the tightest pitches come to less. */
const FOOT_TOLERANCE = { abovePt: mmToPt(3.5), belowPt: BLOCK_TOLERANCE_PT } as const;

export const PITCH: readonly Check<PdfFile>[] = [
  {
    code: "pitch/size",
    clause: "GB/T 9704 5.2.3、GB/T 33476.2 7.2",
    title: "行距使 22 行撑满版心",
    level: "must",
    measure: ({ measure: { pitchPt } }) => {
      if (pitchPt === undefined) return { skipped: "没有相邻的两行正文" };
      const lawful = pitchPt >= LEAST_PITCH_PT && pitchPt <= MOST_PITCH_PT;
      const found = `${mm(pitchPt)}（${pt(pitchPt)}）`;
      return judge(
        `${mm(LEAST_PITCH_PT)}～${mm(MOST_PITCH_PT)}`,
        lawful ? [] : [{ where: "全文", found }],
        found,
      );
    },
  },
  {
    code: "pitch/grid",
    clause: "GB/T 9704 5.2.3",
    title: "各行基线落在行格上",
    level: "must",
    measure: (file) => {
      const off = file.pages.flatMap((page) =>
        stretchesOf(page, file).flatMap((lines) => [...strays(lines), ...offGrid(lines, file, BASELINE_PT)]),
      );
      return judge("偏差不超过 0.05 mm", off.map(offFault), `${off.length} 行偏离`);
    },
  },
  {
    code: "pitch/resumed",
    clause: "GB/T 9704 5.2.3",
    title: "图表之后的行回到行格上",
    level: "should",
    measure: (file) => {
      const parted = file.pages.filter((page) => stretchesOf(page, file).length > 1);
      if (parted.length === 0) return { skipped: "正文中没有图表" };
      const off = parted.flatMap((page) => offGrid(gridLines(page, file), file, BASELINE_PT));
      return judge("偏差不超过 0.05 mm", off.map(offFault), `${off.length} 行偏离`);
    },
  },
  {
    code: "pitch/first-line",
    clause: "GB/T 9704 5.2.1",
    title: "首行字顶在天头 37 mm 处",
    level: "should",
    measure: (file) => {
      const lines = file.pages.flatMap((page) => {
        const [line] = page.lines;
        return line && !isLandscape(page) && ["text", "heading", "label"].includes(line.role) ? [line] : [];
      });
      if (lines.length === 0) return { skipped: "没有以正文开头的页" };
      const faults = lines
        .filter((line) => Math.abs(emTop(line) - TOP_PT) > BLOCK_TOLERANCE_PT)
        .map((line) => lineFault(line, `字顶在 ${mm(emTop(line))}`));
      return judge("37.00 mm（±1.2 mm）", faults, mmRange(lines.map(emTop)));
    },
  },
  {
    code: "pitch/last-line",
    clause: "GB/T 9704 5.2.3",
    title: "第 22 行字底与版心下沿齐",
    level: "should",
    measure: (file) => {
      const lines = file.pages.flatMap((page) => {
        const own = gridLines(page, file);
        const last = own.at(-1);
        return last && own.length === GRID.lines ? [last] : [];
      });
      if (lines.length === 0) return { skipped: "没有 22 行的整页" };
      const faults = lines
        .filter((line) => {
          const below = emBottom(line) - BOTTOM_PT;
          return below < -FOOT_TOLERANCE.abovePt || below > FOOT_TOLERANCE.belowPt;
        })
        .map((line) => lineFault(line, `字底在 ${mm(emBottom(line))}`));
      return judge(
        `${mm(BOTTOM_PT - FOOT_TOLERANCE.abovePt)}～${mm(BOTTOM_PT + FOOT_TOLERANCE.belowPt)}`,
        faults,
        mmRange(lines.map(emBottom)),
      );
    },
  },
];

const strays = (lines: readonly Line[]): readonly OffGrid[] =>
  lines.filter(({ strayPt }) => strayPt > BASELINE_PT).map((line) => ({ line, offPt: line.strayPt }));

const offFault = ({ line, offPt }: OffGrid) =>
  lineFault(line, `基线在 ${mm(line.baselinePt)}，偏${offPt > 0 ? "下" : "上"} ${mm(Math.abs(offPt))}`);
