import type { Change } from "../../redline/types.ts";
import { childOf, type Element, element, elementsIn, without } from "./element.ts";

/** Who made the changes, and when: an ISO 8601 date. Never the clock. */
export interface Reviser {
  readonly author: string;
  readonly date: string;
}

const ELEMENT: Readonly<Record<Change, string>> = { inserted: "w:ins", deleted: "w:del" };

/** Numbered as the file is finished, so that the numbers run on in the order of the file. */
const stamp = (name: string, { author, date }: Reviser, children: readonly Element[] = []): Element =>
  element(name, { "w:id": 0, "w:author": author, "w:date": `${date}T00:00:00Z` }, children);

/** Runs that follow each other and that one version only has. */
export const revisedGroup = (runs: readonly Element[], change: Change, reviser: Reviser): Element =>
  stamp(ELEMENT[change], reviser, change === "deleted" ? runs.map(deletedRun) : runs);

/** The content of a paragraph that one version only has; what stands between runs, such as bookmarks, stays as it is. */
export function revisedRuns(
  children: readonly Element[],
  change: Change,
  reviser: Reviser,
): readonly Element[] {
  const revised: Element[] = [];
  let runs: Element[] = [];
  const close = (): void => {
    if (runs.length > 0) revised.push(revisedGroup(runs, change, reviser));
    runs = [];
  };
  for (const child of children) {
    if (child.name === "w:r") runs.push(child);
    else {
      close();
      revised.push(child);
    }
  }
  close();
  return revised;
}

/** Deleted text has elements of its own. */
const DELETED: Readonly<Record<string, string>> = { "w:t": "w:delText", "w:instrText": "w:delInstrText" };

const deletedRun = (run: Element): Element => ({
  ...run,
  children: elementsIn(run).map((child) => ({ ...child, name: DELETED[child.name] ?? child.name })),
});

/** What is said of a paragraph besides its runs. */
export interface ParagraphRevision {
  /** What became of its end: once a deleted one is accepted, the paragraph is joined to the next. */
  readonly end?: readonly Change[];
  /** The paragraph that it looks like; itself unless told. */
  readonly like?: Element | undefined;
  /** The paragraph that it looked like in the old version. */
  readonly formerly?: Element | undefined;
}

/** w:rPr, w:sectPr and w:pPrChange stand last among a paragraph's properties, in this order. */
const LAST = ["w:rPr", "w:sectPr", "w:pPrChange"] as const;

/** A paragraph with other children and with what is said of it. */
export function revisedParagraph(
  paragraph: Element,
  children: readonly Element[],
  { end = [], like = paragraph, formerly = like }: ParagraphRevision,
  reviser: Reviser,
): Element {
  const [own, before] = [looks(like), looks(formerly)];
  const section = childOf(propertiesOf(paragraph), "w:sectPr");
  const changed = JSON.stringify(before) !== JSON.stringify(own);
  const marks = (["inserted", "deleted"] as const).filter((change) => end.includes(change));
  const revised = [
    ...own,
    ...(marks.length > 0
      ? [
          element(
            "w:rPr",
            {},
            marks.map((change) => stamp(ELEMENT[change], reviser)),
          ),
        ]
      : []),
    ...(section ? [section] : []),
    ...(changed ? [stamp("w:pPrChange", reviser, [element("w:pPr", {}, before)])] : []),
  ];
  return {
    ...paragraph,
    children: [...(revised.length > 0 ? [element("w:pPr", {}, revised)] : []), ...children],
  };
}

const propertiesOf = (paragraph: Element): Element => childOf(paragraph, "w:pPr") ?? element("w:pPr");
const looks = (paragraph: Element): readonly Element[] => without(propertiesOf(paragraph), ...LAST);

/** What a paragraph holds besides its properties. */
export const contentOf = (paragraph: Element): readonly Element[] => without(paragraph, "w:pPr");

/** A whole paragraph that one version only has. */
const wholeParagraph = (paragraph: Element, change: Change, reviser: Reviser): Element =>
  revisedParagraph(paragraph, revisedRuns(contentOf(paragraph), change, reviser), { end: [change] }, reviser);

/** A row that one version only has, with all that it holds. */
export function wholeRow(row: Element, change: Change, reviser: Reviser): Element {
  const properties = childOf(row, "w:trPr") ?? element("w:trPr");
  const cells = without(row, "w:trPr").map((cell) => ({
    ...cell,
    children: elementsIn(cell).map((child) =>
      child.name === "w:p" ? wholeParagraph(child, change, reviser) : child,
    ),
  }));
  const marked = { ...properties, children: [...properties.children, stamp(ELEMENT[change], reviser)] };
  return { ...row, children: [marked, ...cells] };
}

/** A table with the rows of one version only; undefined for the rows of both. */
export function revisedRows(
  table: Element,
  changes: readonly (Change | undefined)[],
  reviser: Reviser,
): Element {
  let at = -1;
  const children = elementsIn(table).map((child) => {
    if (child.name !== "w:tr") return child;
    at += 1;
    const change = changes[at];
    return change ? wholeRow(child, change, reviser) : child;
  });
  return { ...table, children };
}

/** A table that one version only has. */
export const wholeTable = (table: Element, change: Change, reviser: Reviser): Element =>
  revisedRows(
    table,
    elementsIn(table)
      .filter(({ name }) => name === "w:tr")
      .map(() => change),
    reviser,
  );
