import { WIDTH_PT } from "../../../layout/geometry.ts";
import { mmToPt } from "../../../layout/standard/page.ts";
import { BLANK_LINES, TITLE } from "../../../layout/standard/type.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { inkLeft, inkRight } from "../lines/characters.ts";
import type { Line, PdfFile } from "../types.ts";
import { CENTRE_PT, judge, lineFault, linesIn, mm, paragraphsOf, pitchOf, pt } from "./support.ts";
import { fontOfMost } from "./type.ts";

const SIZE_TOLERANCE_PT = 0.1;
const CENTRE_TOLERANCE_PT = mmToPt(1);
/** Lines of a title that differ by less than this in em are equal. */
const EQUAL_EM = 0.5;
const LEAST_CHARACTERS = 3;
const BLANK_TOLERANCE = 0.2;

export const TITLES: readonly Check<PdfFile>[] = [
  {
    code: "title/size",
    clause: "GB/T 9704 7.3.1",
    title: "标题用 2 号字",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, "title");
      const own = lines.some(({ page }) => page === 1);
      const faults = lines
        .filter(({ sizePt }) => Math.abs(sizePt - TITLE.sizePt) > SIZE_TOLERANCE_PT)
        .map((line) => lineFault(line, pt(line.sizePt)));
      const missing: readonly Fault[] = own ? [] : [{ page: 1, where: "首页", found: "没有标题" }];
      return judge(
        pt(TITLE.sizePt),
        [...missing, ...faults],
        [...new Set(lines.map(({ sizePt }) => pt(sizePt)))].join("、"),
      );
    },
  },
  {
    code: "title/face",
    clause: "GB/T 9704 7.3.1",
    title: "标题用小标宋体",
    level: "should",
    measure: (file) =>
      perLine(file, "小标宋体", (line) => {
        const { name, face } = fontOfMost(line);
        return face === TITLE.face ? undefined : name;
      }),
  },
  {
    code: "title/centred",
    clause: "GB/T 9704 7.3.1",
    title: "标题居中",
    level: "must",
    measure: (file) =>
      perLine(file, `行的中点在 ${mm(CENTRE_PT)}（±1 mm）`, (line) => {
        const centre = (inkLeft(line) + inkRight(line)) / 2;
        const box = (line.leftPt + line.rightPt) / 2;
        const off = Math.min(Math.abs(centre - CENTRE_PT), Math.abs(box - CENTRE_PT));
        return off > CENTRE_TOLERANCE_PT ? `中点在 ${mm(centre)}` : undefined;
      }),
  },
  {
    code: "title/length",
    clause: "GB/T 9704 7.3.1、5.2.1",
    title: "标题一行不超过版心",
    level: "must",
    measure: (file) => {
      const most = Math.floor(WIDTH_PT / TITLE.sizePt);
      return perLine(file, `不超过 ${most} 字`, (line) => {
        const em = (inkRight(line) - inkLeft(line)) / TITLE.sizePt;
        return em > most + 0.2 ? `${em.toFixed(1)} 字` : undefined;
      });
    },
  },
  {
    code: "title/shape",
    clause: "GB/T 9704 7.3.1",
    title: "多行标题排成梯形或菱形，词意完整",
    level: "must",
    measure: (file) => {
      const titles = paragraphsOf(linesIn(file, "title")).filter((lines) => lines.length > 1);
      if (titles.length === 0) return { skipped: "标题都是一行" };
      return judge("梯形或菱形", titles.flatMap(shapeFaults), titles.map(lengths).join("；"));
    },
  },
  {
    code: "title/blank-below",
    clause: "GB/T 9704 7.3.2",
    title: "标题下空一行",
    level: "should",
    measure: (file) => {
      const found: number[] = [];
      const faults = paragraphsOf(linesIn(file, "title")).flatMap((lines): readonly Fault[] => {
        const last = lines.at(-1);
        const next =
          last && file.pages[last.page - 1]?.lines.find((line) => line.baselinePt > last.baselinePt + 1);
        if (last === undefined || next === undefined || next.role === "page-number") return [];
        const blank = (next.baselinePt - last.baselinePt) / pitchOf(file) - 1;
        found.push(blank);
        return Math.abs(blank - BLANK_LINES.belowTitle) > BLANK_TOLERANCE
          ? [lineFault(last, `空 ${blank.toFixed(2)} 行`)]
          : [];
      });
      if (found.length === 0) return { skipped: "标题下没有文字" };
      return judge(
        `${BLANK_LINES.belowTitle} 行`,
        faults,
        found.map((blank) => `${blank.toFixed(2)} 行`).join("、"),
      );
    },
  },
];

function perLine(file: PdfFile, expected: string, faultOf: (line: Line) => string | undefined): Measured {
  const lines = linesIn(file, "title");
  if (lines.length === 0) return { skipped: "没有标题" };
  const faults = lines.flatMap((line) => {
    const found = faultOf(line);
    return found === undefined ? [] : [lineFault(line, found)];
  });
  return judge(expected, faults, `${lines.length} 行，${faults.length} 行不合`);
}

const widthOf = (line: Line): number => (inkRight(line) - inkLeft(line)) / line.sizePt;
const lengths = (lines: readonly Line[]): string =>
  lines.map((line) => `${widthOf(line).toFixed(1)} 字`).join("、");

/** Longest in the middle is a diamond, longest at an end a trapezoid. No short last line, no name or number taken apart. */
function shapeFaults(lines: readonly Line[]): readonly Fault[] {
  const widths = lines.map(widthOf);
  const steps = widths.slice(1).map((width, at) => width - (widths[at] ?? 0));
  const peak = widths.indexOf(Math.max(...widths));
  const shaped = steps.every((step, at) => (at < peak ? step > EQUAL_EM : step < -EQUAL_EM));
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const shape = shaped ? [] : [lineFault(first, `各行长 ${lengths(lines)}`)];
  const short = [...last.text].length < LEAST_CHARACTERS ? [lineFault(last, "末行不足三个字")] : [];
  const split = lines.slice(0, -1).flatMap((line, at) => {
    const before = lines
      .slice(0, at + 1)
      .map(({ text }) => text)
      .join("");
    const open = (before.match(/《/gu)?.length ?? 0) > (before.match(/》/gu)?.length ?? 0);
    const number = /\d$/u.test(line.text) && /^[\d%年月日]/u.test(lines[at + 1]?.text ?? "");
    return open || number ? [lineFault(line, open ? "书名号内换行" : "数字与单位分在两行")] : [];
  });
  return [...shape, ...short, ...split];
}
