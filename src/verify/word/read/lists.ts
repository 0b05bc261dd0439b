import type { Element } from "@xmldom/xmldom";
import { numeral } from "./numerals.ts";
import { type ParagraphChanges, readParagraphFormat } from "./paragraph-format.ts";
import { type RunChanges, readRun } from "./run-format.ts";
import type { ListPlace } from "./style-sheet.ts";
import type { ThemeFaces } from "./theme.ts";
import { attribute, child, children, integer } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** %1、 */
  readonly text: string;
  readonly paragraph: ParagraphChanges;
  readonly run: RunChanges;
}

/** Definitions of automatic numbers: which list is an instance of which, and its levels. */
export interface Lists {
  readonly kinds: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ReadonlyMap<number, Level>>;
}

/** How far each list has counted: list, then level. Belongs to one reading of one part. */
export type Counts = Map<number, Map<number, number>>;

function readLevel(level: Element, theme: ThemeFaces): Level {
  const format = attribute(child(level, "w:numFmt"), "val") ?? "decimal";
  return {
    start: integer(child(level, "w:start"), "val") ?? 1,
    format,
    // A bullet is no character of the text, often one of a face of symbols.
    text: format === "bullet" ? "" : (attribute(child(level, "w:lvlText"), "val") ?? ""),
    paragraph: readParagraphFormat(child(level, "w:pPr")),
    run: readRun(child(level, "w:rPr"), theme),
  };
}

/** Reads word/numbering.xml. */
export function readLists(root: Element | undefined, theme: ThemeFaces): Lists {
  const levels = children(root, "w:abstractNum").map((list): [number, Map<number, Level>] => [
    integer(list, "abstractNumId") ?? -1,
    new Map(
      children(list, "w:lvl").map((level) => [integer(level, "ilvl") ?? 0, readLevel(level, theme)] as const),
    ),
  ]);
  const kinds = children(root, "w:num").map((list): [number, number] => [
    integer(list, "numId") ?? -1,
    integer(child(list, "w:abstractNumId"), "val") ?? -1,
  ]);
  return { kinds: new Map(kinds), levels: new Map(levels) };
}

const levelAt = (lists: Lists, kind: number, depth: number): Level | undefined =>
  lists.levels.get(kind)?.get(depth);

/** The level that a paragraph stands at, for the properties it brings along. */
export function listLevel(lists: Lists, place: ListPlace | undefined): Level | undefined {
  const kind = place && lists.kinds.get(place.list);
  return kind === undefined ? undefined : levelAt(lists, kind, place?.depth ?? 0);
}

/** Counts a paragraph and gives its number as printed, "" where it has none. Lists of one kind count together. */
export function countedNumber(lists: Lists, counts: Counts, place: ListPlace | undefined): string {
  const kind = place && lists.kinds.get(place.list);
  const level = listLevel(lists, place);
  if (!place || kind === undefined || !level) return "";
  const counted = counts.get(kind) ?? new Map<number, number>();
  counts.set(kind, counted);
  counted.set(place.depth, (counted.get(place.depth) ?? level.start - 1) + 1);
  for (const depth of [...counted.keys()]) if (depth > place.depth) counted.delete(depth);
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const at = levelAt(lists, kind, depth);
    return numeral(counted.get(depth) ?? at?.start ?? 1, at?.format ?? "decimal");
  });
}
