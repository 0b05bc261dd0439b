import { BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";
import type { Block, Heading, ReportTree } from "../report/types.ts";

/** Word's limit, in UTF-16 units. */
const LONGEST = 40;

/** A bookmark as Word wants it: a name of its own alphabet, and a number unique in the document. */
export interface WordBookmark {
  readonly name: string;
  readonly number: number;
}

/** Bookmarks by `Heading.id`. */
export type Bookmarks = ReadonlyMap<string, WordBookmark>;

function cut(text: string, units: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept;
}

/** Letters, digits, underscores and Han, begun by a letter or Han: a leading underscore would hide the bookmark. */
function allowedName(id: string): string {
  const allowed = id.replace(/[^\p{Script=Han}A-Za-z0-9_]/gu, "_");
  return cut(/^[\p{Script=Han}A-Za-z]/u.test(allowed) ? allowed : `h${allowed}`, LONGEST);
}

/** Names for the ids, in their order. Word takes names that differ in case only for the same. */
export function bookmarksOf(ids: readonly string[]): Bookmarks {
  const bookmarks = new Map<string, WordBookmark>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (bookmarks.has(id)) continue;
    const wanted = allowedName(id);
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const suffix = `_${copy}`;
      name = cut(wanted, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    bookmarks.set(id, { name, number: bookmarks.size + 1 });
  }
  return bookmarks;
}

const isHeading = (block: Block): block is Heading => block.type === "heading";

/** Bookmarks of all headings of a report, those of its attachments last. */
export function headingBookmarks(tree: ReportTree): Bookmarks {
  const blocks = [...tree.body, ...tree.attachments.flatMap((attachment) => attachment.children)];
  return bookmarksOf(blocks.filter(isHeading).map((heading) => heading.id));
}

/** Puts a bookmark around runs. */
export function bookmarked(
  bookmark: WordBookmark | undefined,
  runs: readonly ParagraphChild[],
): ParagraphChild[] {
  if (!bookmark) return [...runs];
  // docx's union of children lacks the two marks, though it writes them; they are components like any other.
  const start = new BookmarkStart(bookmark.name, bookmark.number) as unknown as ParagraphChild;
  const end = new BookmarkEnd(bookmark.number) as unknown as ParagraphChild;
  return [start, ...runs, end];
}
