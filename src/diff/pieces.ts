import { align, type Pair } from "./align.ts";
import { bagOf, likeness } from "./likeness.ts";
import { type Compared, compareTokens, type FigureToken, type Region } from "./regions.ts";
import { type Rename, tokenId, type UnitPair } from "./sequence.ts";
import type { Piece, Token } from "./units.ts";

/** A region, with the figures that the unit prints on one side only. */
export interface UnitRegion extends Region {
  readonly gone: readonly FigureToken[];
  readonly come: readonly FigureToken[];
}

/** Two states of a piece, or the one that there is, and how they differ. */
export interface PieceChange extends Pick<Compared, "kept"> {
  readonly from?: Piece;
  readonly to?: Piece;
  readonly regions: readonly UnitRegion[];
}

/** Compares a unit piece by piece. A figure that only stands elsewhere in it is printed by both. */
export function comparePieces(pair: UnitPair, rename: Rename): readonly PieceChange[] {
  const pieces = pairPieces(pair, rename).map(({ from, to }) => ({
    ...(from && { from }),
    ...(to && { to }),
    ...compareTokens(from, to, rename),
  }));
  const regions = pieces.flatMap((piece) => piece.regions);
  const come = regions.flatMap(({ to }) => figuresOf(to));
  const shifted = new Map<FigureToken, FigureToken>();
  for (const token of regions.flatMap(({ from }) => figuresOf(from))) {
    const at = come.findIndex((other) => tokenId(other) === tokenId(token, rename));
    const [other] = at < 0 ? [] : come.splice(at, 1);
    if (other) shifted.set(token, other);
  }
  const left = new Set(come);
  return pieces.map((piece) => ({
    ...piece,
    kept: [...piece.kept, ...shiftedIn(piece.regions, shifted)],
    regions: piece.regions.map((region) => ({
      ...region,
      gone: figuresOf(region.from).filter((token) => !shifted.has(token)),
      come: figuresOf(region.to).filter((token) => left.has(token)),
    })),
  }));
}

const figuresOf = (tokens: readonly Token[]): readonly FigureToken[] =>
  tokens.filter((token) => token.type === "figure");

const shiftedIn = (
  regions: readonly Region[],
  shifted: ReadonlyMap<FigureToken, FigureToken>,
): Compared["kept"] =>
  regions
    .flatMap(({ from }) => figuresOf(from))
    .flatMap((token) => {
      const other = shifted.get(token);
      return other ? [[token, other] as const] : [];
    });

/** Cells stand in the same columns, unless a column came or went. */
function pairPieces({ from, to }: UnitPair, rename: Rename): readonly Pair<Piece>[] {
  const [old, now] = [from?.pieces ?? [], to?.pieces ?? []];
  if (old.length === now.length)
    return old.flatMap((piece, at) => {
      const other = now[at];
      return other ? [{ from: piece, to: other }] : [];
    });
  const ids = ({ tokens }: Piece, name?: Rename): readonly string[] =>
    tokens.map((token) => tokenId(token, name));
  return align(
    old,
    now,
    (piece, side) => ids(piece, side === "from" ? rename : undefined).join(""),
    (one, other) => likeness(bagOf(ids(one, rename)), bagOf(ids(other))),
  );
}
