import type { Year } from "../data/types.ts";
import type { Report } from "../diagnostics/types.ts";
import { lookUp } from "./lookup.ts";
import type { ChartSpec, TakenCell } from "./types.ts";

/**
 * Reports a column whose numbers do not share a scale: beside 270处, 36.4万根 would be drawn as 12.4.
 * A cell that says its 单位 has been converted, so it is not compared.
 */
export function reportMixedUnits(spec: ChartSpec, year: Year, report: Report): void {
  const first = new Map<string, { readonly kind: string; readonly label: string }>();
  for (const { name, cell } of takenCells(spec)) {
    const taken = cell.unit === undefined ? lookUp(year, cell.path).found : undefined;
    if (!taken?.quantity) continue;
    const { dimension, scale } = taken.quantity;
    const own = { kind: `${dimension} ${scale}`, label: taken.label };
    const other = first.get(name) ?? own;
    first.set(name, other);
    if (own.kind === other.kind) continue;
    report({
      code: "chart/unit-mismatch",
      severity: "error",
      message: `“${name}”一列的单位不一致，画出来不能比较`,
      expected: `与 ${other.label} 同一单位`,
      actual: own.label,
      place: cell.place,
      notes: ["请在各行写明单位，如 { 取: 键, 单位: 亿元 }。"],
    });
  }
}

function takenCells(spec: ChartSpec): readonly { readonly name: string; readonly cell: TakenCell }[] {
  return spec.entries.flatMap((entry) =>
    entry.type === "series"
      ? []
      : [...entry.cells].flatMap(([name, cell]) =>
          typeof cell === "object" && cell !== null ? [{ name, cell }] : [],
        ),
  );
}
