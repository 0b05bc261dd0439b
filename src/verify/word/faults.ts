import type { Fault } from "../types.ts";

const LONGEST = 18;

/** The words that a fault concerns, in quotes, cut where they go on. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ").trim()];
  const cut =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}……` : characters.join("");
  return `“${cut}”`;
}

/** Faults that read alike, told once with their number: a style that is wrong is wrong in every paragraph. */
export function gathered(faults: readonly Fault[]): readonly Fault[] {
  const counts = new Map<string, { readonly first: Fault; count: number }>();
  for (const fault of faults) {
    const known = counts.get(fault.found);
    if (known) known.count += 1;
    else counts.set(fault.found, { first: fault, count: 1 });
  }
  return [...counts.values()].map(({ first, count }) =>
    count === 1 ? first : { ...first, where: `${first.where}等${count}处` },
  );
}
