import type { ChartSpec, FigurePath } from "./types.ts";

/** Every figure of the year that a chart names, with its place: for tracing and for finding unused data. */
export function chartKeys(spec: ChartSpec): readonly FigurePath[] {
  return spec.entries.flatMap((entry): readonly FigurePath[] => {
    if (entry.type === "series") return entry.thisYear ? [entry.thisYear] : [];
    return [...entry.cells.values()].flatMap((cell) =>
      typeof cell === "object" && cell !== null ? [{ path: cell.path, place: cell.place }] : [],
    );
  });
}
