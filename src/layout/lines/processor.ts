import { ptToTwips, TWIPS_PER_PT } from "../standard/page.ts";
import { CHARACTER_SPACING_TWIPS, FORBIDDEN } from "../standard/word.ts";
import type { BrokenLine } from "./fill.ts";
import { type Run, solidEnd } from "./run.ts";
import type { Cluster } from "./types.ts";

/*
 * How a word processor fills a line: as many characters as fit, marks at their full width, nothing squeezed; a mark that
 * may not start the next line takes the character before it along. It knows no numbers with their units and no short
 * last lines. Where our line is another one, a little space taken from or given to each of its characters makes the word
 * processor end it at the same place, so that Word and PDF have the same lines and pages.
 */

const NEVER_AT_START = new Set(FORBIDDEN.lineStart);
const NEVER_AT_END = new Set(FORBIDDEN.lineEnd);

const mayEndAfter = (cluster: Cluster, next: Cluster): boolean =>
  next.kind !== "space" &&
  !NEVER_AT_START.has([...next.text][0] ?? "") &&
  !NEVER_AT_END.has([...cluster.text].at(-1) ?? "");

/** What clusters take as a word processor sets them, in twips; `spaced` counts the characters that have spacing. */
interface Extent {
  readonly width: number;
  readonly spaced: number;
}

/** LibreOffice gives no spacing to the last character before the script changes, nor to a line's last (measured). */
function extent(run: Run, from: number, to: number): Extent {
  const end = solidEnd(run, from, to);
  let width = 0;
  let spaced = 0;
  for (let at = from; at < end; at++) {
    const cluster = run.clusters[at];
    if (cluster === undefined) break;
    for (const atom of cluster.atoms) width += ptToTwips(atom.advancePt);
    const next = at + 1 < end ? run.clusters[at + 1] : undefined;
    const changes = next === undefined || (cluster.kind === "word") !== (next.kind === "word");
    spaced += cluster.atoms.length - (changes ? 1 : 0);
    if (next !== undefined) width += (run.gapAfter[at] ?? 0) * TWIPS_PER_PT;
  }
  return { width: width + spaced * CHARACTER_SPACING_TWIPS, spaced };
}

/** Ends at which a word processor may break, after `from`, ascending; the end of the text is the last. */
function* endsAfter(run: Run, from: number): Generator<number> {
  const { clusters } = run;
  for (let to = from + 1; to < clusters.length; to++) {
    const before = clusters[to - 1];
    const next = clusters[to];
    if (before && next && mayEndAfter(before, next)) yield to;
  }
  yield clusters.length;
}

/** Word processors round each advance: a line is nudged this much further than it needs. */
const MARGIN_TWIPS = 20;
/** And further where a character must not fit: a gap before Latin at the line's end may not count (LibreOffice). */
const WIDER_MARGIN_TWIPS = 80;

/**
 * Twips to add to each character of a line so that a word processor ends it where we do; 0 where it does so by itself,
 * or where nothing within reason helps. `widthTwips` is the room for the line, its indent taken off.
 */
export function nudgeTwips(run: Run, { from, to }: BrokenLine, widthTwips: number): number {
  const ours = extent(run, from, to);
  const over = ours.width - widthTwips;
  if (over > 0) return -Math.ceil((over + MARGIN_TWIPS) / ours.spaced);
  if (to === run.clusters.length) return 0;
  for (const end of endsAfter(run, from)) {
    if (end <= to) continue;
    const longer = extent(run, from, end);
    if (longer.width > widthTwips) return 0;
    const wanted = Math.ceil((widthTwips - longer.width + WIDER_MARGIN_TWIPS) / longer.spaced);
    const nudge = Math.min(wanted, Math.floor((widthTwips - ours.width) / ours.spaced));
    return longer.width + nudge * longer.spaced > widthTwips ? nudge : 0;
  }
  return 0;
}
