import { ADJACENT_MARKS_LESS_EM, HAN_LATIN_GAP_EM } from "../standard/lines.ts";
import { findBreaks } from "./rules.ts";
import type { Cluster } from "./types.ts";

/** Clusters of a paragraph with what measuring its lines takes. Lengths in pt. */
export interface Run {
  readonly clusters: readonly Cluster[];
  /** BREAK after each cluster. */
  readonly breaks: Uint8Array;
  /** Sum of the widths before each cluster. */
  readonly widthBefore: Float64Array;
  /** Taken from the right of a cluster, or the left of the one after it, where two marks meet. */
  readonly meetRight: Float64Array;
  readonly meetLeft: Float64Array;
  /** Put between a cluster and the next where Han meets Latin. */
  readonly gapAfter: Float64Array;
  /** Sum of meets and gaps (as a change of width) between clusters 0..i, i.e. at the joints before cluster i. */
  readonly jointBefore: Float64Array;
}

const isBracket = (cluster: Cluster): boolean => cluster.kind === "opening" || cluster.kind === "closing";
const isMark = (cluster: Cluster): boolean =>
  isBracket(cluster) || cluster.kind === "pause" || cluster.kind === "stop";
const isWord = (cluster: Cluster): boolean => cluster.kind === "word";

/** Prepares clusters for measuring. */
export function makeRun(clusters: readonly Cluster[]): Run {
  const count = clusters.length;
  const widthBefore = new Float64Array(count + 1);
  const meetRight = new Float64Array(count);
  const meetLeft = new Float64Array(count);
  const gapAfter = new Float64Array(count);
  const jointBefore = new Float64Array(count + 1);
  for (const [at, cluster] of clusters.entries()) {
    const next = clusters[at + 1];
    widthBefore[at + 1] = (widthBefore[at] ?? 0) + cluster.widthPt;
    let joint = 0;
    if (next !== undefined) {
      if (isMark(cluster) && isMark(next) && (isBracket(cluster) || isBracket(next))) {
        const taken = ADJACENT_MARKS_LESS_EM * cluster.sizePt;
        if (cluster.kind !== "opening") {
          const less = Math.min(taken, cluster.trimPt);
          meetRight[at] = less;
          joint = -less;
        } else if (next.kind === "opening") {
          const less = Math.min(taken, next.trimPt);
          meetLeft[at + 1] = less;
          joint = -less;
        }
      }
      if ((isWord(cluster) && next.kind === "han") || (cluster.kind === "han" && isWord(next))) {
        const gap = HAN_LATIN_GAP_EM * cluster.sizePt;
        gapAfter[at] = gap;
        joint += gap;
      }
    }
    jointBefore[at + 1] = (jointBefore[at] ?? 0) + joint;
  }
  return { clusters, breaks: findBreaks(clusters), widthBefore, meetRight, meetLeft, gapAfter, jointBefore };
}

/** End of a line without the spaces that it swallows. */
export function solidEnd(run: Run, from: number, to: number): number {
  let end = to;
  while (end > from && run.clusters[end - 1]?.kind === "space") end -= 1;
  return end;
}

/** What the mark at a line's end gives up (GB/T 15834 5.1.10). */
export function endTrim(cluster: Cluster | undefined): number {
  return cluster === undefined || cluster.kind === "opening" ? 0 : cluster.trimPt;
}

/** Width of a line of clusters from..to-1 as set without squeezing or stretching. */
export function naturalWidth(run: Run, from: number, to: number): number {
  const end = solidEnd(run, from, to);
  if (end <= from) return 0;
  const widths = (run.widthBefore[end] ?? 0) - (run.widthBefore[from] ?? 0);
  const joints = (run.jointBefore[end - 1] ?? 0) - (run.jointBefore[from] ?? 0);
  return widths + joints - endTrim(run.clusters[end - 1]);
}

/** What each mark of a line can still lose, by the order of CLREQ: brackets and quotes, pauses, stops. */
export interface Squeeze {
  readonly at: number;
  readonly roomPt: number;
  readonly tier: 0 | 1 | 2;
}

const TIERS = { opening: 0, closing: 0, pause: 1, stop: 2 } as const;

export function squeezes(run: Run, from: number, to: number): readonly Squeeze[] {
  const found: Squeeze[] = [];
  const end = solidEnd(run, from, to);
  for (let at = from; at < end; at++) {
    const cluster = run.clusters[at];
    if (cluster === undefined || cluster.trimPt === 0) continue;
    const { kind } = cluster;
    if (kind !== "opening" && kind !== "closing" && kind !== "pause" && kind !== "stop") continue;
    // The mark at the end has given its half already; an opening mark loses at its left, the others at their right.
    if (kind !== "opening" && at === end - 1) continue;
    const used = kind === "opening" ? (at > from ? (run.meetLeft[at] ?? 0) : 0) : (run.meetRight[at] ?? 0);
    const roomPt = cluster.trimPt - used;
    if (roomPt > 1e-9) found.push({ at, roomPt, tier: TIERS[kind] });
  }
  return found;
}

/** Gaps that may grow: not round connectors, solidi and interpuncts, and only after a space, not on both sides of it. */
export function gapsOf(run: Run, from: number, to: number): readonly number[] {
  const gaps: number[] = [];
  const end = solidEnd(run, from, to);
  for (let at = from; at < end - 1; at++) {
    const cluster = run.clusters[at];
    const next = run.clusters[at + 1];
    if (cluster === undefined || next === undefined || next.kind === "space") continue;
    if (!isTight(cluster) && !isTight(next)) gaps.push(at);
  }
  return gaps;
}

const isTight = ({ kind }: Cluster): boolean =>
  kind === "connector" || kind === "solidus" || kind === "interpunct";
