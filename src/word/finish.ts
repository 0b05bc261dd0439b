import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Parts that docx writes into every file and that a report has no use for. */
const UNUSED = ["word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/custom.xml"];

const CONTENT_TYPES = "[Content_Types].xml";
const EMPTY_RELATIONSHIPS = /<Relationships[^>]*\/>\s*$/;

/**
 * The first moment a zip can hold, by the local clock: fflate writes local time, so this one gives the same bytes in
 * every time zone. Made anew each time, for the zone may change while a process runs.
 */
const zipTime = (): Date => new Date(1980, 0, 1);

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

/** The content types first, as readers expect them; the rest by path, in code points rather than by any locale. */
function inOrder(left: [string, Uint8Array], right: [string, Uint8Array]): number {
  const rank = ([path]: [string, Uint8Array]): number => (path === CONTENT_TYPES ? 0 : 1);
  return rank(left) - rank(right) || (left[0] < right[0] ? -1 : 1);
}

/** Packs a docx again so that the same parts give the same bytes on any day and in any zone. */
export function finish(packed: Uint8Array): Uint8Array {
  const entries: Zippable = Object.fromEntries(pruned(unzipSync(packed)).toSorted(inOrder));
  return zipSync(entries, { mtime: zipTime(), level: 6 });
}
