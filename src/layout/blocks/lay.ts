import type { Inline } from "../../report/types.ts";
import { makeAtoms } from "../lines/atoms.ts";
import { makeClusters, splitLongWords } from "../lines/clusters.ts";
import { type BrokenLine, fillLines, lineText, type Measure } from "../lines/fill.ts";
import { type LineMode, type SetLine, setLine } from "../lines/justify.ts";
import { nudgeTwips } from "../lines/processor.ts";
import { makeRun, type Run } from "../lines/run.ts";
import { makeSegments } from "../lines/segments.ts";
import type { RunStyle } from "../lines/types.ts";
import { BODY_TRACKING_PT, LONG_WORD_CELLS, STRETCH_LIMIT_EM } from "../standard/lines.ts";
import { ptToTwips } from "../standard/page.ts";
import { BODY, type TypeStyle } from "../standard/type.ts";
import type { BlockRef, LineKind, LineRemark } from "../types.ts";
import type { FlowLine, Setting } from "./flow.ts";

/** A line that is broken, justified and measured, not yet anywhere. */
export interface LaidLine {
  readonly set: SetLine;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly last: boolean;
  readonly sizePt: number;
  readonly remark?: LineRemark;
  readonly nudgeTwips?: number;
}

/** Type of the body's size is set on the grid of 28 characters; other sizes at their own advance. */
const runStyle = ({ face, sizePt }: TypeStyle): RunStyle => ({
  face,
  sizePt,
  trackingPt: sizePt === BODY.sizePt ? BODY_TRACKING_PT : 0,
});

/** Inlines to a run of clusters that fit a width. `where` says in words where the text stands. */
export function prepare(
  inlines: readonly Inline[],
  style: TypeStyle,
  widthPt: number,
  setting: Setting,
  where: string,
): Run {
  const clusters = makeClusters(makeAtoms(inlines, runStyle(style), setting.type, where));
  return makeRun(splitLongWords(clusters, Math.min(widthPt, LONG_WORD_CELLS * style.sizePt)));
}

/** Justifies and measures broken lines. */
export function finish(
  run: Run,
  broken: readonly BrokenLine[],
  widthPt: number,
  mode: LineMode,
): readonly LaidLine[] {
  return broken.map((line, at) => {
    const last = at === broken.length - 1;
    const set = setLine(run, line, widthPt, last ? "ragged" : mode);
    const first = run.clusters[line.from]?.atoms[0];
    const end = set.placed.at(-1)?.cluster.atoms.at(-1);
    const sizePt = first?.sizePt ?? 0;
    const remark = line.remark ?? (set.stretchPt > STRETCH_LIMIT_EM * sizePt ? "loose" : undefined);
    return {
      set,
      text: lineText(run, line),
      start: first?.offset ?? 0,
      end: end === undefined ? 0 : end.offset + end.text.length,
      last,
      sizePt,
      ...(remark === undefined ? {} : { remark }),
      ...nudged(run, line, widthPt, mode, sizePt),
    };
  });
}

/** Only text of the body's size is told to the word processor line by line. */
function nudged(
  run: Run,
  line: BrokenLine,
  widthPt: number,
  mode: LineMode,
  sizePt: number,
): { readonly nudgeTwips?: number } {
  if (mode !== "justify" || sizePt !== BODY.sizePt) return {};
  const nudge = nudgeTwips(run, line, ptToTwips(widthPt - line.indentPt));
  return nudge === 0 ? {} : { nudgeTwips: nudge };
}

/** Inlines to lines. */
export function layLines(
  inlines: readonly Inline[],
  style: TypeStyle,
  measure: Measure,
  mode: LineMode,
  setting: Setting,
  where: string,
): readonly LaidLine[] {
  const run = prepare(inlines, style, measure.widthPt, setting, where);
  return finish(run, fillLines(run, measure), measure.widthPt, mode);
}

/** A laid line on the page: `xPt` is the left edge of its measure, `baselinePt` from the top of its unit. */
export function placeLine(
  laid: LaidLine,
  place: { xPt: number; baselinePt: number; kind: LineKind; block: BlockRef; slot?: number },
): FlowLine {
  const { xPt, baselinePt, kind, block } = place;
  return {
    slot: place.slot ?? 0,
    line: {
      kind,
      block,
      text: laid.text,
      start: laid.start,
      end: laid.end,
      sizePt: laid.sizePt,
      baselinePt,
      leftPt: xPt + laid.set.leftPt,
      rightPt: xPt + laid.set.rightPt,
      last: laid.last,
      stretchPt: laid.set.stretchPt,
      squeezePt: laid.set.squeezePt,
      ...(laid.remark === undefined ? {} : { remark: laid.remark }),
      ...(laid.nudgeTwips === undefined ? {} : { nudgeTwips: laid.nudgeTwips }),
    },
    segments: makeSegments(laid.set).map((segment) => ({
      ...segment,
      xPt: segment.xPt + xPt,
      baselinePt: segment.baselinePt + baselinePt,
    })),
  };
}

/** Where the left edge of a line's measure goes so that its text is centred in, or flush right with, a width. */
export function alignedX(
  laid: LaidLine,
  leftPt: number,
  widthPt: number,
  align: "left" | "center" | "right",
): number {
  const free = widthPt - (laid.set.rightPt - laid.set.leftPt);
  const shift = align === "left" ? 0 : align === "center" ? free / 2 : free;
  return leftPt + shift - laid.set.leftPt;
}
