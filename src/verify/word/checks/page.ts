import { mmToTwips, TEXT_BLOCK } from "../../../layout/standard/page.ts";
import { PAPER_TWIPS, TEXT_WIDTH_TWIPS } from "../../../layout/standard/word.ts";
import type { Check, Fault } from "../../types.ts";
import { inMm, mmOf } from "../measures.ts";
import { LITERAL, MARGIN_TOLERANCE, type Profile, profileOf, SHIFTED } from "../profile.ts";
import { blocksBySection, sectionName, uprightSections } from "../select.ts";
import type { Block, Section, WordFile } from "../types.ts";

/** Twice that of a margin: the width is what two of them leave. */
const WIDTH_TOLERANCE = 2 * MARGIN_TOLERANCE;

const NO_UPRIGHT = { skipped: "没有竖排页面" };

const near = (value: number, wanted: number, tolerance: number): boolean =>
  Math.abs(value - wanted) <= tolerance;

const paper: Check<WordFile> = {
  code: "page/paper",
  clause: "GB/T 9704 5.1",
  title: "纸张大小",
  level: "must",
  measure: (file) => ({
    expected: "A4（210×297 毫米）",
    measured: [
      ...new Set(file.sections.map(({ width, height }) => `${mmOf(width)}×${mmOf(height)} 毫米`)),
    ].join("、"),
    faults: file.sections.flatMap(({ width, height }, at): Fault[] => {
      const fits =
        near(Math.min(width, height), PAPER_TWIPS.width, MARGIN_TOLERANCE) &&
        near(Math.max(width, height), PAPER_TWIPS.height, MARGIN_TOLERANCE);
      const found = `${mmOf(width)}×${mmOf(height)} 毫米`;
      return fits ? [] : [{ where: sectionName(file, at + 1), found }];
    }),
  }),
};

const inWords = ({ top, bottom, left, right }: Section["margins"]): string =>
  `上 ${mmOf(top)}、下 ${mmOf(bottom)}、左 ${mmOf(left)}、右 ${mmOf(right)} 毫米`;

const wantedBy = ({ name, page: { topMm, bottomMm, leftMm, rightMm } }: Profile): string =>
  `上 ${topMm}、下 ${bottomMm}、左 ${leftMm}、右 ${rightMm} 毫米（${name}）`;

/** What is wrong with a section's margins; nothing where they are those of a profile. */
function wrongMargins(section: Section): readonly string[] {
  const { margins } = section;
  const profile = profileOf(section);
  const { left, right } = LITERAL.margins;
  const sidesFit = near(margins.left, left, MARGIN_TOLERANCE) && near(margins.right, right, MARGIN_TOLERANCE);
  return [
    ...(profile && sidesFit ? [] : [inWords(margins)]),
    ...(margins.gutter === 0 ? [] : [`装订线 ${inMm(margins.gutter)}，应为 0`]),
  ];
}

const margins: Check<WordFile> = {
  code: "page/margins",
  clause: "GB/T 9704 5.2.1；GB/T 33476.2 6.2",
  title: "页边距",
  level: "must",
  measure: (file) => {
    const sections = uprightSections(file);
    const [first] = sections;
    if (!first) return NO_UPRIGHT;
    return {
      expected: `${wantedBy(SHIFTED)}，或 ${wantedBy(LITERAL)}`,
      measured: `${inWords(first.section.margins)}（${profileOf(first.section)?.name ?? "两种版式都不是"}）`,
      faults: sections.flatMap(({ section, number }) =>
        wrongMargins(section).map((found) => ({ where: sectionName(file, number), found })),
      ),
    };
  },
};

const textWidth = ({ width, margins: { left, right, gutter } }: Section): number =>
  width - left - right - gutter;
const textHeight = ({ height, margins: { top, bottom } }: Section): number => height - top - bottom;

const width: Check<WordFile> = {
  code: "page/width",
  clause: "GB/T 9704 5.2.1",
  title: "版心宽度",
  level: "must",
  measure: (file) => {
    const sections = uprightSections(file);
    const [first] = sections;
    if (!first) return NO_UPRIGHT;
    return {
      expected: `${TEXT_BLOCK.widthMm} 毫米`,
      measured: inMm(textWidth(first.section)),
      faults: sections
        .filter(({ section }) => !near(textWidth(section), TEXT_WIDTH_TWIPS, WIDTH_TOLERANCE))
        .map(({ section, number }) => ({
          where: sectionName(file, number),
          found: `${inMm(textWidth(section))}（${textWidth(section)}）`,
        })),
    };
  },
};

const mirror: Check<WordFile> = {
  code: "page/mirror",
  clause: "GB/T 9704 5.2.1",
  title: "左右页边距不对调",
  level: "should",
  measure: (file) => ({
    expected: "各页左边距均为 28 毫米",
    measured: file.settings.mirrorMargins ? "对称页边距" : "左右不对调",
    faults: file.settings.mirrorMargins
      ? [{ where: "页面设置", found: "设了对称页边距，偶数页左边距成为 26 毫米" }]
      : [],
  }),
};

/** Clause 8: the text block turned with the paper; up to a leading more where margins are those of GB/T 33476.2. */
const TURNED = {
  width: mmToTwips(TEXT_BLOCK.heightMm + 1),
  height: mmToTwips(TEXT_BLOCK.widthMm + 1) + (LITERAL.margins.top - SHIFTED.margins.top) * 2,
};

const landscape: Check<WordFile> = {
  code: "page/landscape",
  clause: "GB/T 9704 8",
  title: "横排页面只放表格",
  level: "must",
  measure: (file) => {
    const turned = file.sections
      .map((section, at) => ({ section, at }))
      .filter(({ section }) => section.landscape);
    if (turned.length === 0) return { skipped: "没有横排页面" };
    const blocks = blocksBySection(file);
    return {
      expected: "横排的页面只放表格，不超出 225×156 毫米",
      measured: `横排 ${turned.length} 节`,
      faults: turned.flatMap(({ section, at }) =>
        wrongLandscape(blocks.get(at) ?? [], section).map((found) => ({
          where: sectionName(file, at + 1),
          found,
        })),
      ),
    };
  },
};

function wrongLandscape(inside: readonly Block[], section: Section): readonly string[] {
  const fits = textWidth(section) <= TURNED.width && textHeight(section) <= TURNED.height;
  return [
    ...(inside.some((block) => block.kind === "table") ? [] : ["横排的页面没有表格"]),
    ...(inside.some((block) => block.role === "text") ? ["横排的页面有正文段落"] : []),
    ...(fits ? [] : [`可排 ${mmOf(textWidth(section))}×${mmOf(textHeight(section))} 毫米`]),
  ];
}

export const page: readonly Check<WordFile>[] = [paper, margins, width, mirror, landscape];
