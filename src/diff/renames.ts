import { nameOf } from "../data/figure/name.ts";
import { textOf } from "./regions.ts";
import type { Side } from "./side.ts";
import { sameText } from "./state.ts";
import type { Token, Unit } from "./units.ts";

/** Words before and behind a figure by which its place is known again. */
const WORDS_BEFORE = 10;
const WORDS_BEHIND = 6;
/** Stands for any other figure: its neighbours may have been renamed with it. */
const SOME_FIGURE = "\u0000";

/**
 * Old keys → new ones. A figure is taken for a renamed one if it stands among the same words and has the same text or
 * the same last part of its key; else if it has both of these. Where more than one would do, none is taken.
 */
export function findRenames(from: Side, to: Side): ReadonlyMap<string, string> {
  const gone = [...from.figures.values()].filter(({ key }) => !to.figures.has(key));
  const come = [...to.figures.values()].filter(({ key }) => !from.figures.has(key));
  if (gone.length === 0 || come.length === 0) return new Map();
  const [before, after] = [surroundingsOf(from.units), surroundingsOf(to.units)];
  const alike = gone.flatMap((old) =>
    come.flatMap((now) => {
      const text = sameText(old, now);
      const name = nameOf(old.key) === nameOf(now.key);
      if (!text && !name) return [];
      const around = meet(before.get(old.key), after.get(now.key));
      return around || (text && name) ? [{ old: old.key, now: now.key, around }] : [];
    }),
  );
  const sure = oneToOne(alike.filter(({ around }) => around));
  const taken = new Set(sure.flat());
  const left = alike.filter(({ old, now }) => !taken.has(old) && !taken.has(now));
  return new Map([...sure, ...oneToOne(left)]);
}

interface Alike {
  readonly old: string;
  readonly now: string;
}

/** Those that have no rival on either side. */
function oneToOne(alike: readonly Alike[]): readonly (readonly [string, string])[] {
  const count = new Map<string, number>();
  for (const key of alike.flatMap(({ old, now }) => [`< ${old}`, `> ${now}`]))
    count.set(key, (count.get(key) ?? 0) + 1);
  return alike
    .filter(({ old, now }) => count.get(`< ${old}`) === 1 && count.get(`> ${now}`) === 1)
    .map(({ old, now }) => [old, now] as const);
}

const meet = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean =>
  [...one].some((words) => other.has(words));

/** The words around each place of each figure. */
function surroundingsOf(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, pieces } of units) {
    const tokens = pieces.flatMap((piece) => piece.tokens);
    for (const [at, token] of tokens.entries()) {
      if (token.type !== "figure") continue;
      const words = [
        kind,
        plain(tokens.slice(Math.max(0, at - WORDS_BEFORE), at)),
        token.occurrence.part,
        plain(tokens.slice(at + 1, at + 1 + WORDS_BEHIND)),
      ].join("\u0001");
      const known = found.get(token.key);
      if (known) known.add(words);
      else found.set(token.key, new Set([words]));
    }
  }
  return found;
}

const plain = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.type === "figure" ? SOME_FIGURE : textOf(token))).join("");
