import { LEFT_PT } from "../../../layout/geometry.ts";
import { mmToPt } from "../../../layout/standard/page.ts";
import { BLANK_LINES } from "../../../layout/standard/type.ts";
import type { Check, Fault } from "../../types.ts";
import type { PdfFile } from "../types.ts";
import { judge, lineFault, linesIn, mm, pitchOf } from "./support.ts";

const LEFT_TOLERANCE_PT = mmToPt(0.3);
const BLANK_TOLERANCE = 0.2;

export const RECIPIENTS: readonly Check<PdfFile>[] = [
  {
    code: "recipients/place",
    clause: "GB/T 9704 7.3.2",
    title: "主送机关在标题下空一行，顶格，末用全角冒号",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, "recipients");
      const [first] = lines;
      const last = lines.at(-1);
      if (first === undefined || last === undefined) return { skipped: "没有主送机关" };
      const title = linesIn(file, "title").findLast(({ page }) => page === first.page);
      const blank = title
        ? (first.baselinePt - title.baselinePt) / pitchOf(file) - 1
        : BLANK_LINES.belowTitle;
      const faults: readonly Fault[] = [
        ...(Math.abs(blank - BLANK_LINES.belowTitle) > BLANK_TOLERANCE
          ? [lineFault(first, `标题下空 ${blank.toFixed(1)} 行`)]
          : []),
        ...lines
          .filter(({ leftPt }) => Math.abs(leftPt - LEFT_PT) > LEFT_TOLERANCE_PT)
          .map((line) => lineFault(line, `左端在 ${mm(line.leftPt)}`)),
        ...(last.text.endsWith("：") ? [] : [lineFault(last, "末尾不是全角冒号")]),
      ];
      return judge("空 1 行，28.00 mm", faults, `空 ${blank.toFixed(1)} 行，${mm(first.leftPt)}`);
    },
  },
];
