import { LAST_LINE_CHARACTERS, LINE_SQUEEZE_LIMIT_EM, STRETCH_LIMIT_EM } from "../standard/lines.ts";
import type { LineRemark } from "../types.ts";
import { gapsOf, naturalWidth, type Run, solidEnd, squeezes } from "./run.ts";
import { BREAK } from "./types.ts";

/** Room for the lines of a paragraph, in pt. */
export interface Measure {
  readonly widthPt: number;
  readonly firstIndentPt: number;
  /** Indent of the lines after the first. */
  readonly restIndentPt: number;
}

/** One line: clusters from..to-1. */
export interface BrokenLine {
  readonly from: number;
  readonly to: number;
  readonly indentPt: number;
  readonly remark?: LineRemark;
}

/** Widths are sums of many terms: this much is no overflow. */
const TOLERANCE_PT = 1e-6;

/** Breaks a paragraph: 先挤进，后推出 — squeeze marks to hold a character that may not move, else push one down. */
export function fillLines(run: Run, measure: Measure): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  const count = run.clusters.length;
  let from = 0;
  while (from < count) {
    const indentPt = lines.length === 0 ? measure.firstIndentPt : measure.restIndentPt;
    const { to, remark } = nextBreak(run, from, measure.widthPt - indentPt);
    lines.push({ from, to, indentPt, ...(remark === undefined ? {} : { remark }) });
    from = to;
  }
  return mendShortLastLine(run, measure, lines);
}

interface Break {
  readonly to: number;
  readonly remark?: LineRemark;
}

function nextBreak(run: Run, from: number, widthPt: number): Break {
  const { breaks } = run;
  const count = run.clusters.length;
  const em = run.clusters[from]?.sizePt ?? 0;
  let fit = from;
  // A mark at the end counts half, so a longer line may fit where a shorter one does not: look one character further.
  for (let to = from + 1; to <= count; to++) {
    const width = naturalWidth(run, from, to);
    if (width <= widthPt + TOLERANCE_PT) fit = to;
    else if (width > widthPt + em) break;
  }
  if (fit === count) return { to: count };
  if (fit > from && breaks[fit - 1] === BREAK.free) return { to: fit };

  const limit = LINE_SQUEEZE_LIMIT_EM * em;
  for (let to = fit + 1; to <= count; to++) {
    const over = naturalWidth(run, from, to) - widthPt;
    if (over > limit + TOLERANCE_PT) break;
    if (to < count && breaks[to - 1] !== BREAK.free) continue;
    if (over <= roomOf(run, from, to) + TOLERANCE_PT) return { to };
  }

  const free = lastBreak(breaks, from, fit, BREAK.free);
  const soft = lastBreak(breaks, from, fit, BREAK.soft);
  if (
    free !== undefined &&
    (soft === undefined || stretchOf(run, from, free, widthPt) <= STRETCH_LIMIT_EM * em)
  )
    return { to: free };
  if (soft !== undefined) return { to: soft };
  if (fit > from) return { to: fit, remark: "forced" };
  return { to: from + 1, remark: "overfull" };
}

const roomOf = (run: Run, from: number, to: number): number =>
  squeezes(run, from, to).reduce((sum, { roomPt }) => sum + roomPt, 0);

/** The last place up to `fit` where a line may end with at least this freedom. */
function lastBreak(breaks: Uint8Array, from: number, fit: number, freedom: number): number | undefined {
  for (let to = fit; to > from; to--) if ((breaks[to - 1] ?? 0) >= freedom) return to;
  return undefined;
}

/** What each gap of a line would have to grow. */
function stretchOf(run: Run, from: number, to: number, widthPt: number): number {
  const gaps = gapsOf(run, from, to).length;
  const slack = widthPt - naturalWidth(run, from, to);
  return gaps === 0 ? (slack > 0 ? Number.POSITIVE_INFINITY : 0) : slack / gaps;
}

/** Characters of a line besides marks and spaces. */
function charactersIn(run: Run, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const cluster = run.clusters[at];
    if (cluster?.kind === "han") count += 1;
    if (cluster?.kind === "word") count += cluster.atoms.length;
  }
  return count;
}

/** CLREQ: one character does not make a line. Take it into the line before, or give it company from there. */
function mendShortLastLine(run: Run, measure: Measure, lines: BrokenLine[]): readonly BrokenLine[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined) return lines;
  if (charactersIn(run, last.from, last.to) >= LAST_LINE_CHARACTERS) return lines;
  const head = lines.slice(0, -2);
  const em = run.clusters[before.from]?.sizePt ?? 0;
  const widthPt = measure.widthPt - before.indentPt;
  const over = naturalWidth(run, before.from, last.to) - widthPt;
  if (over <= Math.min(LINE_SQUEEZE_LIMIT_EM * em, roomOf(run, before.from, last.to)) + TOLERANCE_PT)
    return [...head, { ...before, to: last.to }];
  for (let to = before.to - 1; to > before.from; to--) {
    if (run.breaks[to - 1] !== BREAK.free || charactersIn(run, to, last.to) < LAST_LINE_CHARACTERS) continue;
    const fits = naturalWidth(run, to, last.to) <= measure.widthPt - last.indentPt + TOLERANCE_PT;
    if (!fits || stretchOf(run, before.from, to, widthPt) > 2 * STRETCH_LIMIT_EM * em) break;
    return [...head, { ...before, to }, { ...last, from: to }];
  }
  return [...lines.slice(0, -1), { ...last, remark: "short-last-line" }];
}

/** The text of a line, without the spaces at its end. */
export const lineText = (run: Run, { from, to }: BrokenLine): string =>
  run.clusters
    .slice(from, solidEnd(run, from, to))
    .map((cluster) => cluster.text)
    .join("");
