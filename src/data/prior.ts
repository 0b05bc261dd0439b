import { nameOf } from "./figure/name.ts";
import type { Figure, PriorValue } from "./figure/types.ts";
import type { HistoryEntry, Year } from "./types.ts";

/**
 * What the data say of a figure's value in the year before: the same key in that year's own data, else the indicator of
 * its name in history.yaml. An estimate gives way to what history.yaml says was done. `earlier` is the year before.
 */
export function recordedValue(figure: Figure, year: Year, earlier: Year | undefined): PriorValue | undefined {
  const told = toldValue(figure.key, earlier);
  const kept = keptValue(figure, year);
  return told && (told.status === "完成" || kept?.status !== "完成") ? told : (kept ?? told);
}

/** The value before, as the figure itself states it: 上年, or the first value of 由…提升至…. */
export function statedValue({ prior, from, asOf, basis, place }: Figure): PriorValue | undefined {
  const quantity = prior ?? from?.quantity;
  return (
    quantity && {
      quantity,
      status: "完成",
      place,
      ...(asOf !== undefined && { asOf }),
      ...(basis !== undefined && { basis }),
    }
  );
}

/** The whole year's value of an indicator in an earlier year: what was done before what was expected. */
export function pastValue(year: Year, name: string, past: number): HistoryEntry | undefined {
  return firmest(rowsOf(year, name, past).filter(({ period }) => period === undefined));
}

function toldValue(key: string, earlier: Year | undefined): PriorValue | undefined {
  const figure = earlier?.figures.get(key);
  const [quantity, another] = figure?.values ?? [];
  if (!figure || !quantity || another) return undefined;
  const { status, change, asOf, basis, note, place } = figure;
  return {
    quantity,
    status,
    place,
    ...(change && { change }),
    ...(asOf !== undefined && { asOf }),
    ...(basis !== undefined && { basis }),
    ...(note !== undefined && { note }),
  };
}

/** A row of history.yaml for the same months; a name that two figures share could be either's. */
function keptValue({ key, asOf }: Figure, year: Year): PriorValue | undefined {
  const name = nameOf(key);
  const rows = rowsOf(year, name, year.year - 1).filter(
    ({ period }) => period?.replace(/^截至/u, "") === asOf,
  );
  const row = firmest(rows);
  if (!row || [...year.figures.keys()].filter((other) => nameOf(other) === name).length > 1) return undefined;
  const { value, change, status, note, place } = row;
  const basis = /^口径为([^，。；]+)/u.exec(note ?? "")?.[1];
  return {
    quantity: value,
    status,
    place,
    ...(change && { change }),
    ...(asOf !== undefined && { asOf }),
    ...(basis !== undefined && { basis }),
    ...(note !== undefined && { note }),
  };
}

const rowsOf = (year: Year, name: string, past: number): readonly HistoryEntry[] =>
  (year.history.get(name) ?? []).filter((row) => row.year === past && row.status !== "目标");

const firmest = (rows: readonly HistoryEntry[]): HistoryEntry | undefined =>
  rows.find(({ status }) => status === "完成") ?? rows.at(-1);
