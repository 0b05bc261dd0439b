import type { Inline } from "../../report/types.ts";
import { baselineInSlot, type Frame } from "../geometry.ts";
import { fillLines } from "../lines/fill.ts";
import { makeRun } from "../lines/run.ts";
import { CAPTION } from "../standard/type.ts";
import type { BlockRef } from "../types.ts";
import { type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { alignedX, finish, type LaidLine, placeLine, prepare } from "./lay.ts";

/** Not in GB/T 9704; CY/T 170 and 171: 图1 or 表1, one character's space, the title; centred, no mark at the end. */
export function layCaption(
  label: string,
  caption: readonly Inline[],
  where: string,
  setting: Setting,
): readonly LaidLine[] {
  const inlines: readonly Inline[] = [{ type: "text", text: `${label} ` }, ...caption];
  const { widthPt } = setting.frame;
  const plain = prepare(inlines, CAPTION, widthPt, setting, where);
  // The space after the label is one character wide, whatever the face gives it.
  const space = plain.clusters.findIndex((cluster) => cluster.kind === "space");
  const run = makeRun(
    plain.clusters.map((cluster, at) => (at === space ? { ...cluster, widthPt: CAPTION.sizePt } : cluster)),
  );
  const measure = { widthPt, firstIndentPt: 0, restIndentPt: 0 };
  return finish(run, fillLines(run, measure), widthPt, "ragged");
}

/** Caption lines as units, each centred in one line of the grid. */
export function captionUnits(
  laid: readonly LaidLine[],
  block: BlockRef,
  keepLast: boolean,
  frame: Frame,
): readonly FlowUnit[] {
  return laid.map((line, at) =>
    makeUnit({
      frame,
      keepWithNext: keepLast || at < laid.length - 1,
      lines: [
        placeLine(line, {
          xPt: alignedX(line, frame.leftPt, frame.widthPt, "center"),
          baselinePt: baselineInSlot(CAPTION.sizePt),
          kind: "caption",
          block,
        }),
      ],
    }),
  );
}
