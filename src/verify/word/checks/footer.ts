import { mmToTwips } from "../../../layout/standard/page.ts";
import { PAGE_NUMBER_TYPE } from "../../../layout/standard/type.ts";
import { FOOTER_TWIPS } from "../../../layout/standard/word.ts";
import type { Check, Fault } from "../../types.ts";
import { FACE_NAME, faceRole } from "../faces.ts";
import { gathered } from "../faults.ts";
import { inCharacters, inMm, mmOf, sizeName } from "../measures.ts";
import { blocksBySection, sectionName, uprightSections } from "../select.ts";
import type { Block, FooterKind, ReadParagraph, WordFile } from "../types.ts";

const NO_NUMBERS = { skipped: "没有页码" };
const NAMES: Readonly<Record<FooterKind, string>> = {
  default: "奇数页页脚",
  even: "偶数页页脚",
  first: "首页页脚",
};

const isPage = (field: string | undefined): boolean => /^PAGE\b/i.test(field ?? "");
const hasPage = (paragraph: ReadParagraph): boolean => paragraph.runs.some((run) => isPage(run.field));

/** A footer's paragraph with the page number, of either kind of page. */
interface Numbered {
  readonly kind: "default" | "even";
  readonly paragraph: ReadParagraph;
}

/** The page numbers of upright pages, each footer once. */
function pageNumbers(file: WordFile): readonly Numbered[] {
  const found = uprightSections(file).flatMap(({ section }) =>
    (["default", "even"] as const).flatMap((kind) =>
      (section.footers.get(kind) ?? []).filter(hasPage).map((paragraph) => ({ kind, paragraph })),
    ),
  );
  return found.filter(
    ({ paragraph }, at) => found.findIndex((other) => other.paragraph === paragraph) === at,
  );
}

/** What readers see, with 1 for the number itself. */
const shownOf = ({ runs }: ReadParagraph): string =>
  runs
    .filter((run, at) => !isPage(run.field) || !isPage(runs[at - 1]?.field))
    .map((run) => (isPage(run.field) ? "1" : run.text))
    .join("")
    .trim();

/** The page of an imprint bears no number where a blank page stands before it. */
const isImprintOnly = (blocks: readonly Block[]): boolean =>
  blocks.some(({ role }) => role === "imprint") &&
  blocks.every(({ role }) => role === "imprint" || role === "blank");

const pages: Check<WordFile> = {
  code: "footer/pages",
  clause: "GB/T 9704 7.5",
  title: "奇偶页都有页码",
  level: "must",
  measure: (file) => {
    const faults: Fault[] = file.settings.evenAndOddHeaders
      ? []
      : [{ where: "页面设置", found: "没有设“奇偶页不同”，页码不能分居左右" }];
    const blocks = blocksBySection(file);
    for (const { section, number } of uprightSections(file)) {
      if (isImprintOnly(blocks.get(number - 1) ?? [])) continue;
      const kinds: readonly FooterKind[] = section.titlePage
        ? ["default", "even", "first"]
        : ["default", "even"];
      for (const kind of kinds)
        if (!(section.footers.get(kind) ?? []).some(hasPage))
          faults.push({
            where: `${file.sections.length === 1 ? "" : `第${number}节`}${NAMES[kind]}`,
            found: "没有页码",
          });
    }
    return {
      expected: "奇数页、偶数页各有页脚，均有页码",
      measured: faults.length === 0 ? "各有页码" : "不全",
      faults,
    };
  },
};

const number: Check<WordFile> = {
  code: "footer/number",
  clause: "GB/T 9704 7.5",
  title: "页码形式",
  level: "must",
  measure: (file) => {
    const numbers = pageNumbers(file);
    if (numbers.length === 0) return NO_NUMBERS;
    const faults = numbers
      .map(({ kind, paragraph }) => ({ where: NAMES[kind], found: `页码是“${shownOf(paragraph)}”` }))
      .filter(({ found }) => !/“— ?1 ?—”$/u.test(found));
    return {
      expected: "数字左右各一条一字线：— 1 —",
      measured: shownOf((numbers[0] as Numbered).paragraph),
      faults,
    };
  },
};

