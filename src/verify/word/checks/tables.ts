import { TEXT_WIDTH_TWIPS } from "../../../layout/standard/word.ts";
import type { Check, Fault } from "../../types.ts";
import { gathered, quoted } from "../faults.ts";
import { inMm } from "../measures.ts";
import { cellsOf, placesOf, tablesOf } from "../select.ts";
import { isBlank } from "../surroundings.ts";
import type { Block, Paragraph, Table, WordFile } from "../types.ts";
import { HOUSE_RULE } from "./clauses.ts";

const NO_TABLES = { skipped: "没有表格" };

/** A table in words: by what stands in its first cell. */
const nameOf = (table: Table): string =>
  `表格${quoted(cellsOf(table).find((cell) => cell.text.trim() !== "")?.text ?? "")}`;

const perTable = (tables: readonly Table[], wrong: (table: Table) => readonly string[]): readonly Fault[] =>
  tables.flatMap((table) => wrong(table).map((found) => ({ where: nameOf(table), found })));

const width: Check<WordFile> = {
  code: "tables/width",
  clause: "GB/T 9704 5.2.1",
  title: "表格不超出版心",
  level: "must",
  measure: (file) => {
    const tables = tablesOf(file);
    if (tables.length === 0) return NO_TABLES;
    const room = (table: Table): number => {
      const section = file.sections[table.section];
      if (!section?.landscape) return TEXT_WIDTH_TWIPS;
      return section.width - section.margins.left - section.margins.right;
    };
    const widest = tables.reduce((most, table) => Math.max(most, table.width ?? 0), 0);
    return {
      expected: `不宽于版心（竖排页 ${inMm(TEXT_WIDTH_TWIPS)}）`,
      measured: `${tables.length} 张，最宽 ${inMm(widest)}`,
      faults: perTable(tables, (table) =>
        (table.width ?? 0) > room(table) ? [`宽 ${inMm(table.width ?? 0)}（${table.width}）`] : [],
      ),
    };
  },
};

const rows: Check<WordFile> = {
  code: "tables/rows",
  clause: HOUSE_RULE,
  title: "表格续页",
  level: "must",
  measure: (file) => {
    const tables = tablesOf(file).filter((table) => table.rows.length > 1);
    if (tables.length === 0) return NO_TABLES;
    return {
      expected: "表头在各页重复，一行不跨页",
      measured: `${tables.length} 张`,
      faults: perTable(tables, ({ rows: [head, ...rest] }) => [
        ...(head?.header ? [] : ["表头没有设“在各页顶端重复”"]),
        ...(head?.cantSplit && rest.every((row) => row.cantSplit) ? [] : ["有的行允许跨页断开"]),
      ]),
    };
  },
};

/** Paragraphs between a table and its caption, the caption first; empty where there is no caption. */
function captionAbove(blocks: readonly Block[], table: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = table - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || isBlank(block)) return [];
    found.unshift(block);
    if (block.role === "caption") return block.text.trim().startsWith("表") ? found : [];
    if (block.role !== "unit") return [];
  }
  return [];
}

const caption: Check<WordFile> = {
  code: "tables/caption",
  clause: "CY/T 170",
  title: "表题在表上方",
  level: "must",
  measure: (file) => {
    const tables = tablesOf(file);
    if (tables.length === 0) return NO_TABLES;
    const places = placesOf(file);
    const faults = perTable(tables, (table) => {
      const above = captionAbove(file.blocks, places.get(table) ?? 0);
      if (above.length === 0) return ["上方没有紧接的表题"];
      return above.every((paragraph) => paragraph.format.keepNext) ? [] : ["表题没有设“与下段同页”"];
    });
    return {
      expected: "表题紧接在表的上方，与表同页",
      measured: `${tables.length} 张`,
      faults: gathered(faults),
    };
  },
};

export const tables: readonly Check<WordFile>[] = [width, rows, caption];
