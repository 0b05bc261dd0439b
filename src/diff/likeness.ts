/** What a text is made of: how often each token and each pair of neighbours stands in it. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Counts tokens and neighbours. */
export function bagOf(tokens: readonly string[]): Bag {
  const counts = new Map<string, number>();
  const add = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [at, token] of tokens.entries()) {
    add(token);
    const next = tokens[at + 1];
    if (next !== undefined) add(`${token}\u0001${next}`);
  }
  return { counts, size: Math.max(0, 2 * tokens.length - 1) };
}

/** Fewer counts than these are too few to be found again in a longer text. */
const LEAST_CONTAINED = 15;
/** How alike a text is to one that holds it all: it lost a clause, or got one. */
const CONTAINED = 0.6;
const NEARLY_ALL = 0.9;

/** How much of two texts is common, from 0 to 1 (Dice's coefficient); more where one holds the other. */
export function likeness(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [id, count] of small.counts) common += Math.min(count, large.counts.get(id) ?? 0);
  if (one.size + other.size === 0) return 1;
  const least = Math.min(one.size, other.size);
  const contained = least >= LEAST_CONTAINED && common >= NEARLY_ALL * least;
  return Math.max((2 * common) / (one.size + other.size), contained ? CONTAINED : 0);
}
