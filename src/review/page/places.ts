import type { PageLine, Pages, TextItem } from "../../layout/types.ts";
import { elementKey } from "./spans.ts";

/** One stretch of print that comes from a figure; it may run on from line to line and from page to page. */
export interface Place {
  readonly key: string;
  /** 值, 增减 …; what of the figure is printed. */
  readonly part: string;
  readonly items: readonly TextItem[];
  /** The line that it begins in. */
  readonly page: number;
  readonly line: PageLine;
  /** Where it begins in that line, in UTF-16 units. */
  readonly at: number;
}

/** Where the text set last in an element ended. */
interface Last {
  readonly line: PageLine;
  readonly place: { -readonly [Name in keyof Place]: Place[Name] } | undefined;
}

/** Every stretch of print that comes from a figure, in reading order. */
export function placesOf(pages: Pages): readonly Place[] {
  const places: Place[] = [];
  const last = new Map<string, Last>();
  for (const page of pages.pages) {
    const lengths = new Map<number, number>();
    for (const item of page.items) {
      const line = item.type === "text" ? page.lines[item.line] : undefined;
      if (item.type !== "text" || !line) continue;
      const at = lengths.get(item.line) ?? 0;
      lengths.set(item.line, at + item.text.length);
      const key = elementKey(line);
      const before = last.get(key);
      const mark = item.figure?.part === undefined ? undefined : item.figure;
      const runsOn = before && (before.line === line || line.start >= before.line.end);
      let place = runsOn ? before.place : undefined;
      if (!mark || place?.key !== mark.key || place.part !== mark.part) place = undefined;
      if (mark && place) place.items = [...place.items, item];
      else if (mark) {
        place = { key: mark.key, part: mark.part ?? "", items: [item], page: page.number, line, at };
        places.push(place);
      }
      last.set(key, { line, place });
    }
  }
  return places;
}

export const printedOf = ({ items }: Place): string => items.map(({ text }) => text).join("");
