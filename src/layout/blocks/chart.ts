import type { Chart } from "../../report/types.ts";
import { heightOf, slotsFor } from "../geometry.ts";
import type { BlockRef, GraphicSizes } from "../types.ts";
import { captionUnits, layCaption } from "./caption.ts";
import { type FlowUnit, makeUnit, type Setting } from "./flow.ts";

/**
 * A chart, centred, and its caption below it on the same page. It takes whole lines of the grid, so that the text
 * after it stands on the grid again; what is larger than the text block is made smaller.
 */
export function layChart(
  chart: Chart,
  block: BlockRef,
  where: string,
  graphics: GraphicSizes,
  setting: Setting,
): readonly FlowUnit[] {
  const { frame } = setting;
  const caption = layCaption(`图${chart.number}`, chart.caption, where, setting);
  const size = graphics.get(chart.chart);
  if (size === undefined) {
    setting.report({
      code: "layout/missing-graphic",
      severity: "error",
      message: `没有画出图表“${chart.chart}”，${where}无法排版`,
      notes: ["请检查 templates/charts 中有没有同名的图表文件"],
    });
    return captionUnits(caption, block, false, frame);
  }
  const tallest = heightOf(frame.slots - caption.length);
  const scale = Math.min(1, frame.widthPt / size.widthPt, tallest / size.heightPt);
  const widthPt = size.widthPt * scale;
  const heightPt = size.heightPt * scale;
  const slots = slotsFor(heightPt);
  const graphic = makeUnit({
    frame,
    slots,
    keepWithNext: true,
    marks: [
      {
        type: "graphic",
        name: chart.chart,
        alt: chart.alt,
        xPt: frame.leftPt + (frame.widthPt - widthPt) / 2,
        yPt: (heightOf(slots) - heightPt) / 2,
        widthPt,
        heightPt,
      },
    ],
  });
  return [graphic, ...captionUnits(caption, block, false, frame)];
}
