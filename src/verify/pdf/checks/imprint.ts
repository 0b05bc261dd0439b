import { BOTTOM_PT, LEFT_PT, RIGHT_PT, WIDTH_PT } from "../../../layout/geometry.ts";
import { IMPRINT } from "../../../layout/standard/official.ts";
import { mmToPt } from "../../../layout/standard/page.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { inkRight } from "../lines/characters.ts";
import { type ImprintRules, imprintOf } from "../roles/imprint.ts";
import type { Line, Page, PdfFile } from "../types.ts";
import { judge, lineFault, mm, pt } from "./support.ts";

const PLACE_TOLERANCE_PT = mmToPt(1);
const WEIGHT_TOLERANCE_PT = mmToPt(0.1);
const INDENT_PT = IMPRINT.indentCharacters * IMPRINT.type.sizePt;

interface Found {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly rules: ImprintRules;
}

export const IMPRINT_CHECKS: readonly Check<PdfFile>[] = [
  {
    code: "imprint/rules",
    clause: "GB/T 9704 7.4.1",
    title: "版记分隔线与版心等宽，末条与版心下边缘重合",
    level: "must",
    measure: (file) =>
      withImprint(file, ({ page, rules }) => {
        const faults = rules.rules.flatMap((rule): readonly Fault[] => {
          const off = Math.max(Math.abs(rule.x1Pt - LEFT_PT), Math.abs(rule.x2Pt - RIGHT_PT));
          const found = `${mm(rule.x1Pt)}～${mm(rule.x2Pt)}`;
          return off > PLACE_TOLERANCE_PT ? [{ page: page.number, where: "版记分隔线", found }] : [];
        });
        const low = Math.abs(rules.bottomPt - BOTTOM_PT) > PLACE_TOLERANCE_PT;
        const last = { page: page.number, where: "末条分隔线", found: `在 ${mm(rules.bottomPt)}` };
        return judge(
          `长 ${mm(WIDTH_PT)}，末条在 ${mm(BOTTOM_PT)}（±1 mm）`,
          low ? [...faults, last] : faults,
          `末条在 ${mm(rules.bottomPt)}`,
        );
      }),
  },
  {
    code: "imprint/weights",
    clause: "GB/T 9704 7.4.1",
    title: "首末分隔线粗，中间细",
    level: "should",
    measure: (file) =>
      withImprint(file, ({ page, rules: { rules } }) => {
        const faults = rules.flatMap((rule, at): readonly Fault[] => {
          const outer = at === 0 || at === rules.length - 1;
          const wanted = mmToPt(outer ? IMPRINT.thickMm : IMPRINT.thinMm);
          const found = `第 ${at + 1} 条 ${mm(rule.weightPt)}`;
          return Math.abs(rule.weightPt - wanted) > WEIGHT_TOLERANCE_PT
            ? [{ page: page.number, where: "版记分隔线", found }]
            : [];
        });
        return judge("0.35 mm、0.25 mm", faults, rules.map((rule) => mm(rule.weightPt)).join("、"));
      }),
  },
  {
    code: "imprint/type",
    clause: "GB/T 9704 7.4.2、7.4.3",
    title: "版记用 4 号字，左右各空一字",
    level: "must",
    measure: (file) =>
      withImprint(file, ({ lines }) => {
        const least = Math.min(...lines.map(({ leftPt }) => leftPt));
        const most = Math.max(...lines.map(inkRight));
        const faults = lines.flatMap((line): readonly Fault[] => [
          ...(Math.abs(line.sizePt - IMPRINT.type.sizePt) > 0.1 ? [lineFault(line, pt(line.sizePt))] : []),
          ...(line.leftPt < LEFT_PT + INDENT_PT - PLACE_TOLERANCE_PT
            ? [lineFault(line, `左端在 ${mm(line.leftPt)}`)]
            : []),
          ...(inkRight(line) > RIGHT_PT - INDENT_PT + PLACE_TOLERANCE_PT
            ? [lineFault(line, `右端在 ${mm(inkRight(line))}`)]
            : []),
        ]);
        return judge(
          `${pt(IMPRINT.type.sizePt)}，${mm(LEFT_PT + INDENT_PT)}～${mm(RIGHT_PT - INDENT_PT)}`,
          faults,
          `${mm(least)}～${mm(most)}`,
        );
      }),
  },
  {
    code: "imprint/even-page",
    clause: "GB/T 33476.2 7.3.1",
    title: "版记在双页",
    level: "should",
    measure: (file) =>
      withImprint(file, ({ page }) =>
        judge(
          "双页",
          page.number % 2 === 0 ? [] : [{ page: page.number, where: "版记", found: "在单页" }],
          `第 ${page.number} 页`,
        ),
      ),
  },
];

function withImprint(file: PdfFile, measure: (found: Found) => Measured): Measured {
  for (const page of file.pages) {
    const lines = page.lines.filter(({ role }) => role === "imprint");
    const rules = imprintOf(page.lines, page.rules);
    if (rules && lines.length > 0) return measure({ page, lines, rules });
  }
  return { skipped: "没有版记" };
}
