import { mmToPt } from "../../../layout/standard/page.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { inkRight } from "../lines/characters.ts";
import { joined } from "../paragraphs.ts";
import type { Box, Line, Page, PdfFile } from "../types.ts";
import { isLandscape, judge, lineFault, linesIn, mm, paragraphsOf, pitchOf } from "./support.ts";
import { blockOf } from "./text-block.ts";

const EDGE_PT = mmToPt(0.5);
const CENTRE_TOLERANCE_PT = mmToPt(1.5);
/** A caption stands within so many lines of its object. */
const NEAR_LINES = 2.2;

type Kind = "表" | "图";

export const TABLES: readonly Check<PdfFile>[] = [
  {
    code: "table/inside",
    clause: "GB/T 9704 5.2.1、8",
    title: "图表不出版心",
    level: "must",
    measure: ({ pages }) => {
      const objects = pages.flatMap((page) =>
        [...page.tables, ...page.graphics].map((box) => ({ page, box })),
      );
      if (objects.length === 0) return { skipped: "没有图表" };
      const faults = objects
        .filter(({ page, box }) => !isInside(box, blockOf(page)))
        .map(
          ({ page, box }): Fault => ({
            page: page.number,
            where: "图表",
            found: `${mm(box.leftPt)}～${mm(box.rightPt)}，${mm(box.topPt)}～${mm(box.bottomPt)}`,
          }),
        );
      return judge("在版心内（±0.5 mm）", faults, `${objects.length} 处图表，${faults.length} 处超出`);
    },
  },
  {
    code: "table/caption",
    clause: "CY/T 170",
    title: "表题在表上方",
    level: "must",
    measure: (file) => captions(file, "表"),
  },
  {
    code: "figure/caption",
    clause: "CY/T 171",
    title: "图题在图下方",
    level: "must",
    measure: (file) => captions(file, "图"),
  },
  {
    code: "caption/centred",
    clause: "CY/T 170、CY/T 171",
    title: "图题、表题居中",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, "caption");
      if (lines.length === 0) return { skipped: "没有图题、表题" };
      const off = (line: Line): number => {
        const page = file.pages[line.page - 1];
        const block = page && blockOf(page);
        return block ? (line.leftPt + inkRight(line)) / 2 - (block.leftPt + block.rightPt) / 2 : 0;
      };
      const faults = lines
        .filter((line) => Math.abs(off(line)) > CENTRE_TOLERANCE_PT)
        .map((line) => lineFault(line, `偏${off(line) > 0 ? "右" : "左"} ${mm(Math.abs(off(line)))}`));
      const most = Math.max(...lines.map((line) => Math.abs(off(line))));
      return judge("居版心之中（±1.5 mm）", faults, `最多偏 ${mm(most)}`);
    },
  },
  {
    code: "caption/sequence",
    clause: "CY/T 170、CY/T 171",
    title: "图、表各自从 1 起连续编号",
    level: "must",
    measure: (file) => {
      const found = numbered(file);
      if (found.length === 0) return { skipped: "没有图题、表题" };
      const faults = (["表", "图"] as const).flatMap((kind) =>
        sequenceFaults(found.filter((one) => one.kind === kind)),
      );
      return judge("连续", faults, found.map(({ kind, number }) => `${kind}${number}`).join("、"));
    },
  },
  {
    code: "caption/cited",
    clause: "CY/T 170、CY/T 171",
    title: "图表在文中提到",
    level: "should",
    measure: (file) => {
      const found = numbered(file);
      if (found.length === 0) return { skipped: "没有图题、表题" };
      const text = joined(linesIn(file, "text", "heading")).replace(/\s/gu, "");
      const faults = found
        .filter(({ kind, number, again }) => !again && !new RegExp(`${kind}${number}(?!\\d)`, "u").test(text))
        .map(({ line, kind, number }) => lineFault(line, `文中没有提到${kind}${number}`));
      return judge("每个图表都提到", faults, `${faults.length} 个没有提到`);
    },
  },
];

const isInside = (box: Box, block: Box): boolean =>
  box.leftPt >= block.leftPt - EDGE_PT &&
  box.rightPt <= block.rightPt + EDGE_PT &&
  box.topPt >= block.topPt - mmToPt(3) &&
  box.bottomPt <= block.bottomPt + mmToPt(3);

/** Each table has a caption above it, each drawing one below; a table that goes on from the page before may lack it. */
function captions(file: PdfFile, kind: Kind): Measured {
  const objects = file.pages.flatMap((page) =>
    (kind === "表" ? page.tables : page.graphics).map((box) => ({ page, box })),
  );
  if (objects.length === 0) return { skipped: `没有${kind}` };
  const faults = objects
    .filter(({ page, box }) => !goesOn(file, page, box, kind) && !hasCaption(page, box, kind, pitchOf(file)))
    .map(
      ({ page, box }): Fault => ({
        page: page.number,
        where: `${mm(box.topPt)} 处的${kind}`,
        found: `${kind === "表" ? "上" : "下"}方没有${kind}题`,
      }),
    );
  return judge(
    `${kind}${kind === "表" ? "上" : "下"}方有${kind}题`,
    faults,
    `${objects.length} 个${kind}，${faults.length} 个不合`,
  );
}

function hasCaption(page: Page, box: Box, kind: Kind, pitchPt: number): boolean {
  const reach = NEAR_LINES * pitchPt;
  const between = (line: Line): boolean =>
    kind === "表"
      ? line.baselinePt <= box.topPt + 1 && line.baselinePt > box.topPt - reach
      : line.baselinePt > box.bottomPt && line.baselinePt < box.bottomPt + reach;
  return page.lines.some((line) => line.role === "caption" && line.text.startsWith(kind) && between(line));
}

function goesOn(file: PdfFile, page: Page, box: Box, kind: Kind): boolean {
  const before = file.pages[page.number - 2];
  const above = page.lines.some((line) => line.role !== "page-number" && line.baselinePt < box.topPt);
  return kind === "表" && !above && !isLandscape(page) && (before?.tables.length ?? 0) > 0;
}

interface Numbered {
  readonly line: Line;
  readonly kind: Kind;
  readonly number: number;
  /** Repeats the caption above the rest of a table. */
  readonly again: boolean;
}

const numbered = (file: PdfFile): readonly Numbered[] =>
  paragraphsOf(linesIn(file, "caption")).flatMap((lines) => {
    const [line] = lines;
    const text = joined(lines);
    const match = /^([图表])\s*(\d+)/u.exec(text);
    if (line === undefined || !match) return [];
    return [{ line, kind: match[1] as Kind, number: Number(match[2]), again: /[（(]续[）)]/u.test(text) }];
  });

function sequenceFaults(found: readonly Numbered[]): readonly Fault[] {
  let last = 0;
  return found.flatMap(({ line, kind, number, again }) => {
    const wanted = again ? last : last + 1;
    last = number;
    return number === wanted ? [] : [lineFault(line, `应为${kind}${wanted}`)];
  });
}
