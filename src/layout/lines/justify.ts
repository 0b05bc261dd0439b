import type { BrokenLine } from "./fill.ts";
import { endTrim, gapsOf, naturalWidth, type Run, solidEnd, squeezes } from "./run.ts";
import type { Cluster } from "./types.ts";

/** A cluster with the pen's place for its first glyph; an opening mark that lost its left half starts further left. */
export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly xPt: number;
}

/** A line with every cluster in place, x from the left edge of the measure. */
export interface SetLine {
  readonly placed: readonly PlacedCluster[];
  readonly leftPt: number;
  readonly rightPt: number;
  readonly stretchPt: number;
  readonly squeezePt: number;
}

/** `justify`: to the full width, as far as the line has gaps; `ragged`: only squeezed where it would be too wide. */
export type LineMode = "justify" | "ragged";

/** Places the clusters of a line whose full width is `widthPt`, its indent included. */
export function setLine(run: Run, line: BrokenLine, widthPt: number, mode: LineMode): SetLine {
  const end = solidEnd(run, line.from, line.to);
  const slack = widthPt - line.indentPt - naturalWidth(run, line.from, end);
  const gaps = mode === "justify" && slack > 0 ? gapsOf(run, line.from, end) : [];
  const stretchPt = gaps.length > 0 ? slack / gaps.length : 0;
  const grows = new Set(gaps);
  const lost = slack < 0 ? share(run, line.from, end, -slack) : new Map<number, number>();

  const placed: PlacedCluster[] = [];
  let pen = line.indentPt;
  for (let at = line.from; at < end; at++) {
    const cluster = run.clusters[at];
    if (cluster === undefined) break;
    const squeezed = lost.get(at) ?? 0;
    const left = (at > line.from ? (run.meetLeft[at] ?? 0) : 0) + (cluster.kind === "opening" ? squeezed : 0);
    placed.push({ cluster, xPt: pen - left });
    pen += cluster.widthPt - left;
    if (at < end - 1) {
      pen -= (run.meetRight[at] ?? 0) + (cluster.kind === "opening" ? 0 : squeezed);
      pen += (run.gapAfter[at] ?? 0) + (grows.has(at) ? stretchPt : 0);
    }
  }
  return {
    placed,
    leftPt: line.indentPt,
    rightPt: pen - endTrim(run.clusters[end - 1]),
    stretchPt,
    squeezePt: [...lost.values()].reduce((sum, part) => sum + part, 0),
  };
}

/** Spreads a loss over the marks of a line: tier by tier, within a tier by what each can lose. */
function share(run: Run, from: number, to: number, amountPt: number): ReadonlyMap<number, number> {
  const lost = new Map<number, number>();
  const marks = squeezes(run, from, to);
  let left = amountPt;
  for (const tier of [0, 1, 2] as const) {
    const here = marks.filter((mark) => mark.tier === tier);
    const room = here.reduce((sum, mark) => sum + mark.roomPt, 0);
    if (room === 0 || left <= 0) continue;
    const part = Math.min(1, left / room);
    for (const mark of here) lost.set(mark.at, mark.roomPt * part);
    left -= room * part;
  }
  return lost;
}
