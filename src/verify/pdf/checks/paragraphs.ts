import { LEFT_PT } from "../../../layout/geometry.ts";
import { LAST_LINE_CHARACTERS } from "../../../layout/standard/lines.ts";
import { CELL_PT, mmToPt } from "../../../layout/standard/page.ts";
import { INDENT_CHARACTERS } from "../../../layout/standard/type.ts";
import type { Check } from "../../types.ts";
import { inkLeft } from "../lines/characters.ts";
import type { Line, PdfFile } from "../types.ts";
import { isLandscape, judge, lineFault, linesIn, mm, mmRange, paragraphsOf, RUNNING } from "./support.ts";

const INDENT_TOLERANCE_PT = mmToPt(0.6);

export const PARAGRAPHS: readonly Check<PdfFile>[] = [
  {
    code: "paragraph/indent",
    clause: "GB/T 9704 7.3.3",
    title: "每段左空二字",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, "text", "heading").filter((line) => line.first && line.turn === 0);
      if (lines.length === 0) return { skipped: "没有正文段落" };
      const wanted = LEFT_PT + INDENT_CHARACTERS * CELL_PT;
      const faults = lines
        .filter((line) => offBy(line, wanted) > INDENT_TOLERANCE_PT)
        .map((line) => lineFault(line, `段首在 ${mm(line.leftPt)}`));
      return judge(`${mm(wanted)}（±0.6 mm）`, faults, mmRange(lines.map(({ leftPt }) => leftPt)));
    },
  },
  {
    code: "paragraph/heading-last",
    clause: "GB/T 9704 7.3.3",
    title: "标题不落在页末",
    level: "must",
    measure: (file) => {
      const pages = file.pages.filter((page) => page.lines.some(({ role }) => role === "heading"));
      if (pages.length === 0) return { skipped: "没有标题" };
      const faults = file.pages.flatMap((page) => {
        const last = page.lines.findLast((line) => line.role !== "page-number" && line.turn === 0);
        const below = last && [...page.tables, ...page.graphics].some(({ topPt }) => topPt > last.baselinePt);
        return last?.role === "heading" && !below ? [lineFault(last, "标题是本页最后一行")] : [];
      });
      return judge("标题后有正文", faults, `${faults.length} 处`);
    },
  },
  {
    code: "paragraph/lone-line",
    clause: "CLREQ",
    title: "段末一行不单独移到下页",
    level: "should",
    measure: ({ pages }) => {
      const faults = pages.flatMap((page) => {
        const [first] = page.lines;
        const lone = first?.role === "text" && first.last && !first.first && !isLandscape(page);
        return lone ? [lineFault(first, "段末一行独在页首")] : [];
      });
      return judge("页首不是一段的末行", faults, `${faults.length} 处`);
    },
  },
  {
    code: "paragraph/last-characters",
    clause: "CLREQ",
    title: "段末一行不少于两个字",
    level: "should",
    measure: (file) => {
      const ends = paragraphsOf(linesIn(file, ...RUNNING)).flatMap((lines) => {
        const last = lines.at(-1);
        return last && lines.length > 1 ? [last] : [];
      });
      if (ends.length === 0) return { skipped: "没有多于一行的段落" };
      const faults = ends
        .filter((line) => lettersIn(line) < LAST_LINE_CHARACTERS)
        .map((line) => lineFault(line, `末行只有 ${lettersIn(line)} 个字`));
      return judge(
        `除标点外不少于 ${LAST_LINE_CHARACTERS} 个字`,
        faults,
        `最少 ${Math.min(...ends.map(lettersIn))} 个字`,
      );
    },
  },
];

const offBy = (line: Line, wantedPt: number): number =>
  Math.min(Math.abs(line.leftPt - wantedPt), Math.abs(inkLeft(line) - wantedPt));

/** Characters besides marks. */
const lettersIn = ({ text }: Line): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
