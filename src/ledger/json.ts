import type { Ledger } from "./types.ts";

/** ledger.json: stable order, places as file:line:column, two blanks of indent. For programs and for diffs. */
export function ledgerJson({ year, title, figures, unaccounted }: Ledger): string {
  const plain = {
    year,
    title,
    figures: figures.map(({ place, ...figure }) => ({
      ...figure,
      place: `${place.file}:${place.start.line}:${place.start.column}`,
    })),
    unaccounted,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
