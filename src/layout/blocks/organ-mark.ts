import { inlineText } from "../../report/text.ts";
import type { Inline, RedHead } from "../../report/types.ts";
import { LEFT_PT, WIDTH_PT } from "../geometry.ts";
import { ORGAN_MARK } from "../standard/official.ts";
import { LINE_PITCH_PT, mmToPt } from "../standard/page.ts";
import type { TypeStyle } from "../standard/type.ts";
import type { BlockRef } from "../types.ts";
import { type FlowLine, type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { type LaidLine, layLines, placeLine } from "./lay.ts";

/** The line of the grid, from 0, in which the upper edge of 发文机关标志 lies. */
export const ORGAN_MARK_SLOT = Math.floor(mmToPt(ORGAN_MARK.belowTextBlockTopMm) / LINE_PITCH_PT);

/** Characters of the widest name, and of the word behind the names; size in pt that both fit at. */
export interface OrganMarkSize {
  readonly nameCharacters: number;
  readonly suffixCharacters: number;
  readonly sizePt: number;
}

/** The largest size at which the names fit the text block side by side with the word behind them. */
export function organMarkSize({ organs, suffix }: RedHead): OrganMarkSize {
  const nameCharacters = Math.max(1, ...organs.map((organ) => [...inlineText(organ)].length));
  const suffixCharacters = [...suffix].length;
  const ems = nameCharacters + (suffix === "" ? 0 : suffixCharacters + ORGAN_MARK.suffixGapEm);
  const highest = (ORGAN_MARK.lines * LINE_PITCH_PT) / (1 + (organs.length - 1) * ORGAN_MARK.leadEm);
  const sizePt = Math.floor(Math.min(ORGAN_MARK.largestPt, WIDTH_PT / ems, highest));
  return { nameCharacters, suffixCharacters, sizePt };
}

/**
 * GB/T 9704 7.2.4, 发文机关标志: red, centred, its ink 35 mm below the text block's upper edge. Joint organs stand under
 * each other, spread to one width, the leading one first, with 文件 behind them half-way down.
 */
export function layOrganMark(head: RedHead, block: BlockRef, setting: Setting): FlowUnit {
  const { organs, suffix } = head;
  const { nameCharacters, sizePt } = organMarkSize(head);
  const style: TypeStyle = { face: ORGAN_MARK.face, sizePt };
  const names = organs.map((organ) => spread(organ, style, nameCharacters * sizePt, setting));
  const tail = suffix === "" ? undefined : layOne([{ type: "text", text: suffix }], style, setting);
  const namesWidth = Math.max(0, ...names.map(widthOf));
  const gapPt = tail ? ORGAN_MARK.suffixGapEm * sizePt : 0;
  const left = LEFT_PT + (WIDTH_PT - namesWidth - gapPt - (tail ? widthOf(tail) : 0)) / 2;
  const topPt = mmToPt(ORGAN_MARK.belowTextBlockTopMm) - ORGAN_MARK_SLOT * LINE_PITCH_PT;
  const first = topPt + inkTopEm(organs[0] ?? [], style, setting) * sizePt;
  const leadPt = ORGAN_MARK.leadEm * sizePt;
  const at = (laid: LaidLine, xPt: number, baselinePt: number): FlowLine =>
    red(placeLine(laid, { xPt: xPt - laid.set.leftPt, baselinePt, kind: "red-head", block }));
  const lines = names.map((name, index) => at(name, left, first + index * leadPt));
  if (tail) lines.push(at(tail, left + namesWidth + gapPt, first + ((names.length - 1) / 2) * leadPt));
  const bottomPt = first + (names.length - 1) * leadPt + 0.12 * sizePt;
  return makeUnit({ slots: Math.ceil(bottomPt / LINE_PITCH_PT), keepWithNext: true, lines });
}

const red = (line: FlowLine): FlowLine => ({
  ...line,
  segments: line.segments.map((segment) => ({ ...segment, colour: "red" })),
});

const widthOf = (laid: LaidLine): number => laid.set.rightPt - laid.set.leftPt;

const layOne = (inlines: readonly Inline[], style: TypeStyle, setting: Setting): LaidLine | undefined =>
  layLines(
    inlines,
    style,
    { widthPt: Number.POSITIVE_INFINITY, firstIndentPt: 0, restIndentPt: 0 },
    "ragged",
    setting,
    "发文机关标志",
  )[0];

/** A name set out to a width by equal gaps. */
function spread(organ: readonly Inline[], style: TypeStyle, widthPt: number, setting: Setting): LaidLine {
  const plain = layOne(organ, style, setting);
  const count = plain?.set.placed.length ?? 0;
  if (plain === undefined) throw new Error("an organ has a name");
  const trackingPt = count > 1 ? Math.max(0, (widthPt - widthOf(plain)) / (count - 1)) : 0;
  const placed = plain.set.placed.map((one, at) => ({ ...one, xPt: one.xPt + at * trackingPt }));
  return {
    ...plain,
    set: { ...plain.set, placed, rightPt: plain.set.rightPt + trackingPt * Math.max(0, count - 1) },
  };
}

/** How far the ink of a text rises above its baseline at most, in em. */
function inkTopEm(inlines: readonly Inline[], { face }: TypeStyle, setting: Setting): number {
  const points = [...inlineText(inlines)].map((character) => character.codePointAt(0) ?? 0);
  const tops = points.map((point) => setting.type.fonts.glyph(face, point).face.ink(point).top);
  return Math.max(0, ...tops);
}
