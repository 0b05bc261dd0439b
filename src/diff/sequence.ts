import { align, type Pair } from "./align.ts";
import { type Bag, bagOf, likeness } from "./likeness.ts";
import type { Token, Unit } from "./units.ts";

/** The new name of a figure of the old side; the name itself of all others. */
export type Rename = (key: string) => string;

/** Two units that are the same one, or one that the other side has not. */
export type UnitPair = Pair<Unit> & {
  /** Stands among others than before. */
  readonly moved?: true;
};

/** What a token is whatever its figure's value: a corrected figure leaves its sentence the same. */
export const tokenId = (token: Token, rename: Rename = (key) => key): string =>
  token.type === "word" ? token.text : `\u0000${rename(token.key)}\u0000${token.occurrence.part}`;

interface Prepared {
  readonly unit: Unit;
  readonly id: string;
  readonly bag: Bag;
  /** Id of the first piece: what a row of a table is about. */
  readonly first: string;
  /** Keys of the figures and words in it. */
  readonly keys: ReadonlySet<string>;
}

/** How much likelier two are the same if they print the same data. */
const SAME_DATA = 0.2;

/** Rows about the same thing belong together however little else they share. */
const SAME_ROW = 0.9;

/** Pairs the units of two sides; those that moved are found last. */
export function alignUnits(from: readonly Unit[], to: readonly Unit[], rename: Rename): readonly UnitPair[] {
  const prepare = (unit: Unit, name?: Rename): Prepared => {
    const pieces = unit.pieces.map(({ tokens }) => tokens.map((token) => tokenId(token, name)));
    const kind = [unit.kind, ...(unit.kind === "official" ? (unit.pieces[0]?.place.section ?? []) : [])];
    return {
      unit,
      id: [...kind, ...pieces.map((ids) => ids.join(""))].join("\u0001"),
      bag: bagOf(pieces.flat()),
      first: pieces[0]?.join("") ?? "",
      keys: new Set(unit.pieces.flatMap(({ tokens }) => tokens.flatMap((token) => keyOf(token, name)))),
    };
  };
  const pairs = align(
    from.map((unit) => prepare(unit, rename)),
    to.map((unit) => prepare(unit)),
    ({ id }) => id,
    unitLikeness,
  );
  return withMoves(pairs);
}

/** Words of the templates have none. */
const keyOf = (token: Token, rename?: Rename): readonly string[] =>
  token.key === undefined ? [] : [token.type === "figure" && rename ? rename(token.key) : token.key];

function unitLikeness(one: Prepared, other: Prepared): number {
  const { kind } = one.unit;
  if (kind !== other.unit.kind) return 0;
  const same = [...one.keys].some((key) => other.keys.has(key));
  const found = likeness(one.bag, other.bag) + (same ? SAME_DATA : 0);
  if (kind === "title") return one.unit.pieces[0]?.label === other.unit.pieces[0]?.label ? 1 : found;
  if (kind === "row" && one.first === other.first && one.first !== "") return Math.max(found, SAME_ROW);
  if (kind === "official" && sectionOf(one) !== sectionOf(other)) return 0;
  return found;
}

const sectionOf = ({ unit }: Prepared): string => unit.pieces[0]?.place.section.join() ?? "";

/** What is gone in one place and stands in another with the same words has moved. */
function withMoves(pairs: readonly Pair<Prepared>[]): readonly UnitPair[] {
  const gone = new Map<string, Unit[]>();
  for (const { from, to } of pairs)
    if (from && !to && from.bag.size > 0) gone.set(from.id, [...(gone.get(from.id) ?? []), from.unit]);
  const moved = new Set<Unit>();
  const found = pairs.map(({ from, to }): UnitPair => {
    if (from && to) return { from: from.unit, to: to.unit };
    if (!to) return { from: from.unit };
    const before = gone.get(to.id)?.shift();
    if (!before) return { to: to.unit };
    moved.add(before);
    return { from: before, to: to.unit, moved: true };
  });
  return found.filter(({ from, to }) => to !== undefined || !moved.has(from));
}
