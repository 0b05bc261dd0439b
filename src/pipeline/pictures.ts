import { chartPng } from "../charts/font.ts";
import { PRINT_WIDTH_PX } from "../charts/png.ts";
import type { DrawnChart } from "../charts/types.ts";
import type { FontBook } from "../fonts/types.ts";
import { mmToPt, TEXT_BLOCK } from "../layout/standard/page.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import type { WordChart, WordCharts } from "../word/types.ts";
import { giveBack } from "./spare.ts";

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

/** Pictures that are drawn at a time, one on each thread of Node's pool, before the memory of those before is given back. */
const AT_ONCE = 4;

/** The same with pictures for readers that draw no SVG. */
export async function picturesOf(
  graphics: ReadonlyMap<string, Graphic>,
  fonts: FontBook,
  remember: Remember = forgetful,
): Promise<WordCharts> {
  const all = [...graphics];
  const pictures = new Map<string, WordChart>();
  let drawn = false;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    if (drawn) await giveBack();
    drawn = false;
    const some = all.slice(at, at + AT_ONCE).map(async ([name, graphic]) => {
      const { svg, widthPt } = graphic;
      const draw = (): Promise<Uint8Array> => {
        drawn = true;
        return chartPng(svg, pngWidth(widthPt), fonts);
      };
      const png = await remember("picture", [svg, widthPt, fonts.digest], () => {}, draw);
      return [name, { ...graphic, png }] as const;
    });
    for (const [name, picture] of await Promise.all(some)) pictures.set(name, picture);
  }
  return pictures;
}

/** Pixels for 300 dpi: a chart as wide as the text block takes PRINT_WIDTH_PX. */
const pngWidth = (widthPt: number): number =>
  Math.round((widthPt / mmToPt(TEXT_BLOCK.widthMm)) * PRINT_WIDTH_PX);
