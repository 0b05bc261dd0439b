import type { Element } from "@xmldom/xmldom";
import { openPackage, type Parts } from "../../ooxml/package.ts";
import { parseXml } from "../../ooxml/parse.ts";
import { type BlocksRead, paragraphsOf, readBlocks } from "./read/blocks.ts";
import { readLists } from "./read/lists.ts";
import { misplacedProperties } from "./read/order.ts";
import { layered, type Position, type Sources } from "./read/paragraphs.ts";
import { type Relationship, relatedPart, relationshipsOf } from "./read/relationships.ts";
import { type PartReader, readSections } from "./read/sections.ts";
import { lineage, readStyleSheet } from "./read/style-sheet.ts";
import { themeFaces } from "./read/theme.ts";
import { attribute, child, toggle } from "./read/xml.ts";
import { recognised } from "./roles.ts";
import type { ReadParagraph, WordFile } from "./types.ts";

const startOfPart = (): Position => ({ section: 0, fields: [], counts: new Map() });

/** Reads a .docx, whoever made it. A fault says in words why it cannot be read. */
export function openWord(bytes: Uint8Array): WordFile | { readonly fault: string } {
  const parts = openPackage(bytes, "Word 文件（.docx）");
  if ("fault" in parts) return parts;
  const packageRelations = relationshipsOf(parts, "");
  const path = packageRelations.find((each) => each.type === "officeDocument")?.path ?? "word/document.xml";
  const part = parts.get(path);
  if (!part) return { fault: "不是 Word 文件（.docx）：缺少正文部件 word/document.xml" };
  const document = parseXml(part);
  if ("fault" in document) return { fault: `正文部件无法读取：${document.fault}` };
  const body = child(document, "w:body");
  if (!body) return { fault: "不是 Word 文件（.docx）：正文部件里没有正文" };
  const broken = brokenPart(parts);
  if (broken !== undefined) return { fault: broken };
  return readFile(parts, packageRelations, relationshipsOf(parts, path), body);
}

/** A part that cannot be read is said, not passed over: what it holds would be measured as missing. */
function brokenPart(parts: Parts): string | undefined {
  for (const [path, bytes] of parts) {
    if (!/^word\/[^/]*\.xml$/i.test(path)) continue;
    const root = parseXml(bytes);
    if ("fault" in root) return `部件 ${path} 无法读取：${root.fault}`;
  }
  return undefined;
}

function readFile(
  parts: Parts,
  packageRelations: readonly Relationship[],
  relations: readonly Relationship[],
  body: Element,
): WordFile {
  const related = (type: string): Element | undefined => relatedPart(parts, relations, type);
  const theme = themeFaces(related("theme"));
  const styles = related("styles");
  const sheet = readStyleSheet(styles, theme);
  const sources: Sources = { sheet, theme, lists: readLists(related("numbering"), theme) };
  const settings = related("settings");
  const core = relatedPart(parts, packageRelations, "core-properties");
  const { blocks, textBoxes }: BlocksRead = readBlocks(body, sources, startOfPart());
  return {
    sections: readSections(body, partReader(parts, relations, sources)),
    blocks: recognised(blocks),
    textBoxes,
    settings: {
      evenAndOddHeaders: toggle(settings, "w:evenAndOddHeaders") ?? false,
      mirrorMargins: toggle(settings, "w:mirrorMargins") ?? false,
    },
    properties: {
      title: child(core, "title")?.textContent?.trim() ?? "",
      language:
        child(core, "language")?.textContent?.trim() ||
        sheet.language ||
        (attribute(child(settings, "w:themeFontLang"), "eastAsia") ?? ""),
    },
    normal: layered([sheet.defaults, ...lineage(sheet, sheet.defaultIds.paragraph)]),
    misplaced: [...misplacedProperties(body), ...misplacedProperties(styles)],
  };
}

/** Reads each header and footer once, however many sections have it. */
function partReader(parts: Parts, relations: readonly Relationship[], sources: Sources): PartReader {
  const read = new Map<string, readonly ReadParagraph[]>();
  return (id) => {
    const known = read.get(id);
    if (known) return known;
    const path = relations.find((each) => each.id === id)?.path;
    const bytes = path === undefined ? undefined : parts.get(path);
    const root = bytes && parseXml(bytes);
    const inside = root && !("fault" in root) ? readBlocks(root, sources, startOfPart()) : undefined;
    const paragraphs = inside ? [...paragraphsOf(inside.blocks), ...inside.textBoxes] : [];
    read.set(id, paragraphs);
    return paragraphs;
  };
}
