import type { Fault } from "../types.ts";
import { quoted } from "./faults.ts";
import type { Block, Paragraph, ReadParagraph, Section, Table, WordFile, WordRole } from "./types.ts";

export const allParagraphs = (file: WordFile): readonly Paragraph[] =>
  file.blocks.filter((block) => block.kind === "paragraph");

/** Where each block stands among the others. */
export const placesOf = (file: WordFile): ReadonlyMap<Block, number> =>
  new Map(file.blocks.map((block, at) => [block, at]));

/** Paragraphs that are one of these. */
export const inRoles = (file: WordFile, ...roles: readonly WordRole[]): readonly Paragraph[] =>
  allParagraphs(file).filter((paragraph) => roles.includes(paragraph.role));

/** Tables of figures and words, not those that an imprint or a red head is set with. */
export const tablesOf = (file: WordFile): readonly Table[] =>
  file.blocks.filter((block) => block.kind === "table").filter((table) => table.role === "table");

export const cellsOf = (table: Table): readonly ReadParagraph[] =>
  table.rows.flatMap((row) => row.cells.flat());

/** Paragraphs of every footer, each once however many sections have it. */
export const footerParagraphs = (file: WordFile): readonly ReadParagraph[] => [
  ...new Set(file.sections.flatMap((section) => [...section.footers.values()].flat())),
];

/** Sections with the paper upright, each with its number from 1. */
export const uprightSections = (file: WordFile): readonly { section: Section; number: number }[] =>
  file.sections
    .map((section, at) => ({ section, number: at + 1 }))
    .filter(({ section }) => !section.landscape);

/** Blocks by the index of the section they stand in. */
export function blocksBySection(file: WordFile): ReadonlyMap<number, readonly Block[]> {
  const found = new Map<number, Block[]>();
  for (const block of file.blocks) {
    const others = found.get(block.section);
    if (others) others.push(block);
    else found.set(block.section, [block]);
  }
  return found;
}

/** Where a section is, in words. */
export const sectionName = (file: WordFile, number: number): string =>
  file.sections.length === 1 ? "页面设置" : `第${number}节`;

/** A fault of a paragraph for each thing that is wrong with it. */
export const faultsOf = (
  paragraphs: readonly ReadParagraph[],
  wrong: (paragraph: ReadParagraph) => readonly string[],
): readonly Fault[] =>
  paragraphs.flatMap((paragraph) =>
    wrong(paragraph).map((found) => ({ where: quoted(paragraph.text), found })),
  );
