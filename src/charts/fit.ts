/** A plot narrower than this says nothing; rather let the chart be too wide. */
const LEAST_PLOT_PX = 60;

/**
 * The drawing with its plots narrowed, so that a chart too wide by `excess` px fits.
 * Text keeps its size. Undefined when the plots have no width to give.
 */
export function narrower(
  drawing: Readonly<Record<string, unknown>>,
  excess: number,
): Record<string, unknown> | undefined {
  const total = plotWidth(drawing);
  const factor = (total - excess) / total;
  return total > 0 && total * factor >= LEAST_PLOT_PX ? scaleWidths(drawing, factor) : undefined;
}

/** Width of the plots that stand side by side; of several rows, the widest. */
function plotWidth(view: unknown): number {
  if (typeof view !== "object" || view === null) return 0;
  const { width, spec, hconcat, vconcat, concat } = view as Record<string, unknown>;
  if (typeof width === "number") return width;
  if (Array.isArray(hconcat)) return hconcat.reduce<number>((sum, part) => sum + plotWidth(part), 0);
  const stacked = Array.isArray(vconcat) ? vconcat : Array.isArray(concat) ? concat : [];
  return Math.max(plotWidth(spec), ...stacked.map(plotWidth));
}

function scaleWidths(view: unknown, factor: number): Record<string, unknown> {
  const scaled = { ...(view as Record<string, unknown>) };
  if (typeof scaled.width === "number") scaled.width = Math.floor(scaled.width * factor);
  if ("spec" in scaled) scaled.spec = scaleWidths(scaled.spec, factor);
  for (const key of ["hconcat", "vconcat", "concat"]) {
    const parts = scaled[key];
    if (Array.isArray(parts)) scaled[key] = parts.map((part) => scaleWidths(part, factor));
  }
  return scaled;
}
