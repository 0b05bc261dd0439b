import { beforeAll, describe, expect, test } from "vitest";
import type { Pages } from "../../src/layout/types.ts";
import { type PdfkitOutline, writeOutline } from "../../src/pdf/outline.ts";

interface Entry {
  readonly title: string;
  readonly data: Record<string, unknown>;
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
  readonly children: Entry[];
}

type Outline = PdfkitOutline & { readonly children: readonly Entry[] };

/** Stands in for pdfkit's outline and keeps what it is given. */
function recording(children: Entry[] = [], outlineData: Record<string, unknown> = {}): Outline {
  return {
    outlineData,
    children,
    addItem: (title, target) => {
      const entry: Entry = { title, data: {}, ...target, children: [] };
      children.push(entry);
      return recording(entry.children, entry.data);
    },
  };
}

const page = (number: number, widthPt: number, heightPt: number) => ({
  number,
  widthPt,
  heightPt,
  lines: [],
  items: [],
});
const entry = (level: number, text: string, onPage = 1) => ({
  level,
  id: text,
  text,
  page: onPage,
  xPt: 110,
  yPt: 200,
});
const PAGES: Pages = {
  pages: [page(1, 595, 842), page(2, 842, 595)],
  outline: [
    entry(1, "一"),
    entry(2, "（一）"),
    entry(3, "1"),
    entry(2, "（二）"),
    entry(1, "二", 2),
    entry(3, "2", 2),
    entry(2, "（三）", 2),
  ],
};

describe("the outline", () => {
  let root: Outline;
  beforeAll(() => {
    root = recording();
    writeOutline(root, PAGES);
  });

  const shape = (entries: readonly Entry[]): unknown[] =>
    entries.map(({ title, data, children }) => [title, data.Count ?? 0, ...shape(children)]);

  test("counts with every entry all that hang below it, not its children alone", () => {
    expect(root.outlineData.Count).toBe(7);
    expect(shape(root.children.slice(0, 1))).toEqual([["一", 3, ["（一）", 1, ["1", 0]], ["（二）", 0]]]);
  });

  test("hangs a heading that skips a level below the nearest higher one", () => {
    expect(shape(root.children.slice(1))).toEqual([["二", 2, ["2", 0], ["（三）", 0]]]);
  });

  test("gives pdfkit pages from 0, and the distance from the right edge of that very page", () => {
    expect(root.children.map(({ pageNumber, left, top }) => [pageNumber, left, top])).toEqual([
      [0, 595 - 110, 200],
      [1, 842 - 110, 200],
    ]);
  });

  test("leaves a report without headings without an outline", () => {
    const empty = recording();
    writeOutline(empty, { ...PAGES, outline: [] });
    expect([empty.outlineData, empty.children]).toEqual([{}, []]);
  });
});
