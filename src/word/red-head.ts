import { AlignmentType, BorderStyle, Paragraph, type Table, TabStopType, TextRun } from "docx";
import { ORGAN_MARK_SLOT, type OrganMarkSize, organMarkSize } from "../layout/blocks/organ-mark.ts";
import {
  BELOW_ORGAN_MARK_LINES,
  BELOW_RED_RULE_LINES,
  ORGAN_MARK,
  RED,
  RED_RULE,
  SIGNER,
} from "../layout/standard/official.ts";
import {
  LINE_PITCH_PT,
  mmToPt,
  mmToTwips,
  ptToTwips,
  TEXT_BLOCK,
  TWIPS_PER_PT,
} from "../layout/standard/page.ts";
import { BODY, WORD_FACES } from "../layout/standard/type.ts";
import { EXACT_BASELINE, SET_CELL_TWIPS, TEXT_WIDTH_TWIPS, type WordPage } from "../layout/standard/word.ts";
import { inlineText } from "../report/text.ts";
import type { Inline, RedHead } from "../report/types.ts";
import { organLineTwips, organMark } from "./organ-mark.ts";
import { inlineRuns, tabRun, textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";

/** Height of the ink of XiaoBiaoSong above its baseline, in em. */
const MARK_INK_EM = 0.86;

/** GB/T 9704 7.2, 版头. What stands below 发文机关标志 is placed by spaces on the page's grid. */
export function redHeadBlocks(head: RedHead, page: WordPage): (Paragraph | Table)[] {
  const size = organMarkSize(head);
  const { above, below } = spacesAroundMark(size, head.organs.length, page);
  return [...topLines(head, above), ...organMark(head, size), ...numberLines(head, below, page)];
}

/** Twips between the top lines and the mark's box, and between that and 发文字号. */
function spacesAroundMark(
  size: OrganMarkSize,
  organs: number,
  { pitchTwips, upright }: WordPage,
): { readonly above: number; readonly below: number } {
  const { sizePt } = size;
  const markTop = mmToTwips(TEXT_BLOCK.topMm + ORGAN_MARK.belowTextBlockTopMm);
  const box = organLineTwips(size);
  const boxTop = markTop + ptToTwips(MARK_INK_EM * sizePt) - EXACT_BASELINE * box;
  const linesTop = upright.top + ORGAN_MARK_SLOT * pitchTwips;
  const above = Math.max(0, Math.round(boxTop - linesTop));
  const inkBottomPt =
    mmToPt(ORGAN_MARK.belowTextBlockTopMm) -
    ORGAN_MARK_SLOT * LINE_PITCH_PT +
    (organs - 1) * ORGAN_MARK.leadEm * sizePt +
    sizePt;
  const lines = Math.ceil(inkBottomPt / LINE_PITCH_PT) + BELOW_ORGAN_MARK_LINES;
  return { above, below: Math.max(0, lines * pitchTwips - above - organs * box) };
}

/** 份号, 密级, 紧急程度: three lines, whether they have text or not; the space above the mark is below the last. */
function topLines({ serial, secrecy, urgency }: RedHead, above: number): Paragraph[] {
  const lines: { style: string; inlines: readonly Inline[] }[] = Array.from(
    { length: ORGAN_MARK_SLOT },
    () => ({
      style: STYLE.redHeadLine,
      inlines: [],
    }),
  );
  if (serial) lines[0] = { style: STYLE.redHeadLine, inlines: serial };
  if (secrecy) lines[1] = { style: STYLE.secrecy, inlines: secrecy };
  if (urgency) lines[secrecy ? 2 : serial ? 1 : 0] = { style: STYLE.secrecy, inlines: urgency };
  return lines.map(
    ({ style, inlines }, at) =>
      new Paragraph({
        style,
        ...(at === lines.length - 1 && { spacing: { after: above } }),
        children: inlineRuns(inlines),
      }),
  );
}

/** 发文字号, centred, or with 签发人 at tab stops; the red rule is the last line's lower border. */
function numberLines({ documentNumber, signers }: RedHead, before: number, page: WordPage): Paragraph[] {
  const perLine = Math.min(SIGNER.perLine, signers.length);
  const rows = perLine === 0 ? 1 : Math.ceil(signers.length / perLine);
  const longest = Math.max(SIGNER.nameCharacters, ...signers.map((name) => [...inlineText(name)].length));
  const step = (longest + 1) * SET_CELL_TWIPS;
  const indent = SIGNER.indentCharacters * SET_CELL_TWIPS;
  const namesLeft = TEXT_WIDTH_TWIPS - indent - perLine * step + SET_CELL_TWIPS;
  const stops = [
    indent,
    // A little further left than its four characters are wide: a tab does not stop where the text before it ends.
    namesLeft - 4.25 * SET_CELL_TWIPS,
    ...Array.from({ length: perLine }, (_, at) => namesLeft + at * step),
  ].map((position) => ({ type: TabStopType.LEFT, position: Math.round(position) }));
  return Array.from({ length: rows }, (_, at) => {
    const last = at === rows - 1;
    const number = last && documentNumber ? inlineRuns(documentNumber) : [];
    const names = signers.slice(at * perLine, (at + 1) * perLine);
    const kai = { ascii: WORD_FACES.latin, eastAsia: WORD_FACES.kai, hint: "eastAsia" } as const;
    return new Paragraph({
      style: STYLE.redHeadLine,
      ...(perLine > 0 ? { tabStops: stops } : { alignment: AlignmentType.CENTER }),
      spacing: { ...(at === 0 && { before }), ...(last && { after: belowRule(page) }) },
      ...(last && { border: { bottom: redRule(page) } }),
      children:
        perLine === 0
          ? number
          : [
              tabRun(),
              ...number,
              tabRun(),
              ...textRuns(at === 0 ? "签发人：" : ""),
              ...names.flatMap((name) => [tabRun(), new TextRun({ text: inlineText(name), font: kai })]),
            ],
    });
  });
}

/** Pt between the lower edge of an exact line and the rule 4 mm below its type. */
const ruleSpacePt = ({ pitchTwips }: WordPage): number => {
  const belowType =
    pitchTwips / TWIPS_PER_PT - (EXACT_BASELINE * pitchTwips) / TWIPS_PER_PT - 0.12 * BODY.sizePt;
  return Math.max(1, Math.round(mmToPt(RED_RULE.belowNumberMm) - belowType));
};

const redRule = (page: WordPage) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(mmToPt(RED_RULE.weightMm) * 8),
  color: RED.slice(1),
  space: ruleSpacePt(page),
});

/** 7.3.1: two lines free, less what the rule takes of them. */
const belowRule = (page: WordPage): number =>
  BELOW_RED_RULE_LINES * page.pitchTwips - ptToTwips(ruleSpacePt(page) + mmToPt(RED_RULE.weightMm));
