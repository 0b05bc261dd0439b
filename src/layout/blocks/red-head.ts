import { inlineText } from "../../report/text.ts";
import type { Inline, RedHead } from "../../report/types.ts";
import { baselineInSlot, LEFT_PT, RIGHT_PT, WIDTH_PT } from "../geometry.ts";
import {
  BELOW_ORGAN_MARK_LINES,
  BELOW_RED_RULE_LINES,
  DOCUMENT_NUMBER,
  RED_RULE,
  SECRECY,
  SERIAL,
  SIGNER,
} from "../standard/official.ts";
import { CELL_PT, mmToPt } from "../standard/page.ts";
import { BODY, type TypeStyle } from "../standard/type.ts";
import type { BlockRef, RuleItem } from "../types.ts";
import { blankLines, type FlowLine, type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { alignedX, layLines, placeLine } from "./lay.ts";
import { layOrganMark, ORGAN_MARK_SLOT } from "./organ-mark.ts";

const BLOCK: BlockRef = { part: "red-head", index: 0 };
const INDENT_PT = SIGNER.indentCharacters * CELL_PT;

/** GB/T 9704 7.2, 版头: three lines for 份号, 密级 and 紧急程度, the organs' names, 发文字号, 签发人, the red rule. */
export function layRedHead(head: RedHead, setting: Setting): readonly FlowUnit[] {
  return [
    ...layTopLines(head, setting),
    layOrganMark(head, BLOCK, setting),
    ...blankLines(BELOW_ORGAN_MARK_LINES),
    ...layNumberLines(head, setting),
    ...blankLines(BELOW_RED_RULE_LINES),
  ];
}

/** 7.2.1-7.2.3: flush left from line 1 in this order; 密级 on line 2 even where there is no 份号. */
function layTopLines({ serial, secrecy, urgency }: RedHead, setting: Setting): readonly FlowUnit[] {
  const lines: (FlowLine | undefined)[] = Array.from({ length: ORGAN_MARK_SLOT });
  const set = (at: number, inlines: readonly Inline[] | undefined, style: TypeStyle): void => {
    if (inlines) lines[at] = oneLine(inlines, style, LEFT_PT, "left", setting);
  };
  set(0, serial, SERIAL);
  set(1, secrecy, SECRECY);
  set(secrecy ? 2 : serial ? 1 : 0, urgency, SECRECY);
  return lines.map((line) => makeUnit({ keepWithNext: true, lines: line ? [line] : [] }));
}

/** 发文字号 centred; with 签发人 at the left, on the line of the last names. The red rule goes with it. */
function layNumberLines({ documentNumber, signers }: RedHead, setting: Setting): readonly FlowUnit[] {
  const rows = signerRows(signers, setting);
  const count = Math.max(1, rows.length);
  return Array.from({ length: count }, (_, at) => {
    const last = at === count - 1;
    const number =
      last && documentNumber
        ? [
            oneLine(
              documentNumber,
              DOCUMENT_NUMBER,
              rows.length > 0 ? LEFT_PT + INDENT_PT : LEFT_PT,
              rows.length > 0 ? "left" : "center",
              setting,
            ),
          ]
        : [];
    return makeUnit({
      keepWithNext: true,
      lines: [...number, ...(rows[at] ?? [])].filter((line) => line !== undefined),
      marks: last ? [redRule()] : [],
    });
  });
}

/** 7.2.7. */
function redRule(): RuleItem {
  const weightPt = mmToPt(RED_RULE.weightMm);
  const yPt = BODY.sizePt + mmToPt(RED_RULE.belowNumberMm) + weightPt / 2;
  return { type: "rule", x1Pt: LEFT_PT, y1Pt: yPt, x2Pt: RIGHT_PT, y2Pt: yPt, weightPt, colour: "red" };
}

/** 7.2.6: 签发人： and the names, two a line, one character in from the right, names under each other. */
function signerRows(
  signers: readonly (readonly Inline[])[],
  setting: Setting,
): readonly (readonly (FlowLine | undefined)[])[] {
  const perLine = Math.min(SIGNER.perLine, signers.length);
  if (perLine === 0) return [];
  const longest = Math.max(...signers.map((name) => [...inlineText(name)].length));
  const step = (Math.max(SIGNER.nameCharacters, longest) + 1) * CELL_PT;
  const namesLeft = RIGHT_PT - INDENT_PT - perLine * step + CELL_PT;
  const label: readonly Inline[] = [{ type: "text", text: "签发人：" }];
  return Array.from({ length: Math.ceil(signers.length / perLine) }, (_, row) => [
    ...(row === 0 ? [oneLine(label, SIGNER.label, namesLeft - 4 * CELL_PT, "left", setting)] : []),
    ...signers
      .slice(row * perLine, (row + 1) * perLine)
      .map((name, column) => oneLine(name, SIGNER.name, namesLeft + column * step, "left", setting)),
  ]);
}

/** An element of one line; it is not broken, whatever its length. */
function oneLine(
  inlines: readonly Inline[],
  style: TypeStyle,
  leftPt: number,
  align: "left" | "center",
  setting: Setting,
): FlowLine | undefined {
  const measure = { widthPt: Number.POSITIVE_INFINITY, firstIndentPt: 0, restIndentPt: 0 };
  const [laid] = layLines(inlines, style, measure, "ragged", setting, "版头");
  if (laid === undefined) return undefined;
  return placeLine(laid, {
    xPt: alignedX(laid, leftPt, WIDTH_PT, align),
    baselinePt: baselineInSlot(style.sizePt),
    kind: "red-head",
    block: BLOCK,
  });
}
