import { GRID, TWIPS_PER_PT } from "../../../layout/standard/page.ts";
import { CHARACTER_SPACING_TWIPS } from "../../../layout/standard/word.ts";
import type { Check } from "../../types.ts";
import { hanRuns, mostFrequent } from "../features.ts";
import { inPt, mmOf } from "../measures.ts";
import { bodyPitch } from "../profile.ts";
import { inRoles, sectionName, uprightSections } from "../select.ts";
import type { Paragraph, Section, WordFile } from "../types.ts";

const NO_TEXT = { skipped: "没有正文段落" };
const NO_PITCH = { skipped: "正文行距不是固定值，数不出行数" };

/** Lines of a pitch that fit a section's text area, whole boxes as a word processor counts them. */
const linesOf = ({ height, margins }: Section, pitch: number): number =>
  Math.floor((height - margins.top - margins.bottom) / pitch);

const lines: Check<WordFile> = {
  code: "grid/lines",
  clause: "GB/T 9704 5.2.3",
  title: "每页行数",
  level: "should",
  measure: (file) => {
    const pitch = bodyPitch(file);
    const section = uprightSections(file)[0]?.section;
    if (pitch === undefined || pitch <= 0 || !section) return NO_PITCH;
    const count = linesOf(section, pitch);
    const found = `每页 ${count} 行（行距 ${inPt(pitch)}，可排高度 ${mmOf(section.height - section.margins.top - section.margins.bottom)} 毫米）`;
    return {
      expected: `${GRID.lines} 行`,
      measured: found,
      faults: count === GRID.lines ? [] : [{ where: "正文", found }],
    };
  },
};

const pitch: Check<WordFile> = {
  code: "grid/pitch",
  clause: "GB/T 9704 5.2.3",
  title: "文档网格行距",
  level: "should",
  measure: (file) => {
    const wanted = bodyPitch(file);
    if (wanted === undefined) return NO_PITCH;
    const faults = uprightSections(file)
      .filter(({ section }) => section.grid.linePitch !== wanted)
      .map(({ section, number }) => ({
        where: sectionName(file, number),
        found: `网格行距 ${inPt(section.grid.linePitch)}`,
      }));
    return { expected: `与正文行距相同：${inPt(wanted)}`, measured: `正文行距 ${inPt(wanted)}`, faults };
  },
};

/** w:docGrid says in 1/4096 pt what it adds to each character. */
const GRID_UNITS_PER_TWIP = 4096 / TWIPS_PER_PT;

const onCharacterGrid = (section: Section, paragraph: Paragraph): boolean =>
  paragraph.format.snapToGrid && ["linesAndChars", "snapToChars"].includes(section.grid.type);

/** What is added to each character of a paragraph, in twips: by its own spacing, and by the grid it snaps to. */
function addedTo(section: Section, paragraph: Paragraph): { readonly own: number; readonly grid: number } {
  const runs = hanRuns(paragraph);
  const own = mostFrequent(
    runs.map((run) => run.format.spacing),
    (at) => runs[at]?.text.length ?? 0,
  );
  const grid = onCharacterGrid(section, paragraph) ? section.grid.charSpace / GRID_UNITS_PER_TWIP : 0;
  return { own: own ?? 0, grid };
}

/** Characters of size 3 that a line holds. */
function charactersOf(section: Section, paragraph: Paragraph): number {
  const { own, grid } = addedTo(section, paragraph);
  const width = section.width - section.margins.left - section.margins.right - section.margins.gutter;
  const size = (hanRuns(paragraph)[0]?.format.sizePt ?? 0) * TWIPS_PER_PT;
  return size + own + grid <= 0 ? 0 : Math.floor(width / (size + own + grid));
}

const characters: Check<WordFile> = {
  code: "grid/characters",
  clause: "GB/T 9704 5.2.3",
  title: "每行字数",
  level: "should",
  measure: (file) => {
    const text = inRoles(file, "text").filter((paragraph) => hanRuns(paragraph).length > 0);
    const counted = text.flatMap((paragraph) => {
      const section = file.sections[paragraph.section];
      return section && !section.landscape ? [{ paragraph, section }] : [];
    });
    const count = mostFrequent(counted.map(({ section, paragraph }) => charactersOf(section, paragraph)));
    if (count === undefined) return NO_TEXT;
    const twice = counted.some(({ section, paragraph }) => {
      const { own, grid } = addedTo(section, paragraph);
      return own < 0 && grid < 0;
    });
    const tight = `字距紧缩 ${-CHARACTER_SPACING_TWIPS / TWIPS_PER_PT} 磅`;
    return {
      expected: `${GRID.characters} 字（${tight}，或用字符网格，不同时用）`,
      measured: `每行 ${count} 字`,
      faults: [
        ...(count === GRID.characters ? [] : [{ where: "正文", found: `每行 ${count} 字` }]),
        ...(twice ? [{ where: "正文", found: "字距和字符网格同时收紧" }] : []),
      ],
    };
  },
};

export const grid: readonly Check<WordFile>[] = [lines, pitch, characters];
