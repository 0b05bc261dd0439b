import { nameOf } from "../data/figure/name.ts";
import { printChange, printProperties, printQuantity } from "../data/figure/print.ts";
import type { HistoryEntry, Year } from "../data/types.ts";
import type { PastValue } from "./types.ts";

/**
 * What a figure was in earlier years, ascending: by key in the data of the year before, and in history.yaml under the
 * last part of its key.
 */
export function pastOf(key: string, year: Year, earlier: Year | undefined): readonly PastValue[] {
  const recorded = (year.history.get(nameOf(key)) ?? []).filter((entry) => entry.year < year.year);
  const before = [...recorded.map(fromHistory), ...(earlier ? fromYear(key, earlier) : [])];
  return before.toSorted((a, b) => a.year - b.year);
}

const fromHistory = ({
  year,
  period,
  value,
  change,
  status,
  source,
  note,
  place,
}: HistoryEntry): PastValue => ({
  year,
  ...(period !== undefined && { period }),
  text: [printQuantity(value), ...(change ? [printChange(change)] : [])].join("，"),
  status,
  place,
  ...(source !== undefined && { source }),
  ...(note !== undefined && { note }),
});

function fromYear(key: string, { year, figures }: Year): readonly PastValue[] {
  const figure = figures.get(key);
  const properties = figure && printProperties(figure);
  const value = properties?.get("值");
  if (!figure || value === undefined) return [];
  const change = properties?.get("增减");
  const { status, source, note, place } = figure;
  return [
    {
      year,
      text: [value, ...(change !== undefined && change !== value ? [change] : [])].join("，"),
      status,
      place,
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
    },
  ];
}
