import type { Element } from "@xmldom/xmldom";
import type { ReadBlock, ReadParagraph, Row } from "../types.ts";
import {
  NO_SURROUNDINGS,
  type Position,
  readParagraph,
  type Sources,
  type Surroundings,
} from "./paragraphs.ts";
import { lineage } from "./style-sheet.ts";
import { attribute, child, children, descendants, integer, nameOf, toggle } from "./xml.ts";

/** Elements around paragraphs and tables that readers do not see. */
const TRANSPARENT = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

export interface BlocksRead {
  readonly blocks: ReadBlock[];
  readonly textBoxes: ReadParagraph[];
}

/** What stands in a body, cell, header or box, in its order. */
export function readBlocks(
  parent: Element,
  sources: Sources,
  position: Position,
  surroundings: Surroundings = NO_SURROUNDINGS,
): BlocksRead {
  const into: BlocksRead = { blocks: [], textBoxes: [] };
  for (const element of blockElements(parent)) {
    if (nameOf(element) === "w:tbl") into.blocks.push(readTable(element, sources, position, into.textBoxes));
    else addParagraph(element, sources, position, surroundings, into);
  }
  return into;
}

function blockElements(parent: Element): Element[] {
  return children(parent).flatMap((each) => {
    const name = nameOf(each);
    if (name === "w:p" || name === "w:tbl") return [each];
    if (name === "mc:AlternateContent")
      return blockElements(child(each, "mc:Choice") ?? child(each, "mc:Fallback") ?? each);
    return TRANSPARENT.has(name) ? blockElements(each) : [];
  });
}

/** The mark at the end of a paragraph is deleted, and nothing is left before it. */
function isDeleted(element: Element, paragraph: ReadParagraph): boolean {
  const mark = child(child(element, "w:pPr"), "w:rPr");
  return paragraph.text === "" && paragraph.drawings.length === 0 && child(mark, "w:del") !== undefined;
}

function addParagraph(
  element: Element,
  sources: Sources,
  position: Position,
  surroundings: Surroundings,
  into: BlocksRead,
): void {
  const { paragraph, boxes } = readParagraph(element, sources, position, surroundings);
  if (!isDeleted(element, paragraph)) into.blocks.push(paragraph);
  for (const box of boxes) {
    const inside = readBlocks(box, sources, position, { ...surroundings, boxed: true });
    for (const each of [...paragraphsOf(inside.blocks), ...inside.textBoxes]) into.textBoxes.push(each);
  }
  if (paragraph.endsSection) position.section += 1;
}

/** Paragraphs of blocks, those within tables in their place. */
export function paragraphsOf(blocks: readonly ReadBlock[]): ReadParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells).flat(),
  );
}

function readTable(
  element: Element,
  sources: Sources,
  position: Position,
  textBoxes: ReadParagraph[],
): ReadBlock {
  const properties = child(element, "w:tblPr");
  const styleId = attribute(child(properties, "w:tblStyle"), "val") ?? sources.sheet.defaultIds.table;
  const surroundings = { tableLayers: lineage(sources.sheet, styleId), boxed: false };
  const section = position.section;
  const readCell = (cell: Element): ReadParagraph[] => {
    const inside = readBlocks(cell, sources, position, surroundings);
    for (const each of inside.textBoxes) textBoxes.push(each);
    return paragraphsOf(inside.blocks);
  };
  const rows = within(element, "w:tr").map((row): Row => {
    const own = child(row, "w:trPr");
    return {
      header: toggle(own, "w:tblHeader") ?? false,
      cantSplit: toggle(own, "w:cantSplit") ?? false,
      cells: within(row, "w:tc").map(readCell),
    };
  });
  const width = tableWidth(element, properties);
  return { kind: "table", rows, section, ...(width !== undefined && { width }) };
}

/** Rows of a table or cells of a row, with or without a content control around them. */
function within(parent: Element, name: string): Element[] {
  return children(parent).flatMap((each) => {
    if (nameOf(each) === name) return [each];
    return TRANSPARENT.has(nameOf(each)) ? within(each, name) : [];
  });
}

/** The width as stated; where the table takes its contents' width, that of its columns. */
function tableWidth(table: Element, properties: Element | undefined): number | undefined {
  const stated = child(properties, "w:tblW");
  const width = integer(stated, "w");
  if (attribute(stated, "type") === "dxa" && width) return width;
  const columns = descendants(child(table, "w:tblGrid"), "w:gridCol").map(
    (column) => integer(column, "w") ?? 0,
  );
  const sum = columns.reduce((total, column) => total + column, 0);
  return sum > 0 ? sum : undefined;
}
