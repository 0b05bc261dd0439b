import { hasRed, sizeOf } from "./features.ts";
import type { ReadBlock, ReadParagraph } from "./types.ts";

/** Elements of a red head that are known by their words (GB/T 9704 7.2): 份号, 密级, 紧急程度, 发文字号, 签发人. */
const HEAD_WORDS = [
  /^\d{6}$/,
  /^(绝密|机密|秘密)\s*(★.*)?$/u,
  /^(特提|特急|加急|平急)$/u,
  /^[\p{Script=Han}]{1,20}[〔［[（(【]\d{4}[〕］\])）】]\s*第?\d+号(\s+签发人.*)?$/u,
  /^签发人\s*[：:]/u,
];

const isHeadWord = (text: string): boolean => HEAD_WORDS.some((pattern) => pattern.test(text));

/** Longest paragraph that may be one line of a title, in characters. */
const LONGEST_TITLE = 80;
/** Most lines of a title. */
const MOST_LINES = 8;
/** A sentence of the text: long, or ended by a mark. */
const SENTENCE = /[。；！？]$/u;
/** What no title begins with. */
const NO_TITLE = /^(附件|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u;

const textOf = (block: ReadBlock): string => (block.kind === "paragraph" ? block.text.trim() : "");

function maybeTitle(block: ReadBlock | undefined): block is ReadParagraph {
  if (block?.kind !== "paragraph") return false;
  const text = textOf(block);
  return (
    text !== "" &&
    text.length <= LONGEST_TITLE &&
    !SENTENCE.test(text) &&
    !/[：:]$/u.test(text) &&
    !NO_TITLE.test(text) &&
    !isHeadWord(text) &&
    !hasRed(block)
  );
}

/** Where the text begins: the first sentence or heading. */
function textStart(blocks: readonly ReadBlock[]): number {
  const at = blocks.findIndex((block) => {
    const text = textOf(block);
    return SENTENCE.test(text) || /^[一二三四五六七八九十]+、/u.test(text) || text.length > LONGEST_TITLE;
  });
  return at < 0 ? blocks.length : at;
}

/** How well a paragraph will do as the title: by its style's name, then size, then place. */
function titleRank(paragraph: ReadParagraph): number {
  const named = /^(title|标题)$/u.test(paragraph.styleName) ? 1_000 : 0;
  return named + sizeOf(paragraph) * 2 + (paragraph.format.align === "center" ? 1 : 0);
}

/** What stands above the text: indices of the title's lines, from first to last; empty where there is none. */
export function findTitle(blocks: readonly ReadBlock[]): readonly number[] {
  const zone = blocks.slice(0, textStart(blocks));
  let best = -1;
  for (const [at, block] of zone.entries()) {
    const other = zone[best];
    if (maybeTitle(block) && (other?.kind !== "paragraph" || titleRank(block) > titleRank(other))) best = at;
  }
  const first = zone[best];
  if (first?.kind !== "paragraph") return [];
  const found = [best];
  for (let at = best + 1; at < Math.min(zone.length, best + MOST_LINES); at += 1) {
    const next = zone[at];
    if (!maybeTitle(next) || titleRank(next) !== titleRank(first)) break;
    found.push(at);
  }
  return found;
}

/** Belongs to a red head, by its words or its colour. */
export const isRedHead = (paragraph: ReadParagraph): boolean =>
  isHeadWord(paragraph.text.trim()) || hasRed(paragraph);
