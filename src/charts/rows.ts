import { descend } from "../data/lookup.ts";
import type { Year } from "../data/types.ts";
import type { Report } from "../diagnostics/types.ts";
import { missingData, unitMismatch } from "./findings.ts";
import { chartKeys } from "./keys.ts";
import { lookUp, type Taken } from "./lookup.ts";
import { measured, measuredIn } from "./measure.ts";
import { reportMixedUnits } from "./mixed.ts";
import { seriesRows } from "./series.ts";
import type { CellValue, ChartSpec, Row, RowEntry, TakenCell } from "./types.ts";

/**
 * The rows that a chart draws, made from a year's data.
 * A missing figure is an error at its cell, unless the row may be missing; so is a chart left without rows.
 */
export function chartRows(spec: ChartSpec, year: Year, report: Report): readonly Row[] {
  let complained = false;
  const tell: Report = (diagnostic) => {
    complained = true;
    report(diagnostic);
  };
  const rows = spec.entries.flatMap((entry) =>
    entry.type === "series" ? seriesRows(entry, year, tell) : plainRow(entry, year, tell),
  );
  reportMixedUnits(spec, year, tell);
  if (rows.length === 0 && !complained && !waits(spec, year)) {
    report({
      code: "chart/missing-data",
      severity: "error",
      message: `图“${spec.caption}”一行数据也没有`,
      place: spec.place,
      notes: ["请补上数据，或从模板里去掉这张图。"],
    });
  }
  return rows;
}

const waits = (spec: ChartSpec, year: Year): boolean =>
  chartKeys(spec).some(({ path }) => {
    const node = descend(year.root, path)?.node;
    return node?.type === "figure" && node.pending === true;
  });

function plainRow(entry: RowEntry, year: Year, report: Report): readonly Row[] {
  const row: Record<string, CellValue> = {};
  for (const [name, cell] of entry.cells) {
    const columns = isTaken(cell) ? takeCell(name, cell, entry.optional, year, report) : { [name]: cell };
    if (!columns) return [];
    Object.assign(row, columns);
  }
  return [row];
}

function isTaken(cell: CellValue | TakenCell): cell is TakenCell {
  return typeof cell === "object" && cell !== null;
}

function takeCell(
  name: string,
  cell: TakenCell,
  optional: boolean,
  year: Year,
  report: Report,
): Row | undefined {
  const result = lookUp(year, cell.path);
  if (!result.found) {
    // Its own line says that it waits; the drawing goes without it meanwhile.
    if (!optional && !result.pending) report(missingData(result.message, cell.place, result.suggestions));
    return undefined;
  }
  return takenColumns(name, result.found, cell, report);
}

function takenColumns(name: string, taken: Taken, cell: TakenCell, report: Report): Row | undefined {
  const { quantity, sign, status } = taken;
  // 持平 has no amount: it is drawn as nought.
  const own = quantity ? measured(quantity) : { value: 0, digits: "0", label: taken.label };
  const result = quantity && cell.unit !== undefined ? measuredIn(quantity, cell.unit) : own;
  if (!result) {
    report(unitMismatch(cell.path, cell.unit ?? "", taken.label, cell.place));
    return undefined;
  }
  return {
    [name]: sign * result.value || 0,
    [`${name}标签`]: taken.label,
    [`${name}数字`]: result.digits,
    [`${name}状态`]: status,
  };
}
