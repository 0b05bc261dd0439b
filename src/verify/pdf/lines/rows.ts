import type { Glyph } from "../types.ts";
import { mostOf, rounded } from "./characters.ts";

/** Glyphs of about one baseline, whatever stands between them. */
export interface Row {
  readonly glyphs: Glyph[];
  readonly baselinePt: number;
  readonly sizePt: number;
}

/** Baselines nearer than this are one: writers round. */
const SAME_PT = 0.4;
/** A subscript or superscript is at most this part of the size beside it, and off its baseline by at most this in em. */
const SHIFTED_SIZE = 0.85;
const SHIFTED_EM = 0.55;
/** Type of the same size that stands side by side this much off is one line, out of true. */
const STRAY_EM = 0.3;
/** More characters than this are a line of their own. */
const MOST_SHIFTED = 100;
/** What belongs to a line stands no farther from it than this, in em of the line. */
const BESIDE_EM = 0.6;

/** Glyphs, all reading the same way → rows from top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): readonly Row[] {
  const sorted = [...glyphs].sort((a, b) => a.baselinePt - b.baselinePt);
  const bands: Glyph[][] = [];
  for (const glyph of sorted) {
    const band = bands.at(-1);
    const last = band?.at(-1);
    if (band && last && glyph.baselinePt - last.baselinePt <= SAME_PT) band.push(glyph);
    else bands.push([glyph]);
  }
  return joined(bands.flatMap(toRow));
}

function toRow(glyphs: Glyph[]): readonly Row[] {
  const sizePt = mostOf(glyphs.map((glyph) => [rounded(glyph.sizePt), 1]));
  const baselinePt = mostOf(
    glyphs
      .filter((glyph) => rounded(glyph.sizePt) === sizePt)
      .map((glyph) => [rounded(glyph.baselinePt), 1] as const),
  );
  return sizePt === undefined || baselinePt === undefined ? [] : [{ glyphs, baselinePt, sizePt }];
}

/** Puts subscripts, superscripts and characters out of true into the row that they stand in. */
function joined(rows: readonly Row[]): readonly Row[] {
  const byWeight = rows.map((_, at) => at).sort((a, b) => weight(rows[b]) - weight(rows[a]));
  const gone = new Set<number>();
  for (const at of byWeight) {
    const row = rows[at];
    if (row === undefined || gone.has(at)) continue;
    for (const step of [-1, 1]) {
      for (let other = at + step; ; other += step) {
        const near = rows[other];
        if (near === undefined || Math.abs(near.baselinePt - row.baselinePt) > SHIFTED_EM * row.sizePt) break;
        if (gone.has(other) || !belongs(near, row)) continue;
        row.glyphs.push(...near.glyphs);
        gone.add(other);
      }
    }
  }
  return rows.filter((_, at) => !gone.has(at));
}

const weight = (row: Row | undefined): number => (row ? row.sizePt * 1000 + row.glyphs.length : 0);

function belongs(part: Row, row: Row): boolean {
  const off = Math.abs(part.baselinePt - row.baselinePt);
  if (part.glyphs.length > MOST_SHIFTED) return false;
  const small = part.sizePt <= SHIFTED_SIZE * row.sizePt;
  if (!small && off > STRAY_EM * row.sizePt) return false;
  const beside = BESIDE_EM * row.sizePt;
  return part.glyphs.every((glyph) => {
    const width = glyph.rightPt - glyph.leftPt;
    const clear = row.glyphs.every(
      (own) => glyph.rightPt <= own.leftPt + width / 3 || glyph.leftPt >= own.rightPt - width / 3,
    );
    const joins = [...row.glyphs, ...part.glyphs].some(
      (own) =>
        own !== glyph &&
        (Math.abs(own.rightPt - glyph.leftPt) <= beside || Math.abs(own.leftPt - glyph.rightPt) <= beside),
    );
    return clear && joins;
  });
}
