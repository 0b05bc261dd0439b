import type { Inline } from "../report/types.ts";
import { type Common, inCommon, together } from "./common.ts";
import { inlinesOf, printedForm, type Token, tokensOf } from "./tokens.ts";
import type { Change, Revised } from "./types.ts";

/** Characters of the longest words that a reader would rather see changed along with what is on both sides of them. */
const LONGEST_ISLAND = 4;

type Stretch = Common<Token>;

/**
 * Two states of a line of text → one, in which what went precedes what came. A figure is never cut, and one that did
 * not change is never shown as changed; other words come in phrases rather than one by one.
 */
export function diffInlines(from: readonly Inline[], to: readonly Inline[]): readonly Revised[] {
  const stretches = withoutIslands(inCommon(tokensOf(from), tokensOf(to), ({ key }) => key));
  return stretches.flatMap((stretch) =>
    stretch.kept || formOf(stretch.from) === formOf(stretch.to)
      ? inlinesOf(stretch.to)
      : [...revised(stretch.from, "deleted"), ...revised(stretch.to, "inserted")],
  );
}

/** Inlines that one side only has. */
export const revisedInlines = (inlines: readonly Inline[], change: Change): readonly Revised[] =>
  inlines.map((inline) => ({ ...inline, change }));

/** What a side reads, of words that hold both. */
export const wordsOf = (words: readonly Revised[], side: "from" | "to"): readonly Inline[] =>
  words.filter(({ change }) => change !== (side === "from" ? "inserted" : "deleted"));

const revised = (tokens: readonly Token[], change: Change): readonly Revised[] =>
  revisedInlines(inlinesOf(tokens), change);

/** A figure of the data and the same words typed are different tokens that print the same. */
const formOf = (tokens: readonly Token[]): string => printedForm(inlinesOf(tokens));

/** Lets a word or two between changed words go along with them, from left to right. */
function withoutIslands(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const [left, island] = merged.slice(-2);
    if (left && island && isIsland(left, island, stretch))
      merged.splice(-2, 2, together(left, island, stretch));
    else merged.push(stretch);
  }
  return merged;
}

/** Ends of clauses part phrases for the reader too. */
const PARTING = /[。！？；，：]/u;

function isIsland(left: Stretch, island: Stretch, right: Stretch): boolean {
  if (left.kept || !island.kept || right.kept) return false;
  if (island.to.some(({ figure }) => figure) || isFigure(left) || isFigure(right)) return false;
  const text = island.to.map((token) => token.text).join("");
  return !PARTING.test(text) && text.length <= Math.min(LONGEST_ISLAND, sizeOf(left), sizeOf(right));
}

/** One figure for another: it stands alone, for that is what readers look for. */
const isFigure = ({ from, to }: Stretch): boolean => [...from, ...to].every(({ figure }) => figure);

const sizeOf = ({ from, to }: Stretch): number => Math.max(lengthOf(from), lengthOf(to));
const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((length, { text }) => length + text.length, 0);
