import type { Check, Fault } from "../../types.ts";
import { gathered, quoted } from "../faults.ts";
import { inPt } from "../measures.ts";
import { bodyPitch, pitchOf } from "../profile.ts";
import type { Block, Paragraph, WordFile, WordRole } from "../types.ts";

/** GB/T 9704 7.3: elements with lines free above or below them; a red head and an imprint have any number. */
const FREE_ABOVE: readonly WordRole[] = [
  "title",
  "recipients",
  "attachment-note",
  "attachment-label",
  "attachment-title",
  "signature",
  "date",
  "remark",
  "imprint",
  "red-head",
  "break",
];
const FREE_BELOW: readonly WordRole[] = [
  "red-head",
  "title",
  "byline",
  "contents",
  "attachment-label",
  "attachment-title",
  "attachment-note",
  "signature",
  "date",
  "imprint",
];
/** The room for a seal. */
const MOST = 4;
const UNCOUNTED: readonly (WordRole | Block["role"])[] = ["red-head", "imprint"];

/** A stretch of blank paragraphs with what stands above and below it. */
interface Stretch {
  readonly blanks: readonly Paragraph[];
  readonly above?: Block;
  readonly below?: Block;
}

function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let blanks: Paragraph[] = [];
  let above: Block | undefined;
  const close = (below?: Block): void => {
    if (blanks.length > 0) found.push({ blanks, ...(above && { above }), ...(below && { below }) });
    blanks = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.role === "blank") blanks.push(block);
    else {
      close(block);
      above = block;
    }
  }
  close();
  return found;
}

/** Word itself wants a paragraph behind a table that ends the file or stands before another table. */
const isWords = ({ above, below, blanks }: Stretch): boolean =>
  above?.kind === "table" && blanks.length === 1 && (below === undefined || below.kind === "table");

function isKnown(stretch: Stretch): boolean {
  const { above, below } = stretch;
  return (
    isWords(stretch) ||
    above === undefined ||
    FREE_BELOW.includes(above.role as WordRole) ||
    (below !== undefined && FREE_ABOVE.includes(below.role as WordRole))
  );
}

/** Where a stretch is: by what stands above it, or at the beginning. */
function placeOf({ above }: Stretch): string {
  if (above === undefined) return "开头";
  return above.kind === "table" ? "表格之后" : `${quoted(above.text)}之后`;
}

/** What a blank line is instead of as high as one of the text; nothing where it is, or the text has no fixed height. */
function wrongPitch(file: WordFile, blank: Paragraph, wanted: number | undefined): string | undefined {
  const { before, after, beforeLines, afterLines } = blank.format.spacing;
  const pitch = pitchOf(file, blank);
  if (wanted === undefined) return undefined;
  if (pitch === undefined) return "空行的行距不是固定值";
  if (pitch !== wanted) return `空行的行距是 ${inPt(pitch)}`;
  return before || after || beforeLines || afterLines ? "空行有段前段后间距" : undefined;
}

function faultsIn(file: WordFile, stretch: Stretch, pitch: number | undefined): readonly Fault[] {
  const where = placeOf(stretch);
  if (!isKnown(stretch)) return [{ where, found: "多余的空行" }];
  const neighbours = [stretch.above?.role, stretch.below?.role];
  if (neighbours.some((role) => role !== undefined && UNCOUNTED.includes(role)) || isWords(stretch))
    return [];
  const uneven = stretch.blanks
    .map((blank) => wrongPitch(file, blank, pitch))
    .find((found) => found !== undefined);
  return [
    ...(stretch.blanks.length > MOST ? [{ where, found: `连续 ${stretch.blanks.length} 个空行` }] : []),
    ...(uneven === undefined ? [] : [{ where, found: uneven }]),
  ];
}

const known: Check<WordFile> = {
  code: "blanks/known",
  clause: "GB/T 9704 7.3",
  title: "空行",
  level: "must",
  measure: (file) => {
    const found = stretches(file.blocks);
    const pitch = bodyPitch(file);
    return {
      expected: "只在标题、附件、署名等规定的位置空行，每行与正文同高",
      measured: `${found.length} 处空行`,
      faults: gathered(found.flatMap((stretch) => faultsIn(file, stretch, pitch))),
    };
  },
};

export const blanks: readonly Check<WordFile>[] = [known];
