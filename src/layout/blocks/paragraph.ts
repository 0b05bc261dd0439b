import type { Inline, Paragraph } from "../../report/types.ts";
import { baselineInSlot, LEFT_PT, WIDTH_PT } from "../geometry.ts";
import { CELL_PT } from "../standard/page.ts";
import { BODY, INDENT_CHARACTERS, type TypeStyle } from "../standard/type.ts";
import type { BlockRef, LineKind } from "../types.ts";
import { type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { layLines, placeLine } from "./lay.ts";

export interface TextShape {
  readonly style: TypeStyle;
  readonly kind: LineKind;
  readonly block: BlockRef;
  /** In words, for findings. */
  readonly where: string;
  /** Indent of the first line and of the others, in pt. */
  readonly firstIndentPt: number;
  readonly restIndentPt: number;
  /** Keeps all lines with what follows: headings. */
  readonly keepWithNext: boolean;
}

/** GB/T 9704 7.3.3: indented by two characters, turnover flush left, justified to the text block. */
export function layParagraph(
  paragraph: Paragraph,
  block: BlockRef,
  where: string,
  setting: Setting,
): readonly FlowUnit[] {
  return layText(
    paragraph.children,
    {
      style: BODY,
      kind: "text",
      block,
      where,
      firstIndentPt: INDENT_CHARACTERS * CELL_PT,
      restIndentPt: 0,
      keepWithNext: false,
    },
    setting,
  );
}

/** Text over the width of the text block, one unit a line. */
export function layText(inlines: readonly Inline[], shape: TextShape, setting: Setting): readonly FlowUnit[] {
  const { style, kind, block, where, firstIndentPt, restIndentPt, keepWithNext } = shape;
  const measure = { widthPt: WIDTH_PT, firstIndentPt, restIndentPt };
  return layLines(inlines, style, measure, "justify", setting, where).map((laid) =>
    makeUnit({
      keepWithNext,
      lines: [placeLine(laid, { xPt: LEFT_PT, baselinePt: baselineInSlot(style.sizePt), kind, block })],
    }),
  );
}
