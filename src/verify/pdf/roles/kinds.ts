import { inkRight } from "../lines/characters.ts";
import type { Measure, TextLine } from "../types.ts";

/** What a line looks like by its words and its place, whatever stands around it. */

export const isLabel = ({ text }: TextLine): boolean => /^附\s*件\s*\d{0,2}\s*[:：]?$/u.test(text);

export const isNote = ({ text }: TextLine): boolean => /^附\s*件\s*[:：]/u.test(text);

export const isUnit = ({ text }: TextLine): boolean => /^[（(]?(?:计量)?单位\s*[:：]/u.test(text);

export const isDate = ({ text }: TextLine): boolean =>
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u.test(text) ||
  /^二[〇○零一二三四五六七八九]{3}年.{1,3}月.{1,4}日$/u.test(text);

export const isRemark = ({ text }: TextLine): boolean => text.startsWith("（");

const CAPTION = /^[图表]\s*\d{1,3}(?:[-.—]\d{1,3})?(?![\d.]|[和与至、,，]?\d)/u;

/** 图1 or 表1 and its words, centred or in smaller type than the text; a sentence that begins so is neither. */
export const isCaption = (line: TextLine, measure: Measure, centrePt: number): boolean =>
  CAPTION.test(line.text) &&
  !/[。；]$/u.test(line.text) &&
  (line.sizePt < measure.bodySizePt - 1 || isCentred(line, measure, centrePt));

/** Its middle in the middle, and clear of both edges by more than the indent of a paragraph. */
export const isCentred = (line: TextLine, { cellPt, leftPt }: Measure, centrePt: number): boolean =>
  Math.abs((line.leftPt + inkRight(line)) / 2 - centrePt) < cellPt / 2 && line.leftPt - leftPt > 2.6 * cellPt;

/** Part of a title: larger than the text, or centred like none of its lines. */
export const isTitle = (line: TextLine, measure: Measure, centrePt: number): boolean =>
  !isCaption(line, measure, centrePt) &&
  (line.sizePt > measure.bodySizePt + 1.5 ||
    (isCentred(line, measure, centrePt) && !/[。；：]$/u.test(line.text) && !isDate(line)));

/** Stands at the right of the page: a signature or its date. */
export const isFarIn = (line: TextLine, { cellPt, leftPt }: Measure): boolean =>
  line.leftPt - leftPt > 6 * cellPt;

/** Leaves room for more than a character and a half before the right edge. */
export const isShort = (line: TextLine, { cellPt, rightPt }: Measure): boolean =>
  Math.max(line.rightPt, inkRight(line)) < rightPt - 1.5 * cellPt;

/** In characters, from the left edge of the text. */
export const indentOf = (line: TextLine, { cellPt, leftPt }: Measure): number =>
  (line.leftPt - leftPt) / cellPt;
