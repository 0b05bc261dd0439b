import type { GraphicItem, Page, PageLine, TextItem } from "../../layout/types.ts";
import { elementKey } from "./spans.ts";

/** A line of a page with its runs. */
export interface LineOnPage {
  readonly line: PageLine;
  /** Index into the page's lines. */
  readonly index: number;
  readonly items: readonly TextItem[];
}

/** What follows on each other on a page: lines of one element, of one table, or a graphic. */
export type Group =
  | { readonly type: "lines"; readonly lines: readonly LineOnPage[] }
  | { readonly type: "table"; readonly lines: readonly LineOnPage[] }
  | { readonly type: "graphic"; readonly item: GraphicItem };

/** The text and the graphics of a page in reading order, by what they are part of. */
export function groupsOn(page: Page): readonly Group[] {
  const byLine = new Map<number, TextItem[]>();
  for (const item of page.items)
    if (item.type === "text") byLine.set(item.line, [...(byLine.get(item.line) ?? []), item]);
  const groups: Group[] = [];
  const met = new Set<number>();
  for (const item of page.items) {
    if (item.type === "graphic") groups.push({ type: "graphic", item });
    if (item.type !== "text" || met.has(item.line)) continue;
    met.add(item.line);
    const line = page.lines[item.line];
    if (line) addLine(groups, { line, index: item.line, items: byLine.get(item.line) ?? [] });
  }
  return groups;
}

function addLine(groups: Group[], added: LineOnPage): void {
  const type = added.line.kind === "cell" ? "table" : "lines";
  const last = groups.at(-1);
  const before = last?.type === type ? last.lines.at(-1) : undefined;
  if (last?.type === type && before && belongs(before.line, added.line))
    groups[groups.length - 1] = { type, lines: [...last.lines, added] };
  else groups.push({ type, lines: [added] });
}

const belongs = (a: PageLine, b: PageLine): boolean =>
  a.kind === "cell" && b.kind === "cell" ? tableKey(a) === tableKey(b) : elementKey(a) === elementKey(b);

const tableKey = ({ block: { part, attachment, index } }: PageLine): string =>
  [part, attachment ?? "", index].join("/");

/** Lines that follow on each other, parted where a key of theirs changes. */
export function partedBy(
  lines: readonly LineOnPage[],
  keyOf: (line: PageLine) => unknown,
): readonly (readonly LineOnPage[])[] {
  const parts: LineOnPage[][] = [];
  let key: unknown;
  for (const one of lines) {
    const next = keyOf(one.line);
    if (parts.length > 0 && next === key) parts.at(-1)?.push(one);
    else parts.push([one]);
    key = next;
  }
  return parts;
}
