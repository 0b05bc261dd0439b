import type { Diagnostic, Report } from "../diagnostics/types.ts";
import { narrower } from "./fit.ts";
import { refersOutside } from "./forbidden.ts";
import { type Rendering, render } from "./render.ts";
import { withStatusScale } from "./status.ts";
import { MAX_WIDTH_PX } from "./style.ts";
import type { ChartFont, ChartSpec, DrawnChart, Row } from "./types.ts";

/** The drawing before this one: vega's text measure and id counter are process-wide, so charts queue. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a chart's rows as SVG, at most as wide as the text block. The same input gives the same bytes.
 * A drawing that vega rejects or warns of is reported; then there is no chart.
 */
export function drawChart(
  spec: ChartSpec,
  rows: readonly Row[],
  font: ChartFont,
  report: Report,
): Promise<DrawnChart | undefined> {
  const drawn = last.then(() => drawFitting(spec, rows, font, report));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function drawFitting(
  spec: ChartSpec,
  rows: readonly Row[],
  font: ChartFont,
  report: Report,
): Promise<DrawnChart | undefined> {
  let drawing = withStatusScale(spec.drawing, rows) as ChartSpec["drawing"];
  let rendering = await render(drawing, rows, font);
  // Axes take more or less room as the plots shrink, so one step may not be enough.
  for (let step = 0; step < 3; step++) {
    const excess = svgSize(rendering.svg ?? "").widthPx - MAX_WIDTH_PX;
    const next = excess > 0 ? narrower(drawing, excess) : undefined;
    if (!next) break;
    drawing = next;
    rendering = await render(drawing, rows, font);
  }
  const faults = faultsOf(spec, rendering);
  for (const fault of faults) report(fault);
  const { svg } = rendering;
  if (svg === undefined || faults.some(({ severity }) => severity === "error")) return undefined;
  return { name: spec.name, svg, ...svgSize(svg) };
}

function faultsOf(spec: ChartSpec, { svg = "", messages, overlaps }: Rendering): readonly Diagnostic[] {
  const place = spec.drawingPlace;
  const rejected = [...new Set(messages)].map(
    (message): Diagnostic => ({
      code: "chart/invalid-spec",
      severity: "error",
      message: `图“${spec.caption}”的图形说明有误：${message}`,
      place,
    }),
  );
  if (rejected.length > 0) return rejected;
  const faults: Diagnostic[] = [];
  if (refersOutside(svg)) {
    faults.push({ code: "chart/forbidden", severity: "error", message: "图里不能引用外部文件或网址", place });
  }
  const { widthPx } = svgSize(svg);
  if (widthPx > MAX_WIDTH_PX) {
    faults.push({
      code: "chart/too-wide",
      severity: "warning",
      message: `图“${spec.caption}”比版心宽`,
      expected: `不超过 ${MAX_WIDTH_PX} 像素`,
      actual: `${widthPx} 像素`,
      place,
      notes: ["请缩短名称，或减少并排的图。"],
    });
  }
  if (overlaps.length > 0) {
    faults.push({
      code: "chart/overlapping-text",
      severity: "warning",
      message: `图“${spec.caption}”里有文字叠在一起`,
      actual: overlaps.map((pair) => pair.map((text) => `“${text}”`).join("与")).join("、"),
      place,
      notes: ["请加宽图形、减少行数，或缩短文字。"],
    });
  }
  return faults;
}

/** Width and height that the root element states, whole px. */
function svgSize(svg: string): { readonly widthPx: number; readonly heightPx: number } {
  const size = (name: string): number =>
    Number(new RegExp(`^<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return { widthPx: size("width"), heightPx: size("height") };
}
