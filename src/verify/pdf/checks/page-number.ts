import { BOTTOM_PT, LEFT_PT, RIGHT_PT } from "../../../layout/geometry.ts";
import { mmToPt, PAGE_NUMBER } from "../../../layout/standard/page.ts";
import { BODY, PAGE_NUMBER_TYPE } from "../../../layout/standard/type.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { numberIn } from "../roles/page-number.ts";
import type { Line, Page, PdfFile } from "../types.ts";
import { judge, lineFault, mm, mmRange, pt } from "./support.ts";

const HEIGHT_TOLERANCE_PT = mmToPt(1);
const SIDE_TOLERANCE_PT = mmToPt(1.5);
const SIZE_TOLERANCE_PT = 0.1;
/** 9704 does not say of which size the character is that the number stands in by. */
const INDENTS_PT = [PAGE_NUMBER_TYPE.sizePt, BODY.sizePt].map((size) => PAGE_NUMBER.indentCharacters * size);
const DASH_PT = BOTTOM_PT + mmToPt(PAGE_NUMBER.belowTextBlockMm);
/** Middle of a dash above the baseline in em, where the font does not tell. */
const DASH_EM = 0.36;

export const PAGE_NUMBERS: readonly Check<PdfFile>[] = [
  {
    code: "page-number/present",
    clause: "GB/T 9704 7.5",
    title: "每页有页码，版记前空白页及版记页除外",
    level: "must",
    measure: ({ pages }) => {
      const faults = pages.flatMap((page, at): readonly Fault[] => {
        const bare = numberOf(page) === undefined && !mayBeBare(page, pages[at - 1], pages[at + 1]);
        return bare ? [{ page: page.number, where: "页脚", found: "没有页码" }] : [];
      });
      return judge("每页一个", faults, `${pages.length} 页，${pages.filter(numberOf).length} 个页码`);
    },
  },
  {
    code: "page-number/form",
    clause: "GB/T 9704 7.5",
    title: "页码左右各放一条一字线",
    level: "must",
    measure: (file) =>
      perNumber(file, "— 1 —", (line) => (/^— ?\d+ ?—$/u.test(line.text) ? undefined : line.text)),
  },
  {
    code: "page-number/sequence",
    clause: "GB/T 9704 7.5",
    title: "页码从 1 起连续",
    level: "must",
    measure: (file) =>
      perNumber(file, "与页序一致", (line) =>
        numberIn(line.text) === line.page ? undefined : `第 ${line.page} 页印作 ${numberIn(line.text)}`,
      ),
  },
  {
    code: "page-number/side",
    clause: "GB/T 9704 7.5",
    title: "单页码居右空一字，双页码居左空一字",
    level: "must",
    measure: (file) =>
      perNumber(file, `单页右端 ${sideRange(odd)}，双页左端 ${sideRange(even)}（±1.5 mm）`, (line) => {
        const right = line.page % 2 === 1;
        const edge = right ? line.rightPt : line.leftPt;
        const off = Math.min(...(right ? odd : even).map((wanted) => Math.abs(edge - wanted)));
        return off > SIDE_TOLERANCE_PT ? `${right ? "右" : "左"}端在 ${mm(edge)}` : undefined;
      }),
  },
  {
    code: "page-number/height",
    clause: "GB/T 9704 7.5",
    title: "一字线上距版心下边缘 7 mm",
    level: "must",
    measure: (file) => {
      const lines = file.pages.map(numberOf).filter((line) => line !== undefined);
      if (lines.length === 0) return { skipped: "没有页码" };
      const faults = lines
        .filter((line) => Math.abs(dashHeight(line) - DASH_PT) > HEIGHT_TOLERANCE_PT)
        .map((line) => lineFault(line, `距版心 ${mm(dashHeight(line) - BOTTOM_PT)}`));
      return judge("7.00 mm（±1 mm）", faults, mmRange(lines.map((line) => dashHeight(line) - BOTTOM_PT)));
    },
  },
  {
    code: "page-number/type",
    clause: "GB/T 9704 7.5",
    title: "页码用 4 号半角宋体数字",
    level: "should",
    measure: (file) =>
      perNumber(file, `宋体 ${pt(PAGE_NUMBER_TYPE.sizePt)}`, (line) => {
        const digits = line.glyphs.filter(({ text }) => /\d/u.test(text));
        const font = digits[0]?.font;
        const size = Math.abs(line.sizePt - PAGE_NUMBER_TYPE.sizePt) <= SIZE_TOLERANCE_PT;
        const half = digits.every((glyph) => glyph.rightPt - glyph.leftPt < 0.75 * glyph.sizePt);
        return size && half && font?.face === PAGE_NUMBER_TYPE.face
          ? undefined
          : `${font?.name ?? "无数字"}，${pt(line.sizePt)}`;
      }),
  },
];

const numberOf = (page: Page): Line | undefined => page.lines.find(({ role }) => role === "page-number");

const isBlank = (page: Page | undefined): boolean => page?.lines.length === 0 && page.graphics.length === 0;

/** A blank page before the page of the imprint, and that page itself. */
function mayBeBare(page: Page, before: Page | undefined, after: Page | undefined): boolean {
  const hasImprint = (other: Page | undefined): boolean =>
    other?.lines.some(({ role }) => role === "imprint") ?? false;
  return (isBlank(page) && hasImprint(after)) || (isBlank(before) && hasImprint(page));
}

function perNumber(file: PdfFile, expected: string, faultOf: (line: Line) => string | undefined): Measured {
  const lines = file.pages.map(numberOf).filter((line) => line !== undefined);
  if (lines.length === 0) return { skipped: "没有页码" };
  const faults = lines.flatMap((line) => {
    const found = faultOf(line);
    return found === undefined ? [] : [lineFault(line, found)];
  });
  const [first] = lines;
  return judge(expected, faults, `${lines.length} 个页码，第一个“${first?.text ?? ""}”`);
}

const odd = INDENTS_PT.map((indent) => RIGHT_PT - indent);
const even = INDENTS_PT.map((indent) => LEFT_PT + indent);
const sideRange = (places: readonly number[]): string => mmRange(places);

/** Middle of the first dash, by its ink where the font gives it. */
function dashHeight(line: Line): number {
  const dash = line.glyphs.find(({ text }) => text === "—") ?? line.glyphs[0];
  if (dash?.ink && dash.text === "—") return (dash.ink.topPt + dash.ink.bottomPt) / 2;
  return line.baselinePt - DASH_EM * line.sizePt;
}
