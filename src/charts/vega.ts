import type { Loader, LoggerInterface } from "vega";
import type { ChartFont } from "./types.ts";

type Vega = typeof import("vega");
type VegaLite = typeof import("vega-lite");

/** Both libraries, loaded on first use: importing them costs some 150 ms. */
export async function loadVega(): Promise<{ readonly vega: Vega; readonly vegaLite: VegaLite }> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  return { vega, vegaLite };
}

/** What vega asks a text's width with; the library exports this object without a type. */
interface TextMetrics {
  width: (item: { readonly fontSize?: number; readonly limit?: number }, text: unknown) => number;
}

/**
 * Makes vega measure text with a real font; by itself it takes 0.8 em for every character.
 * Vega keeps this setting, and the counter of SVG ids, for the whole process: set both just before a drawing,
 * and draw one chart at a time.
 */
export function prepareVega(vega: Vega, font: ChartFont): void {
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  textMetrics.width = (item, text) => {
    const width = font.measure(String(text ?? "").trim(), item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(item.limit, width) : width;
  };
  vega.resetSVGDefIds();
}

/** A loader that loads nothing: charts have their rows and need neither network nor files. */
export function refusingLoader(): Loader {
  const refuse = async (uri: string): Promise<never> => {
    throw new Error(`不能读取 ${uri}`);
  };
  return {
    options: {},
    fileAccess: false,
    load: refuse,
    sanitize: refuse,
    http: refuse,
    file: refuse,
  } as unknown as Loader;
}

/** A logger that keeps warnings and errors instead of printing them. */
export function collectingLogger(vega: Vega, messages: string[]): LoggerInterface {
  return vega.logger(vega.Warn, undefined, (_method: string, _level: string, args: readonly unknown[]) => {
    messages.push(args.map((part) => (part instanceof Error ? part.message : String(part))).join(" "));
  });
}
