import type { Inline } from "../../report/types.ts";
import { baselineInSlot, LEFT_PT, WIDTH_PT } from "../geometry.ts";
import type { BrokenLine } from "../lines/fill.ts";
import { naturalWidth, type Run } from "../lines/run.ts";
import { BREAK } from "../lines/types.ts";
import { TITLE, type TypeStyle } from "../standard/type.ts";
import type { BlockRef } from "../types.ts";
import { type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { alignedX, finish, placeLine, prepare } from "./lay.ts";

/**
 * GB/T 9704 7.3.1: size 2, centred, one line if it fits; else broken at the sense into a trapezoid or diamond.
 * Each line takes one line of the grid: 22 pt type in 29.6 pt.
 */
export function layTitle(
  inlines: readonly Inline[],
  block: BlockRef,
  where: string,
  setting: Setting,
): readonly FlowUnit[] {
  return layCentred(inlines, TITLE, block, where, setting);
}

function layCentred(
  inlines: readonly Inline[],
  style: TypeStyle,
  block: BlockRef,
  where: string,
  setting: Setting,
): readonly FlowUnit[] {
  const run = prepare(inlines, style, WIDTH_PT, setting, where);
  const ends = breakBySense(run, WIDTH_PT);
  const broken = ends.map((to, at): BrokenLine => ({ from: ends[at - 1] ?? 0, to, indentPt: 0 }));
  return finish(run, broken, WIDTH_PT, "ragged").map((laid) =>
    makeUnit({
      keepWithNext: true,
      lines: [
        placeLine(laid, {
          xPt: alignedX(laid, LEFT_PT, WIDTH_PT, "center"),
          baselinePt: baselineInSlot(style.sizePt),
          kind: "title",
          block,
        }),
      ],
    }),
  );
}

/** More than four lines is no title; and the ways to break it would be past counting. */
const MOST_LINES = 4;

/**
 * Ends of the lines (cluster indices): the cheapest way over the least number of lines that holds the text in a good
 * shape; where no number of lines gives one, the cheapest of all.
 */
function breakBySense(run: Run, widthPt: number): readonly number[] {
  const count = run.clusters.length;
  if (count === 0) return [];
  const allowed = senseBreaks(run);
  let best: Way | undefined;
  for (let lines = 1; lines <= Math.min(count, MOST_LINES); lines++) {
    const way = cheapestWay(run, widthPt, allowed, lines);
    if (way !== undefined && (best === undefined || way.cost < best.cost)) best = way;
    if (best !== undefined && best.cost < ILL_SHAPED) return best.ends;
  }
  return best?.ends ?? [count];
}

interface Way {
  readonly ends: readonly number[];
  readonly cost: number;
}

function cheapestWay(
  run: Run,
  widthPt: number,
  allowed: ReadonlyMap<number, number>,
  lines: number,
): Way | undefined {
  let best: Way | undefined;
  for (const ends of waysToBreak(allowed, lines, run.clusters.length)) {
    const widths = ends.map((to, at) => naturalWidth(run, ends[at - 1] ?? 0, to));
    if (widths.some((width) => width > widthPt + 1e-6)) continue;
    const breaks = ends.slice(0, -1).reduce((sum, to) => sum + (allowed.get(to) ?? 0), 0);
    const cost = shapeCost(widths, widthPt) + breaks;
    if (best === undefined || cost < best.cost) best = { ends, cost };
  }
  return best;
}

/** Ways to choose `lines - 1` ends among the allowed ones, then the end of the text. */
function* waysToBreak(
  allowed: ReadonlyMap<number, number>,
  lines: number,
  count: number,
): Generator<readonly number[]> {
  if (lines === 1) {
    yield [count];
    return;
  }
  for (const end of allowed.keys())
    if (end < count) {
      const later = new Map([...allowed].filter(([to]) => to > end));
      for (const rest of waysToBreak(later, lines - 1, count)) yield [end, ...rest];
    }
}

/** Words after which a title parts best, and words that it would rather have at the start of a line. */
const GOOD_AFTER = /(的|关于|度|和|与|及)$/u;
const BAD_BEFORE = /^(的|和|与|及|等|了)/u;

/** Where a title may be broken, and what it costs: never inside 《》, “” or a number with its unit. */
function senseBreaks(run: Run): ReadonlyMap<number, number> {
  const text = run.clusters.map((cluster) => cluster.text).join("");
  const words = new Set(
    [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ index }) => index),
  );
  const allowed = new Map<number, number>();
  let offset = 0;
  let depth = 0;
  for (const [at, cluster] of run.clusters.entries()) {
    offset += cluster.text.length;
    if (cluster.kind === "opening") depth += 1;
    if (cluster.kind === "closing") depth -= 1;
    if (run.breaks[at] !== BREAK.free || depth > 0 || !words.has(offset)) continue;
    const before = text.slice(0, offset);
    const after = text.slice(offset);
    const cost = (GOOD_AFTER.test(before) ? -0.05 : 0) + (BAD_BEFORE.test(after) ? 0.5 : 0);
    allowed.set(at + 1, cost);
  }
  return allowed;
}

/** What a shape costs that is neither trapezoid nor diamond. */
const ILL_SHAPED = 1;
/** Lines that differ by less than this share of the width (one character) look equal. */
const LEAST_STEP = 1 / 20;

/** Lines of a trapezoid grow or shrink steadily, those of a diamond swell in the middle; equal lines are neither. */
function shapeCost(widths: readonly number[], widthPt: number): number {
  const steps = widths.slice(1).map((width, at) => (width - (widths[at] ?? 0)) / widthPt);
  const grows = steps.every((step) => step >= LEAST_STEP);
  const shrinks = steps.every((step) => step <= -LEAST_STEP);
  const peak = widths.indexOf(Math.max(...widths));
  const swells = steps.every((step, at) => (at < peak ? step >= LEAST_STEP : step <= -LEAST_STEP));
  const shape = grows || shrinks || swells ? 0 : ILL_SHAPED;
  // The nearer the mean step to an eighth of the width, the better the shape reads; a short last line is worst.
  const uneven = steps.reduce((sum, step) => sum + Math.abs(Math.abs(step) - 1 / 8), 0);
  const short = (widths.at(-1) ?? 0) < widthPt / 6 ? ILL_SHAPED : 0;
  return shape + uneven / Math.max(1, steps.length) + short;
}
