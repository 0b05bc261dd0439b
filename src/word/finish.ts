import { strToU8 } from "fflate";
import { CONTENT_TYPES, pack } from "../ooxml/pack.ts";
import type { WordParts } from "./compile.ts";

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
function pruned(parts: WordParts): [string, string | Uint8Array][] {
  return [...parts]
    .filter(([path]) => !UNUSED.includes(path))
    .map(([path, data]): [string, string | Uint8Array] =>
      typeof data === "string" && (path === CONTENT_TYPES || path.endsWith(".rels"))
        ? [path, withoutReferences(data)]
        : [path, data],
    )
    .filter(
      ([path, data]) =>
        !(typeof data === "string" && path.endsWith(".rels") && EMPTY_RELATIONSHIPS.test(data)),
    );
}

const DOCUMENT = "word/document.xml";

/**
 * Packs a document's parts so that the same ones give the same bytes on any day and in any zone. `last` has the last
 * word on the document's own part.
 */
export function finish(parts: WordParts, last = (document: string): string => document): Uint8Array {
  const finished = pruned(parts).map(([path, data]): [string, Uint8Array] => {
    const text = typeof data === "string" && path === DOCUMENT ? last(data) : data;
    return [path, typeof text === "string" ? strToU8(text) : text];
  });
  return pack(finished);
}
