import { renderAsync } from "@resvg/resvg-js";

/** Pixels across for a picture as wide as the text block (156 mm) at 300 dpi. */
export const PRINT_WIDTH_PX = 1843;

/**
 * Turns a chart's SVG into a PNG on white, `widthPx` wide, set in the given font files and no others. It is drawn beside
 * the program's own thread.
 */
export async function renderPng(
  svg: string,
  widthPx: number,
  fontFiles: readonly string[],
): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    background: "#ffffff",
    fitTo: { mode: "width", value: widthPx },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false },
    logLevel: "off",
  });
  return picture.asPng();
}
