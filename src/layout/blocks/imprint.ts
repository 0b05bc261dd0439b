import type { Imprint, Inline } from "../../report/types.ts";
import { BOTTOM_PT, LEFT_PT, PORTRAIT, RIGHT_PT, slotTop, WIDTH_PT } from "../geometry.ts";
import { BASELINE_EM } from "../standard/lines.ts";
import { IMPRINT } from "../standard/official.ts";
import { LINE_PITCH_PT, mmToPt } from "../standard/page.ts";
import type { RuleItem } from "../types.ts";
import { type FlowLine, type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { type LaidLine, layLines, placeLine } from "./lay.ts";

const INDENT_PT = IMPRINT.indentCharacters * IMPRINT.type.sizePt;
const INNER_PT = WIDTH_PT - 2 * INDENT_PT;
const LABEL_CHARACTERS = "抄送：".length;

/**
 * GB/T 9704 7.4, 版记: 抄送 with its turnover under the first character behind the colon, 印发机关 at the left and the
 * date at the right, rules above, between and below; the last rule is the text block's lower edge.
 */
export function layImprint(imprint: Imprint, setting: Setting): readonly FlowUnit[] {
  const copies = imprint.copies
    ? layLines(
        imprint.copies,
        IMPRINT.type,
        { widthPt: INNER_PT, firstIndentPt: 0, restIndentPt: LABEL_CHARACTERS * IMPRINT.type.sizePt },
        "justify",
        setting,
        "抄送",
      )
    : [];
  const issuer = layOne(imprint.issuer, setting);
  const date = layOne(imprint.date, setting);
  const count = copies.length + 1;
  const heightPt = count * IMPRINT.linePt;
  const slots = Math.ceil(heightPt / LINE_PITCH_PT);
  const bottom = BOTTOM_PT - slotTop(PORTRAIT, PORTRAIT.slots - slots);
  const top = bottom - heightPt;
  const at = (laid: LaidLine, line: number, xPt: number): FlowLine =>
    placeLine(laid, {
      xPt,
      baselinePt: top + (line + 0.5) * IMPRINT.linePt + (BASELINE_EM - 0.5) * IMPRINT.type.sizePt,
      kind: "imprint",
      block: { part: "imprint", index: line },
      slot: Math.min(slots - 1, line),
    });
  const left = LEFT_PT + INDENT_PT;
  const right = left + INNER_PT;
  return [
    makeUnit({
      atFoot: true,
      slots,
      lines: [
        ...copies.map((laid, line) => at(laid, line, left)),
        ...issuer.map((laid) => at(laid, count - 1, left)),
        ...date.map((laid) => at(laid, count - 1, right - laid.set.rightPt)),
      ],
      marks: [
        rule(top, IMPRINT.thickMm),
        ...(copies.length > 0 ? [rule(bottom - IMPRINT.linePt, IMPRINT.thinMm)] : []),
        rule(bottom, IMPRINT.thickMm),
      ],
    }),
  ];
}

const layOne = (inlines: readonly Inline[], setting: Setting): readonly LaidLine[] =>
  layLines(
    inlines,
    IMPRINT.type,
    { widthPt: Number.POSITIVE_INFINITY, firstIndentPt: 0, restIndentPt: 0 },
    "ragged",
    setting,
    "版记",
  ).slice(0, 1);

const rule = (yPt: number, weightMm: number): RuleItem => ({
  type: "rule",
  x1Pt: LEFT_PT,
  y1Pt: yPt,
  x2Pt: RIGHT_PT,
  y2Pt: yPt,
  weightPt: mmToPt(weightMm),
});
