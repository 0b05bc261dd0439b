import type { TopLevelSpec } from "vega-lite";
import { overlappingTexts, type SceneNode } from "./overlap.ts";
import { houseConfig } from "./style.ts";
import type { ChartFont, Row } from "./types.ts";
import { collectingLogger, loadVega, prepareVega, refusingLoader } from "./vega.ts";

/** What vega makes of a drawing; without an SVG where it gave up. */
export interface Rendering {
  readonly svg?: string;
  /** What vega and vega-lite warned of or rejected, in their own words. */
  readonly messages: readonly string[];
  /** Texts that run into each other. */
  readonly overlaps: readonly (readonly [string, string])[];
}

/** Draws rows once, in the house's style. Only one drawing may run at a time. */
export async function render(
  drawing: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
  font: ChartFont,
): Promise<Rendering> {
  const { vega, vegaLite } = await loadVega();
  const messages: string[] = [];
  const logger = collectingLogger(vega, messages);
  prepareVega(vega, font);
  // Vega marks the rows it is given; it gets copies.
  const data = { name: "rows", values: rows.map((row) => ({ ...row })) };
  try {
    const whole = { ...drawing, data } as unknown as TopLevelSpec;
    const compiled = vegaLite.compile(whole, { config: houseConfig(font.family), logger });
    const loader = refusingLoader();
    const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", loader, logger });
    const svg = await view.toSVG();
    const overlaps = overlappingTexts((view.scenegraph() as unknown as { readonly root: SceneNode }).root);
    view.finalize();
    return { svg, messages, overlaps };
  } catch (error) {
    return { messages: [...messages, wordsOf(error)], overlaps: [] };
  }
}

/** Over a name that it does not know vega-lite may fall instead of saying so. */
function wordsOf(error: unknown): string {
  if (error instanceof TypeError)
    return `读不懂，多半是 mark 或 encoding 里写了没有的名称（Vega-Lite：${error.message}）`;
  return error instanceof Error ? error.message : String(error);
}
