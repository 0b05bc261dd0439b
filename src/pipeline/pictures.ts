import { chartPng } from "../charts/font.ts";
import { PRINT_WIDTH_PX } from "../charts/png.ts";
import type { DrawnChart } from "../charts/types.ts";
import type { FontBook } from "../fonts/types.ts";
import { mmToPt, TEXT_BLOCK } from "../layout/standard/page.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import type { WordCharts } from "../word/types.ts";

/** A drawn chart at the size it is printed in. */
export interface Graphic {
  readonly svg: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

const PT_PER_PX = 72 / 96;

/** The drawings of a report, by name. */
export const graphicsOf = (drawn: ReadonlyMap<string, DrawnChart>): ReadonlyMap<string, Graphic> =>
  new Map(
    [...drawn].map(([name, { svg, widthPx, heightPx }]) => [
      name,
      { svg, widthPt: widthPx * PT_PER_PX, heightPt: heightPx * PT_PER_PX },
    ]),
  );

/** The same with pictures for readers that draw no SVG. */
export const picturesOf = async (
  graphics: ReadonlyMap<string, Graphic>,
  fonts: FontBook,
  remember: Remember = forgetful,
): Promise<WordCharts> =>
  new Map(
    await Promise.all(
      [...graphics].map(async ([name, graphic]): Promise<[string, Graphic & { png: Uint8Array }]> => {
        const { svg, widthPt } = graphic;
        const draw = (): Promise<Uint8Array> => chartPng(svg, pngWidth(widthPt), fonts);
        return [
          name,
          { ...graphic, png: await remember("picture", [svg, widthPt, fonts.digest], () => {}, draw) },
        ];
      }),
    ),
  );

/** Pixels for 300 dpi: a chart as wide as the text block takes PRINT_WIDTH_PX. */
const pngWidth = (widthPt: number): number =>
  Math.round((widthPt / mmToPt(TEXT_BLOCK.widthMm)) * PRINT_WIDTH_PX);
