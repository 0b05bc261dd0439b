import type { Place } from "../diagnostics/types.ts";
import type { Ledger } from "./types.ts";

/** data/2031/city.yaml:12:5 */
export const placeText = ({ file, start }: Place): string => `${file}:${start.line}:${start.column}`;

/** ledger.json: stable order, places as file:line:column, two blanks of indent. For programs and for diffs. */
export function ledgerJson({ year, title, figures, words, unaccounted }: Ledger): string {
  const plain = {
    year,
    title,
    figures: figures.map(({ place, computed, past, ...figure }) => ({
      ...figure,
      place: placeText(place),
      ...(computed && { computed: { ...computed, place: placeText(computed.place) } }),
      past: past.map((value) => ({ ...value, place: placeText(value.place) })),
    })),
    words: words.map(({ place, ...said }) => ({ ...said, place: placeText(place) })),
    unaccounted,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
