import { MARKS, MORE_NEVER_AT_END, MORE_NEVER_AT_START, PAIRED } from "../../../layout/standard/lines.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { isHan } from "../lines/characters.ts";
import type { Line, PdfFile } from "../types.ts";
import { BROKEN, followingLines, judge, lineFault, linesIn } from "./support.ts";
import { blockOf, hangs } from "./text-block.ts";

const { opening, closing, pause, stop, connector, interpunct, solidus } = MARKS;
const NEVER_AT_START = new Set([
  ...closing,
  ...pause,
  ...stop,
  ...connector,
  ...interpunct,
  ...solidus,
  ...MORE_NEVER_AT_START,
]);
const NEVER_AT_END = new Set([...opening, ...solidus, ...MORE_NEVER_AT_END]);
const PAIRS: readonly string[] = Object.values(PAIRED);

export const BREAKS: readonly Check<PdfFile>[] = [
  {
    code: "line/start",
    clause: "GB/T 15834 5.1",
    title: "行首不出现点号、后引号等",
    level: "must",
    measure: (file) =>
      judgeBreaks(file, "行首没有 ，。、；：？！”》）% 等", (before, line) => {
        const start = startOf(line);
        // A whole —— or …… may start a line in the GB style, and so may the sign of a number.
        const barred = NEVER_AT_START.has(start) && !startsWithPair(line) && !/^[-~]\d/u.test(line.text);
        return barred && lineFault(line, `行首是“${start}”，上一行止于“${endOf(before)}”`);
      }),
  },
  {
    code: "line/start-pair",
    clause: "GB/T 15834 5.1.4、5.1.5",
    title: "行首不出现破折号、省略号",
    level: "should",
    measure: (file) =>
      judgeBreaks(file, "行首没有 ——、……", (before, line) => {
        const start = startOf(line);
        return startsWithPair(line) && endOf(before) !== start && lineFault(line, `行首是“${start}${start}”`);
      }),
  },
  {
    code: "line/end",
    clause: "GB/T 15834 5.1.3",
    title: "行末不出现前引号、前括号",
    level: "must",
    measure: (file) =>
      judgeBreaks(file, "行末没有 “《（ 等", (before) => {
        const end = endOf(before);
        return NEVER_AT_END.has(end) && lineFault(before, `行末是“${end}”`);
      }),
  },
  {
    code: "line/pair-split",
    clause: "GB/T 15834 5.1.4、5.1.5",
    title: "破折号、省略号不拆开",
    level: "must",
    measure: (file) =>
      judgeBreaks(file, "——、…… 在同一行", (before, line) => {
        const end = endOf(before);
        return PAIRS.includes(end) && startOf(line) === end && lineFault(line, `“${end}${end}”分在两行`);
      }),
  },
  {
    code: "line/number-split",
    clause: "GB/T 15835、GB/T 9704 9",
    title: "数字不拆开，不与百分号分开",
    level: "must",
    measure: (file) =>
      judgeBreaks(file, "一个数在同一行", (before, line) => {
        const split = /\d[.,]?$/u.test(before.text) && /^[\d%‰℃°]|^[.,]\d/u.test(line.text);
        return split && lineFault(line, `“${numberAtEnd(before)}”与“${numberAtStart(line)}”分在两行`);
      }),
  },
  {
    code: "line/number-unit",
    clause: "GB/T 15835",
    title: "数字不与后面的单位分开",
    level: "should",
    measure: (file) =>
      judgeBreaks(file, "数与单位在同一行", (before, line) => {
        const parted = /\d$/u.test(before.text) && isHan(startOf(line));
        return parted && lineFault(line, `“${numberAtEnd(before)}”与“${startOf(line)}”分在两行`);
      }),
  },
  {
    code: "line/hanging",
    clause: "GB/T 9704 5.2.1",
    title: "行末标点不溢出版心",
    level: "should",
    measure: ({ pages }) => {
      const faults = pages.flatMap((page) =>
        page.lines
          .filter((line) => BROKEN.includes(line.role) && hangs(line, blockOf(page)))
          .map((line) => lineFault(line, `“${endOf(line)}”在版心外`)),
      );
      return judge("标点在版心内", faults, `${faults.length} 行溢出`);
    },
  },
];

/** Measures every break within a paragraph: the line before it and the one behind. */
function judgeBreaks(
  file: PdfFile,
  expected: string,
  faultOf: (before: Line, line: Line) => Fault | false,
): Measured {
  const breaks = followingLines(linesIn(file, ...BROKEN));
  const faults = breaks.map(([before, line]) => faultOf(before, line)).filter((fault) => fault !== false);
  return judge(expected, faults, `${breaks.length} 处换行，${faults.length} 处不合`);
}

const startsWithPair = (line: Line): boolean => {
  const start = startOf(line);
  return PAIRS.includes(start) && line.text.startsWith(start + start);
};

const startOf = ({ text }: Line): string => [...text][0] ?? "";
const endOf = ({ text }: Line): string => [...text].at(-1) ?? "";
const numberAtEnd = ({ text }: Line): string => /[\d.,]+$/u.exec(text)?.[0] ?? "";
const numberAtStart = ({ text }: Line): string => /^[\d.,%‰℃°]+/u.exec(text)?.[0] ?? "";
