import { ADJACENT_MARKS_LESS_EM, LAST_LINE_CHARACTERS, MARKS } from "../../../layout/standard/lines.ts";
import { RED } from "../../../layout/standard/official.ts";
import { GRID } from "../../../layout/standard/page.ts";
import type { Check, Fault } from "../../types.ts";
import { isBlankLeft, isBlankRight, isFullWidth, isHan, median } from "../lines/characters.ts";
import { isRed } from "../roles/tables.ts";
import type { Glyph, Line, PdfFile } from "../types.ts";
import { BROKEN, followingLines, judge, lineFault, linesIn, linesOf } from "./support.ts";

/** Darker than this is black: some writers take a very dark grey for it. */
const BLACK = 0x20;
const EM_TOLERANCE = 0.06;

export const CHARACTERS: readonly Check<PdfFile>[] = [
  {
    code: "characters/per-line",
    clause: "GB/T 9704 5.2.3",
    title: "每行 28 字",
    level: "should",
    measure: (file) => {
      const full = followingLines(linesIn(file, "text")).filter(
        ([line, next]) => !line.first && line.glyphs.every(({ text }) => isHan(text)) && gives(next),
      );
      if (full.length === 0) return { skipped: "没有全是汉字的满行" };
      const counts = [...new Set(full.map(([{ glyphs }]) => glyphs.length))].sort((a, b) => a - b);
      const faults = full
        .filter(([{ glyphs }]) => glyphs.length !== GRID.characters)
        .map(([line]) => lineFault(line, `${line.glyphs.length} 字`));
      return judge("28 字", faults, `${counts.join("、")} 字`);
    },
  },
  {
    code: "characters/colour",
    clause: "GB/T 9704 5.2.4",
    title: "文字为黑色，版头红色",
    level: "must",
    measure: (file) => {
      const colours = new Set<string>();
      const faults = linesOf(file).flatMap((line): readonly Fault[] => {
        const odd = new Set<string>();
        for (const { colour } of line.glyphs) {
          colours.add(colour);
          if (!isBlack(colour) && !(line.role === "red-head" && isRed(colour))) odd.add(colour);
        }
        return odd.size > 0 ? [lineFault(line, [...odd].join("、"))] : [];
      });
      return judge(`#000000（版头 ${RED}）`, faults, [...colours].join("、"));
    },
  },
  {
    code: "characters/marks",
    clause: "GB/T 15834 5.1.10、CLREQ",
    title: "连排标点和行末标点压缩",
    level: "should",
    measure: (file) => {
      const lines = linesIn(file, ...BROKEN);
      const faults = lines.flatMap((line) => wideMarks(line));
      return judge("两个标点连排不超过 1.5 字", faults, `${faults.length} 处未压缩`);
    },
  },
];

/** A line that could give its first character to the one before: no mark, no number, and not the last few of a paragraph. */
const gives = ({ glyphs, last }: Line): boolean =>
  glyphs.slice(0, 2).every(({ text }) => isHan(text)) && !(last && glyphs.length <= LAST_LINE_CHARACTERS + 2);

const isBlack = (colour: string): boolean =>
  [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= BLACK);

const BRACKETS = new Set([...MARKS.opening, ...MARKS.closing]);

/** Two marks side by side, one of them a bracket or quotation mark, the blank of both between or beside them. */
function wideMarks(line: Line): readonly Fault[] {
  const stretchEm = (2 * usualGap(line)) / line.sizePt;
  return line.glyphs.flatMap((glyph, at): readonly Fault[] => {
    const next = line.glyphs[at + 1];
    if (next === undefined || !isMark(glyph) || !isMark(next)) return [];
    if (!BRACKETS.has(glyph.text) && !BRACKETS.has(next.text)) return [];
    const after = line.glyphs[at + 2];
    const end = after && after.leftPt > next.leftPt ? Math.min(after.leftPt, next.rightPt) : next.rightPt;
    const em = (end - glyph.leftPt) / glyph.sizePt;
    const most = 2 - ADJACENT_MARKS_LESS_EM + stretchEm + EM_TOLERANCE;
    return em > most && !line.text.includes("……")
      ? [lineFault(line, `“${glyph.text}${next.text}”占 ${em.toFixed(2)} 字`)]
      : [];
  });
}

/** What justification, or tracking, puts between two Chinese characters of the line, if it is more than nothing. */
function usualGap({ glyphs }: Line): number {
  const gaps = glyphs.slice(1).flatMap((glyph, at) => {
    const before = glyphs[at];
    return before && isHan(before.text) && isHan(glyph.text) ? [glyph.leftPt - before.rightPt] : [];
  });
  return Math.max(0, median(gaps) ?? 0);
}

const isMark = ({ text }: Glyph): boolean => isFullWidth(text) && (isBlankLeft(text) || isBlankRight(text));
