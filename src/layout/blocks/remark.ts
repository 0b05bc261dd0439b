import type { Inline } from "../../report/types.ts";
import { CELL_PT } from "../standard/page.ts";
import { BODY, INDENT_CHARACTERS } from "../standard/type.ts";
import type { FlowUnit, Setting } from "./flow.ts";
import { layText } from "./paragraph.ts";

/** GB/T 9704 7.3.6, 附注: indented by two characters on the line below the date. */
export function layRemark(remark: readonly Inline[], setting: Setting): readonly FlowUnit[] {
  return layText(
    remark,
    {
      style: BODY,
      kind: "remark",
      block: { part: "remark", index: 0 },
      where: "附注",
      firstIndentPt: INDENT_CHARACTERS * CELL_PT,
      restIndentPt: 0,
      keepWithNext: false,
    },
    setting,
  );
}
