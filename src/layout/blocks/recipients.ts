import type { Inline } from "../../report/types.ts";
import { BODY } from "../standard/type.ts";
import type { FlowUnit, Setting } from "./flow.ts";
import { layText } from "./paragraph.ts";

/** GB/T 9704 7.3.2, 主送机关: flush left, turnover flush left too. */
export function layRecipients(recipients: readonly Inline[], setting: Setting): readonly FlowUnit[] {
  return layText(
    recipients,
    {
      style: BODY,
      kind: "recipients",
      block: { part: "recipients", index: 0 },
      where: "主送机关",
      firstIndentPt: 0,
      restIndentPt: 0,
      keepWithNext: true,
    },
    setting,
  );
}
