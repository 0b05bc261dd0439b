import { firstLineHundredths } from "./features.ts";
import { isDate } from "./foot.ts";
import type { ReadBlock, ReadParagraph } from "./types.ts";

/** Nothing to be read in it. */
export const isBlank = (block: ReadBlock): boolean =>
  block.kind === "paragraph" && block.text.trim() === "" && block.drawings.length === 0;

export const isPicture = (block: ReadBlock | undefined): boolean =>
  block?.kind === "paragraph" &&
  block.text.trim() === "" &&
  block.drawings.some((drawing) => drawing.picture);

/** 单位：亿元, above a table. */
export const UNIT = /^(计量)?单位\s*[：:]/u;

/** The nearest block before (-1) or after (1) that is not blank and does not match. */
export function nearest(
  blocks: readonly ReadBlock[],
  from: number,
  step: 1 | -1,
  skip?: RegExp,
): ReadBlock | undefined {
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    if (!block || isBlank(block)) continue;
    if (skip && block.kind === "paragraph" && skip.test(block.text.trim())) continue;
    return block;
  }
  return undefined;
}

/** 图1, 表2, 图1-1 at the beginning of a caption. */
export const CAPTION = /^([图表])\s*(\d+|[一二三四五六七八九十]+)(?:[-－—.．]\d+)*(?![\d个份张种])/u;
const LONGEST_CAPTION = 60;

/** A caption beside its object, or one that is at least set like a caption. */
export function isCaption(blocks: readonly ReadBlock[], at: number, paragraph: ReadParagraph): boolean {
  const text = paragraph.text.trim();
  const kind = CAPTION.exec(text)?.[1];
  if (kind === undefined || text.length > LONGEST_CAPTION) return false;
  const beside =
    kind === "图"
      ? isPicture(nearest(blocks, at, -1)) || isPicture(nearest(blocks, at, 1))
      : nearest(blocks, at, 1, UNIT)?.kind === "table" || nearest(blocks, at, -1)?.kind === "table";
  return paragraph.format.align === "center" || (beside && !/[。；，]$/u.test(text));
}

/** How far a signature may stand above its date: other organs that sign, and the room for seals. */
const LONGEST_CLOSING = 12;
/** Farther in than any text, in hundredths of a character. */
const FAR_IN = 350;

/** Set off from the text: to the right, in the middle, or far in, be it by spaces or a tab. */
export function isSetApart(paragraph: ReadParagraph): boolean {
  const { align, indent } = paragraph.format;
  const left = indent.leftHundredths + (indent.left / 320) * 100 + firstLineHundredths(paragraph);
  return (
    align === "right" ||
    align === "center" ||
    left >= FAR_IN ||
    /^(?:\t|[\s\u3000]{3,})/u.test(paragraph.text)
  );
}

/** A date follows, with nothing but blank lines and names set apart before it. */
export function precedesDate(blocks: readonly ReadBlock[], at: number): boolean {
  for (const block of blocks.slice(at + 1, at + 1 + LONGEST_CLOSING)) {
    if (block.kind !== "paragraph") return false;
    if (isDate(block.text)) return true;
    if (!isBlank(block) && !isSetApart(block)) return false;
  }
  return false;
}