const type: Check<WordFile> = {
  code: "footer/type",
  clause: "GB/T 9704 7.5",
  title: "页码字体字号",
  level: "should",
  measure: (file) => {
    const runs = pageNumbers(file).flatMap(({ kind, paragraph }) =>
      paragraph.runs
        .filter((run) => run.text.trim() !== "" || isPage(run.field))
        .map((run) => ({ kind, run })),
    );
    const [first] = runs;
    if (!first) return NO_NUMBERS;
    const faults = runs.flatMap(({ kind, run: { format } }) => {
      const face = format.faces.ascii;
      return [
        ...(faceRole(face) === "song" ? [] : [{ where: NAMES[kind], found: `字体是 ${face ?? "未指定"}` }]),
        ...(format.sizePt === PAGE_NUMBER_TYPE.sizePt
          ? []
          : [{ where: NAMES[kind], found: `字号是 ${sizeName(format.sizePt)}` }]),
      ];
    });
    const { format } = first.run;
    return {
      expected: `${sizeName(PAGE_NUMBER_TYPE.sizePt)} ${FACE_NAME.song}，半角数字`,
      measured: `${sizeName(format.sizePt)} ${format.faces.ascii ?? "未指定字体"}`,
      faults: gathered(faults),
    };
  },
};

/** One character in; up to one of size 3, as people count it. */
const ONE_CHARACTER = { least: FOOTER_TWIPS.indent, most: mmToTwips(5.7) };

function misplaced({ kind, paragraph }: Numbered): readonly string[] {
  const { align, indent, frameAlign } = paragraph.format;
  if (paragraph.boxed || frameAlign === "outside") return [];
  const side = kind === "default" ? "right" : "left";
  const placed = frameAlign ?? align;
  const sided = placed === side || (side === "left" && placed === "both");
  if (!sided) return [side === "right" ? "奇数页页码应居右" : "偶数页页码应居左"];
  const hundredths = side === "right" ? indent.rightHundredths : indent.leftHundredths;
  const first = side === "left" ? indent.firstLine : 0;
  const twips = (side === "right" ? indent.right : indent.left) + first;
  const chars = hundredths + (side === "left" ? indent.firstLineHundredths : 0);
  if (chars !== 0) return chars === 100 ? [] : [`空 ${inCharacters(chars)}`];
  return twips >= ONE_CHARACTER.least && twips <= ONE_CHARACTER.most ? [] : [`空 ${inMm(twips)}（${twips}）`];
}

const place: Check<WordFile> = {
  code: "footer/place",
  clause: "GB/T 9704 7.5",
  title: "页码位置",
  level: "must",
  measure: (file) => {
    const numbers = pageNumbers(file);
    if (numbers.length === 0) return NO_NUMBERS;
    const faults = numbers.flatMap((each) =>
      misplaced(each).map((found) => ({ where: NAMES[each.kind], found })),
    );
    return {
      expected: "奇数页居右空 1 字，偶数页居左空 1 字",
      measured: faults.length === 0 ? "符合" : "不符合",
      faults,
    };
  },
};

/** Where a footer's line must end for the dash to stand 7 mm below the text block, as word processors draw it. */
const FROM_EDGE = { least: 1400, most: 1420 };

const height: Check<WordFile> = {
  code: "footer/height",
  clause: "GB/T 9704 7.5",
  title: "页码高度",
  level: "should",
  measure: (file) => {
    const sections = uprightSections(file);
    const [first] = sections;
    if (!first || pageNumbers(file).length === 0) return NO_NUMBERS;
    return {
      expected: `页脚距页边 ${mmOf(FROM_EDGE.least)}～${inMm(FROM_EDGE.most)}，一字线在版心下 7 毫米`,
      measured: inMm(first.section.margins.footer),
      faults: sections
        .filter(
          ({ section: { margins } }) => margins.footer < FROM_EDGE.least || margins.footer > FROM_EDGE.most,
        )
        .map(({ section, number: at }) => ({
          where: sectionName(file, at),
          found: `页脚距页边 ${inMm(section.margins.footer)}（${section.margins.footer}）`,
        })),
    };
  },
};

export const footer: readonly Check<WordFile>[] = [pages, number, type, place, height];
