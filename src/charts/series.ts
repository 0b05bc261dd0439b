import type { Quantity, Status } from "../data/figure/types.ts";
import type { HistoryEntry, Year } from "../data/types.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { missingData, unitMismatch } from "./findings.ts";
import { lookUp } from "./lookup.ts";
import { measured, measuredIn } from "./measure.ts";
import type { Row, SeriesEntry } from "./types.ts";

/** One year's value of an indicator. */
interface Point {
  readonly year: number;
  readonly quantity: Quantity;
  readonly status: Status;
}

/** The firmest first: what was done goes before what was expected or intended. */
const FIRMNESS: readonly Status[] = ["完成", "期末", "初步", "预计", "目标"];

/** Rows of a series, by year: 年份 数值 标签 数字 状态, and the entry's own cells. */
export function seriesRows(entry: SeriesEntry, year: Year, report: Report): readonly Row[] {
  const earlier = earlierPoints(entry, year, report);
  const latest = entry.thisYear ? thisYearPoint(entry, year, report) : [];
  const first = entry.last === undefined ? -Infinity : year.year - entry.last + 1;
  const points = [...earlier, ...latest].filter((point) => point.year >= first);
  if (points.length === 0) return [];
  const rows = points.map((point) => pointRow(entry, point, report));
  return rows.includes(undefined)
    ? []
    : withGaps(
        entry,
        rows.filter((row) => row !== undefined),
      );
}

/** The firmest value of each year before the report's own, in order of years. */
function earlierPoints(entry: SeriesEntry, year: Year, report: Report): readonly Point[] {
  const history = year.history.get(entry.indicator.path);
  if (!history) {
    const { path, place } = entry.indicator;
    if (!entry.optional)
      report(missingData(`历年数据里没有“${path}”`, place, suggest(path, year.history.keys())));
    return [];
  }
  const byYear = new Map<number, HistoryEntry>();
  for (const candidate of history) {
    if (candidate.period !== undefined || candidate.year >= year.year) continue;
    const known = byYear.get(candidate.year);
    // Of two equally firm values the later in the file stands: it corrects the former.
    if (!known || rank(candidate.status) <= rank(known.status)) byYear.set(candidate.year, candidate);
  }
  return [...byYear.values()]
    .sort((a, b) => a.year - b.year)
    .map((found) => ({ year: found.year, quantity: found.value, status: found.status }));
}

const rank = (status: Status): number => FIRMNESS.indexOf(status);

function thisYearPoint(entry: SeriesEntry, year: Year, report: Report): readonly Point[] {
  if (!entry.thisYear) return [];
  const result = lookUp(year, entry.thisYear.path);
  if (result.found?.quantity) {
    return [{ year: year.year, quantity: result.found.quantity, status: result.found.status }];
  }
  const message = result.found ? `“${entry.thisYear.path}”没有数值` : result.message;
  if (!entry.optional && !(result.found === undefined && result.pending))
    report(missingData(message, entry.thisYear.place, result.found ? [] : result.suggestions));
  return [];
}

function pointRow(entry: SeriesEntry, point: Point, report: Report): Row | undefined {
  const { quantity } = point;
  const result = entry.unit === undefined ? measured(quantity) : measuredIn(quantity, entry.unit);
  if (!result) {
    report(
      unitMismatch(
        `${entry.indicator.path}（${point.year}年）`,
        entry.unit ?? "",
        measured(quantity).label,
        entry.place,
      ),
    );
    return undefined;
  }
  return {
    ...Object.fromEntries(entry.cells),
    年份: point.year,
    数值: result.value,
    标签: result.label,
    数字: result.digits,
    状态: point.status,
  };
}

/** Adds an empty row for each year within the series that has no value, so that an axis of years keeps its place. */
function withGaps(entry: SeriesEntry, rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    const missing = previous ? Number(row.年份) - Number(previous.年份) - 1 : 0;
    const gaps = Array.from({ length: missing }, (_, gap) => ({
      ...Object.fromEntries(entry.cells),
      年份: Number(previous?.年份) + gap + 1,
      数值: null,
      标签: "",
      数字: "",
      状态: null,
    }));
    return [...gaps, row];
  });
}
