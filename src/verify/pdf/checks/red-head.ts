import { LEFT_PT, TOP_PT, WIDTH_PT } from "../../../layout/geometry.ts";
import {
  BELOW_ORGAN_MARK_LINES,
  BELOW_RED_RULE_LINES,
  ORGAN_MARK,
  RED_RULE,
} from "../../../layout/standard/official.ts";
import { mmToPt } from "../../../layout/standard/page.ts";
import { BODY } from "../../../layout/standard/type.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { redRules } from "../roles/red-head.ts";
import { isRed } from "../roles/tables.ts";
import type { Line, PdfFile, Rule } from "../types.ts";
import { CENTRE_PT, emBottom, emTop, judge, lineFault, mm, pitchOf } from "./support.ts";

const MARK_TOLERANCE_PT = mmToPt(1.5);
const RULE_TOLERANCE_PT = mmToPt(1);
const CENTRE_TOLERANCE_PT = mmToPt(1);
const BLANK_TOLERANCE = 0.35;
const MARK_TOP_PT = TOP_PT + mmToPt(ORGAN_MARK.belowTextBlockTopMm);

interface Head {
  readonly lines: readonly Line[];
  /** 发文机关标志. */
  readonly mark: readonly Line[];
  /** 发文字号. */
  readonly number: Line | undefined;
  readonly rule: Rule | undefined;
  readonly title: Line | undefined;
}

export const RED_HEAD: readonly Check<PdfFile>[] = [
  {
    code: "red-head/mark",
    clause: "GB/T 9704 7.2.4",
    title: "发文机关标志上边缘至版心上边缘 35 mm",
    level: "must",
    measure: (file) =>
      withHead(file, ({ mark }) => {
        const tops = mark.map(topOf);
        const [first] = mark;
        if (first === undefined) return { skipped: "版头没有发文机关标志" };
        const top = Math.min(...tops);
        const off = Math.abs(top - MARK_TOP_PT) > MARK_TOLERANCE_PT;
        return judge(
          `字的上边缘在 ${mm(MARK_TOP_PT)}（±1.5 mm）`,
          off ? [lineFault(first, `在 ${mm(top)}`)] : [],
          mm(top),
        );
      }),
  },
  {
    code: "red-head/rule",
    clause: "GB/T 9704 7.2.7",
    title: "红色分隔线与版心等宽，在发文字号下 4 mm",
    level: "must",
    measure: (file) => withHead(file, ruleFaults),
  },
  {
    code: "red-head/number",
    clause: "GB/T 9704 7.2.5",
    title: "发文字号在标志下空二行，居中",
    level: "must",
    measure: (file) =>
      withHead(file, (head) => {
        const { number, mark, lines } = head;
        const last = mark.at(-1);
        if (number === undefined || last === undefined) return { skipped: "没有发文字号" };
        const blank = (emTop(number) - inkBottom(last)) / pitchOf(file);
        const signed = lines.some(({ text }) => /^签\s*发\s*人/u.test(text));
        const first = lines.filter(({ text }) => /^签\s*发\s*人/u.test(text)).at(0);
        const faults: Fault[] = [];
        // With several rows of names 发文字号 stands on the last: then the first row is two lines below.
        const gap = first && first !== number ? (emTop(first) - inkBottom(last)) / pitchOf(file) : blank;
        if (
          Math.min(blank, gap) < BELOW_ORGAN_MARK_LINES - BLANK_TOLERANCE ||
          Math.min(blank, gap) > BELOW_ORGAN_MARK_LINES + 1 + BLANK_TOLERANCE
        )
          faults.push(lineFault(number, `标志下空 ${Math.min(blank, gap).toFixed(1)} 行`));
        const centre = (number.leftPt + number.rightPt) / 2;
        if (!signed && Math.abs(centre - CENTRE_PT) > CENTRE_TOLERANCE_PT)
          faults.push(lineFault(number, `中点在 ${mm(centre)}`));
        if (signed && Math.abs(number.leftPt - LEFT_PT - BODY.sizePt) > CENTRE_TOLERANCE_PT)
          faults.push(lineFault(number, `左端在 ${mm(number.leftPt)}，应左空一字`));
        return judge(
          "标志下空 2 行，居中（有签发人时左空一字）",
          faults,
          `空 ${Math.min(blank, gap).toFixed(1)} 行`,
        );
      }),
  },
  {
    code: "red-head/title",
    clause: "GB/T 9704 7.3.1",
    title: "标题在红色分隔线下空二行",
    level: "must",
    measure: (file) =>
      withHead(file, ({ rule, title }) => {
        if (rule === undefined || title === undefined) return { skipped: "没有红色分隔线或标题" };
        const blank = (emTop(title) - rule.y1Pt) / pitchOf(file);
        const off = Math.abs(blank - BELOW_RED_RULE_LINES) > 2 * BLANK_TOLERANCE;
        return judge(
          `${BELOW_RED_RULE_LINES} 行`,
          off ? [lineFault(title, `空 ${blank.toFixed(1)} 行`)] : [],
          `${blank.toFixed(1)} 行`,
        );
      }),
  },
];

function withHead(file: PdfFile, measure: (head: Head) => Measured): Measured {
  const [page] = file.pages;
  const lines = page?.lines.filter(({ role }) => role === "red-head") ?? [];
  if (page === undefined || lines.length === 0) return { skipped: "没有版头" };
  return measure({
    lines,
    mark: lines.filter((line) => line.glyphs.some(({ colour }) => isRed(colour))),
    number: lines.find(({ text }) => /[〔[［(（]\d{4}[〕\]］)）].*号$/u.test(text)),
    rule: redRules(page.rules)[0],
    title: page.lines.find(({ role }) => role === "title"),
  });
}

function ruleFaults({ rule, number, lines }: Head): Measured {
  const [first] = lines;
  if (first === undefined) return { skipped: "没有版头" };
  if (rule === undefined)
    return judge("红色，156 mm", [lineFault(number ?? first, "没有红色分隔线")], "没有红色分隔线");
  const faults: Fault[] = [];
  const length = rule.x2Pt - rule.x1Pt;
  const at = { page: 1, where: "红色分隔线" };
  if (Math.abs(length - WIDTH_PT) > RULE_TOLERANCE_PT || Math.abs(rule.x1Pt - LEFT_PT) > RULE_TOLERANCE_PT)
    faults.push({ ...at, found: `${mm(rule.x1Pt)}～${mm(rule.x2Pt)}` });
  const gap = number ? rule.y1Pt - rule.weightPt / 2 - emBottom(number) : undefined;
  if (gap !== undefined && Math.abs(gap - mmToPt(RED_RULE.belowNumberMm)) > RULE_TOLERANCE_PT)
    faults.push({ ...at, found: `距发文字号 ${mm(gap)}` });
  return judge(
    "长 156.00 mm，距发文字号 4.00 mm（±1 mm）",
    faults,
    `长 ${mm(length)}${gap === undefined ? "" : `，距发文字号 ${mm(gap)}`}`,
  );
}

/** By the ink where the font gives it: the standard measures the characters, not their boxes. */
const topOf = (line: Line): number => Math.min(...line.glyphs.map(({ ink }) => ink?.topPt ?? emTop(line)));
const inkBottom = (line: Line): number =>
  Math.max(...line.glyphs.map(({ ink }) => ink?.bottomPt ?? emBottom(line)));
