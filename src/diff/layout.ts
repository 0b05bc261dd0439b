import type { UnitPair } from "./sequence.ts";
import type { Side } from "./side.ts";
import type { LayoutChange } from "./types.ts";

/** How many pages there are, and which headings begin on another one. */
export function layoutChange(from: Side, to: Side, pairs: readonly UnitPair[]): LayoutChange | undefined {
  const headings = pairs.flatMap((pair) => {
    const kind = pair.to?.kind ?? pair.from?.kind;
    const [before, after] = [pair.from?.pieces[0]?.place, pair.to?.pieces[0]?.place];
    if ((kind !== "heading" && kind !== "title") || !before || !after || before.page === after.page)
      return [];
    return [{ text: after.text, from: before.page, to: after.page }];
  });
  if (from.pages === to.pages && headings.length === 0) return undefined;
  return { pages: { from: from.pages, to: to.pages }, headings };
}
