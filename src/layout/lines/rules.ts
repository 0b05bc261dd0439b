import {
  LONG_UNITS,
  MARKS,
  MORE_NEVER_AT_END,
  MORE_NEVER_AT_START,
  NUMBER_WITH_UNIT_CELLS,
  SCALE_WORDS,
} from "../standard/lines.ts";
import { BREAK, type Cluster } from "./types.ts";

/** GB/T 15834 5.1.1-5.1.3, 5.1.6, 5.1.7, 5.1.9; CLREQ "GB-style". */
const NEVER_AT_START = new Set([
  ...MARKS.closing,
  ...MARKS.pause,
  ...MARKS.stop,
  ...MARKS.connector,
  ...MARKS.interpunct,
  ...MARKS.solidus,
  ...MORE_NEVER_AT_START,
]);
/** GB/T 15834 5.1.3, 5.1.9; CLREQ "GB-style". */
const NEVER_AT_END = new Set([...MARKS.opening, ...MARKS.solidus, ...MORE_NEVER_AT_END]);

/** A dash —— or an ellipsis ……: whole by GB/T 15834, and by CLREQ's strict style never at the start of a line. */
const PAIR = new Set(["dash", "ellipsis"]);

function mayStartLine(cluster: Cluster): boolean {
  if (PAIR.has(cluster.kind)) return false;
  const [first = ""] = cluster.text;
  // -5% and ~3 start with their sign: only a sign of its own is barred.
  if (cluster.kind === "word" && cluster.text.length > 1 && "-~".includes(first)) return true;
  return !NEVER_AT_START.has(first);
}

function mayEndLine(cluster: Cluster): boolean {
  if (PAIR.has(cluster.kind)) return true;
  return !NEVER_AT_END.has([...cluster.text].at(-1) ?? "");
}

/** For each cluster whether a line may end after it (BREAK). */
export function findBreaks(clusters: readonly Cluster[]): Uint8Array {
  const breaks = new Uint8Array(clusters.length).fill(BREAK.free);
  let solid: Cluster | undefined;
  for (const [at, cluster] of clusters.entries()) {
    const next = clusters[at + 1];
    if (cluster.kind !== "space") solid = cluster;
    if (next === undefined) continue;
    const barred =
      next.kind === "space" ||
      !mayStartLine(next) ||
      (solid !== undefined && !mayEndLine(solid)) ||
      sameName(cluster, next);
    if (barred) breaks[at] = BREAK.never;
  }
  keepNumbersWithUnits(clusters, breaks);
  return breaks;
}

function sameName(before: Cluster, after: Cluster): boolean {
  const name = before.atoms.at(-1)?.name;
  return name !== undefined && name === after.atoms[0]?.name;
}

const NUMBER = /^[-+±~￥¥$]?\d/u;
const ENDS_IN_NUMBER = /[\d%‰°]$/u;

/** GB/T 15835: a number is not parted from what it counts; 第 is not parted from its number. Soft: by the width. */
function keepNumbersWithUnits(clusters: readonly Cluster[], breaks: Uint8Array): void {
  for (const [at, cluster] of clusters.entries()) {
    if (cluster.kind !== "word" || !NUMBER.test(cluster.text)) continue;
    const before = clusters[at - 1];
    if (before?.text === "第") soften(breaks, at - 1);
    if (!ENDS_IN_NUMBER.test(cluster.text) || /[%‰]$/u.test(cluster.text)) continue;
    const unit = unitAfter(clusters, at + 1);
    let width = cluster.widthPt;
    for (let i = at; i < at + unit; i++) {
      const following = clusters[i + 1];
      width += following?.widthPt ?? 0;
      if (width > NUMBER_WITH_UNIT_CELLS * (following?.sizePt ?? 0)) break;
      soften(breaks, i);
    }
  }
}

const soften = (breaks: Uint8Array, at: number): void => {
  if (breaks[at] === BREAK.free) breaks[at] = BREAK.soft;
};

/** How many Han characters after a number are its scale and unit; at least one where there is one. */
function unitAfter(clusters: readonly Cluster[], from: number): number {
  let text = "";
  for (let at = from; at < from + 8; at++) {
    const cluster = clusters[at];
    if (cluster === undefined || cluster.kind !== "han") break;
    text += cluster.text;
  }
  const characters = [...text];
  let scale = 0;
  while (scale < characters.length && SCALE_WORDS.includes(characters[scale] ?? " ")) scale += 1;
  const rest = characters.slice(scale).join("");
  const long = LONG_UNITS.find((unit) => rest.startsWith(unit));
  return Math.min(characters.length, scale + (long === undefined ? 1 : [...long].length));
}
