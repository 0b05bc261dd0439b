import { paragraphsOf } from "./read/blocks.ts";
import type { ReadBlock } from "./types.ts";

/** GB/T 9704 7.4: what an imprint begins with, and what tells it. */
const COPIES = /^(抄送|主送)\s*[：:]/u;
const ISSUED = /\d{4}年\d{1,2}月\d{1,2}日\s*印发$/u;
/** An imprint has two or three lines; blank ones and others of a form may stand between. */
const LONGEST_IMPRINT = 12;

/** 成文日期, alone on its line. */
const DATE =
  /^(\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
const LONGEST_SIGNATURE = 60;

const textsOf = (block: ReadBlock): readonly string[] =>
  paragraphsOf([block]).map((each) => each.text.trim());

const isImprint = (block: ReadBlock): boolean =>
  textsOf(block).some((text) => COPIES.test(text) || ISSUED.test(text) || text === "印发");

/** Where the imprint begins at the end of the file; the number of blocks where there is none. */
export function imprintStart(blocks: readonly ReadBlock[]): number {
  const from = Math.max(0, blocks.length - LONGEST_IMPRINT);
  const at = blocks.slice(from).findIndex(isImprint);
  return at < 0 ? blocks.length : from + at;
}

/** Is a date alone on its line. */
export const isDate = (text: string): boolean => DATE.test(text.replace(/\s/gu, ""));

/** May be a name that signs, above a date. */
export const isSignature = (text: string): boolean =>
  text !== "" && text.length <= LONGEST_SIGNATURE && !/[。；，：！？:]$/u.test(text);

/** GB/T 9704 7.3.6: 附注 in brackets. */
export const isRemark = (text: string): boolean => /^[（(].*[）)]$/u.test(text);
