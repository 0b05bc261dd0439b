import { runsOf } from "./runs.ts";
import { type Rename, tokenId } from "./sequence.ts";
import type { Piece, Token } from "./units.ts";

export type FigureToken = Extract<Token, { type: "figure" }>;

/** A stretch in which two states of a piece differ. Figures that print another value are no difference by themselves. */
export interface Region {
  readonly from: readonly Token[];
  readonly to: readonly Token[];
  /** Where it begins in the words of each state, in UTF-16 units. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** How two states of a piece differ. */
export interface Compared {
  /** Figures that both print, however they print them. */
  readonly kept: readonly (readonly [from: FigureToken, to: FigureToken])[];
  readonly regions: readonly Region[];
}

/** Marks between clauses: differences with none of them in between are one. */
const CLAUSE_MARK = /^[，；：。！？]$/u;

/** Compares the words and figures of two states of a piece; a piece that is not there has none. */
export function compareTokens(from: Piece | undefined, to: Piece | undefined, rename: Rename): Compared {
  const [old, now] = [from?.tokens ?? [], to?.tokens ?? []];
  const runs = runsOf(
    old.map((token) => tokenId(token, rename)),
    now.map((token) => tokenId(token)),
  );
  const kept: (readonly [FigureToken, FigureToken])[] = [];
  const regions: { from: Token[]; to: Token[]; fromAt: number; toAt: number }[] = [];
  let open = false;
  let [before, after, fromAt, toAt] = [0, 0, 0, 0];
  for (const { count, added, removed } of runs) {
    const taken = added ? [] : old.slice(before, before + count);
    const given = removed ? [] : now.slice(after, after + count);
    if (added || removed) {
      if (!open) regions.push({ from: [], to: [], fromAt, toAt });
      regions.at(-1)?.from.push(...taken);
      regions.at(-1)?.to.push(...given);
      open = true;
    } else {
      kept.push(...keptFigures(taken, given));
      if (given.some((token) => token.type === "word" && CLAUSE_MARK.test(token.text))) open = false;
    }
    before += taken.length;
    after += given.length;
    fromAt += lengthOf(taken);
    toAt += lengthOf(given);
  }
  return { kept, regions };
}

const keptFigures = (
  from: readonly Token[],
  to: readonly Token[],
): readonly (readonly [FigureToken, FigureToken])[] =>
  from.flatMap((token, at) => {
    const other = to[at];
    return token.type === "figure" && other?.type === "figure" ? [[token, other] as const] : [];
  });

const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + textOf(token).length, 0);

/** What a token prints. */
export const textOf = (token: Token): string =>
  token.type === "word" ? token.text : token.occurrence.printed;
