import type { Heading, Inline } from "../../report/types.ts";
import { textOf } from "../lines/atoms.ts";
import { CELL_PT } from "../standard/page.ts";
import { HEADINGS, INDENT_CHARACTERS } from "../standard/type.ts";
import type { BlockRef } from "../types.ts";
import type { FlowUnit, Setting } from "./flow.ts";
import { layText } from "./paragraph.ts";

/** GB/T 9704 7.3.3: indented like a paragraph, in the face of its level; never the last line of a page. */
export function layHeading(
  heading: Heading,
  block: BlockRef,
  where: string,
  setting: Setting,
): readonly FlowUnit[] {
  const inlines: readonly Inline[] = [{ type: "text", text: heading.number }, ...heading.children];
  const [first, ...rest] = layText(
    inlines,
    {
      style: HEADINGS[heading.level],
      kind: "heading",
      block,
      where,
      firstIndentPt: INDENT_CHARACTERS * CELL_PT,
      restIndentPt: 0,
      keepWithNext: true,
    },
    setting,
  );
  if (first === undefined) return [];
  const level = heading.level + (block.part === "attachment" ? 1 : 0);
  return [{ ...first, outline: { level, id: heading.id, text: textOf(inlines) } }, ...rest];
}
