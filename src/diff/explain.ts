import { occurrenceIn } from "../ledger/occurrences.ts";
import type { Occurrence } from "../ledger/types.ts";
import { comparePieces, type PieceChange, type UnitRegion } from "./pieces.ts";
import type { FigureToken } from "./regions.ts";
import type { Rename, UnitPair } from "./sequence.ts";
import type { ProseChange, Sides } from "./types.ts";
import type { Piece, Token, Unit } from "./units.ts";

/** What may have changed a sentence. */
export interface Causes {
  /** Figures that read otherwise, are new or gone; those that were renamed by their new names. */
  readonly figures: ReadonlySet<string>;
  /** Whether words of the data read otherwise. */
  readonly wordsChanged: (key: string) => boolean;
  /** Words of the templates may have changed by themselves. */
  readonly templatesChanged: boolean;
  readonly rename: Rename;
}

/** A place in print whose words changed for a figure's sake. */
export interface FigurePlace {
  readonly key: string;
  readonly place: Sides<Occurrence>;
}

/** How a unit differs: by its figures, by its words, or by both. */
export interface Explained {
  readonly places: readonly FigurePlace[];
  readonly prose: readonly ProseChange[];
}

/**
 * Tells of every difference of a unit what it comes from. What no figure explains is put down to the words, so that
 * nothing that differs in print goes untold.
 */
export function explain(pair: UnitPair, causes: Causes): Explained {
  const pieces = comparePieces(pair, causes.rename);
  const kept = pieces.flatMap((piece) => piece.kept);
  const reprinted = kept.flatMap(([from, to]): readonly FigurePlace[] =>
    from.occurrence.printed === to.occurrence.printed ? [] : [placeOf(to.key, from, to)],
  );
  const regions = pieces.flatMap((piece) => piece.regions.map((region) => ({ piece, region })));
  const loose = regions.flatMap(({ piece, region }) => looseOf(piece, region, causes));
  const judge = judgeOf(pair, loose.length > 0, causes);
  const verdicts = regions.map(({ piece, region }) => ({ piece, region, words: judge(region) }));
  const silent = verdicts.some(({ words }) => !words) && reprinted.length + loose.length === 0;
  // The words turn with a figure that prints here what it printed before.
  const [first] = silent ? kept.filter(([, { key }]) => causes.figures.has(key)) : [];
  return {
    places: [...reprinted, ...loose, ...(first ? [placeOf(first[1].key, ...first)] : [])],
    prose: proseOf(pair, pieces, (piece) =>
      verdicts.filter((one) => one.piece === piece && one.words).map(({ region }) => region),
    ),
  };
}

const placeOf = (key: string, from: FigureToken, to: FigureToken): FigurePlace => ({
  key,
  place: { from: from.occurrence, to: to.occurrence },
});

/** Figures of a region that only one side prints, if they changed: each with the other side's words at that place. */
function looseOf(
  piece: PieceChange,
  region: UnitRegion,
  { figures, rename }: Causes,
): readonly FigurePlace[] {
  const { from, to } = piece;
  const gone = region.gone.map(
    (token): FigurePlace => ({
      key: rename(token.key),
      place: { from: token.occurrence, ...(to && { to: unprinted(token, to, region.toAt) }) },
    }),
  );
  const come = region.come.map(
    (token): FigurePlace => ({
      key: token.key,
      place: { ...(from && { from: unprinted(token, from, region.fromAt) }), to: token.occurrence },
    }),
  );
  return [...gone, ...come].filter(({ key }) => figures.has(key));
}

/** The sentence of the side that prints nothing of the figure. */
const unprinted = (
  { occurrence: { part } }: FigureToken,
  { sentence, place: { page, line } }: Piece,
  at: number,
): Occurrence => occurrenceIn(sentence, { part, printed: "", at }, { page, line });

/** Words that only join what stands beside them. */
const JOINER = /^[、，和与及]$/u;

/** Whether a region is a change of words; one that figures explain is none, unless words of the data changed with them. */
function judgeOf(pair: UnitPair, byFigures: boolean, causes: Causes): (region: UnitRegion) => boolean {
  const { figures, wordsChanged, templatesChanged, rename } = causes;
  const changed = ({ key }: FigureToken): boolean => figures.has(rename(key));
  const alone = !pair.from || !pair.to;
  const touched = [pair.from, pair.to].some((unit) => unit !== undefined && figuresIn(unit).some(changed));
  return ({ from, to, gone, come }) => {
    const tokens = [...from, ...to];
    if (tokens.some((token) => token.type === "word" && token.key !== undefined && wordsChanged(token.key)))
      return true;
    if ([...gone, ...come].some(changed) || (alone && byFigures)) return false;
    const joins = tokens.every(
      (token) => token.type === "word" && token.key === undefined && JOINER.test(token.text),
    );
    if (joins && byFigures) return false;
    return templatesChanged || !touched;
  };
}

const figuresIn = ({ pieces }: Unit): readonly FigureToken[] =>
  pieces.flatMap(({ tokens }) => tokens.filter((token) => token.type === "figure"));

/** The pieces whose words changed, whose number did, or which stand elsewhere. */
function proseOf(
  { moved }: UnitPair,
  pieces: readonly PieceChange[],
  regionsOf: (piece: PieceChange) => readonly UnitRegion[],
): readonly ProseChange[] {
  const [told] = moved ? pieces.filter(({ to }) => to && to.tokens.length > 0) : [];
  return pieces.flatMap((piece): readonly ProseChange[] => {
    const { from, to } = piece;
    const relabelled = from && to && from.label !== to.label;
    // Another part of a figure, or the template's word in the place of the data's, may read the same.
    const reprinted = from && to && from.place.text === to.place.text;
    const regions = reprinted ? [] : regionsOf(piece);
    if (regions.length === 0 && !relabelled && piece !== told) return [];
    return [
      {
        kind: from && to ? "changed" : to ? "added" : "removed",
        ...(from && { from: from.place }),
        ...(to && { to: to.place }),
        keys: wordKeys(regions.flatMap((region) => [...region.to, ...region.from])),
      },
    ];
  });
}

const wordKeys = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(
    tokens.flatMap((token) => (token.type === "word" && token.key !== undefined ? [token.key] : [])),
  ),
];
