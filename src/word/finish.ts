import { strFromU8, strToU8, unzipSync } from "fflate";
import { CONTENT_TYPES, pack } from "../ooxml/pack.ts";

/** Parts that docx writes into every file and that a report has no use for. */
const UNUSED = ["word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/custom.xml"];

const EMPTY_RELATIONSHIPS = /<Relationships[^>]*\/>\s*$/;

/** What refers to a part: a relationship, or its content type. */
function withoutReferences(xml: string): string {
  return UNUSED.reduce((kept, part) => {
    const target = part.replace(/^word\//, "").replaceAll(".", "\\.");
    const relationship = new RegExp(`<Relationship [^>]*Target="${target}"[^>]*/>`, "g");
    const override = new RegExp(`<Override [^>]*PartName="/${part.replaceAll(".", "\\.")}"[^>]*/>`, "g");
    return kept.replace(relationship, "").replace(override, "");
  }, xml);
}

/** Removes the unused parts, what refers to them, and relationship parts without a relationship. */
function pruned(entries: Readonly<Record<string, Uint8Array>>): [string, Uint8Array][] {
  return Object.entries(entries)
    .filter(([path]) => !UNUSED.includes(path))
    .map(([path, bytes]): [string, Uint8Array] =>
      path === CONTENT_TYPES || path.endsWith(".rels")
        ? [path, strToU8(withoutReferences(strFromU8(bytes)))]
        : [path, bytes],
    )
    .filter(([path, bytes]) => !(path.endsWith(".rels") && EMPTY_RELATIONSHIPS.test(strFromU8(bytes))));
}

const DOCUMENT = "word/document.xml";

/**
 * Packs a docx again so that the same parts give the same bytes on any day and in any zone. `last` has the last word on
 * the document's own part.
 */
export function finish(packed: Uint8Array, last = (document: string): string => document): Uint8Array {
  const parts = pruned(unzipSync(packed)).map(([path, bytes]): [string, Uint8Array] => [
    path,
    path === DOCUMENT ? strToU8(last(strFromU8(bytes))) : bytes,
  ]);
  return pack(parts);
}
