import type { FigureChange, Sides } from "../../diff/types.ts";
import type { Occurrence } from "../../ledger/types.ts";
import type { Cell, CellAlign, Table } from "../../report/types.ts";
import type { Both } from "../types.ts";
import { text } from "./words.ts";

/** What stands where a side has nothing. */
const NOTHING = "—";

/** In characters of the cells' type, as wide as their words mostly are. */
const COLUMNS: readonly { readonly head: string; readonly width: number; readonly align: CellAlign }[] = [
  { head: "序号", width: 2.7, align: "center" },
  { head: "内容", width: 7.2, align: "left" },
  { head: "原文", width: 7.8, align: "left" },
  { head: "现文", width: 7.8, align: "left" },
  { head: "差额", width: 5, align: "center" },
  { head: "所在页行", width: 6.2, align: "center" },
];

/** Changed figures that are seen in print; a note or source that changed in the data alone is none of the reader's. */
export const printedChanges = (figures: readonly FigureChange[]): readonly FigureChange[] =>
  figures.filter(({ places, charts }) => places.length + charts.length > 0);

/** 表1: a row for each figure. */
export function figureTable(figures: readonly FigureChange[]): Table {
  const names = namesOf(figures.map(({ key }) => key));
  return {
    type: "table",
    number: 1,
    caption: text("数字变更情况"),
    widths: COLUMNS.map(({ width }) => width),
    head: COLUMNS.map(({ head }) => ({ align: "center", children: text(head) })),
    rows: figures.map((figure, at) => rowOf(figure, names[at] ?? figure.key, at + 1)),
  };
}

function rowOf(figure: FigureChange, name: string, number: number): readonly Cell[] {
  const { from, to } = printedStates(figure);
  const after = to || (figure.kind === "removed" ? "删去" : NOTHING);
  const cells = [String(number), name, from || NOTHING, after, figure.difference ?? NOTHING, whereOf(figure)];
  return cells.map((words, at) => ({ align: COLUMNS[at]?.align ?? "left", children: text(words) }));
}

/** A figure by the end of its key, as much of it as tells it from the others. */
function namesOf(keys: readonly string[]): readonly string[] {
  const parts = keys.map((key) => key.split("."));
  const endOf = (path: readonly string[], length: number): string => path.slice(-length).join("·");
  return parts.map((path) => {
    const lengths = path.map((_, at) => at + 1);
    const enough = lengths.find(
      (length) =>
        (length > 1 || path.length < 3) &&
        parts.filter((other) => endOf(other, length) === endOf(path, length)).length === 1,
    );
    return endOf(path, enough ?? path.length);
  });
}

/** The two states as printed: the value and what else of the figure is printed otherwise. */
export function printedStates({ from, to, places }: FigureChange): Both<string> {
  const values = from?.printed === to?.printed ? [] : [{ from: from?.printed ?? "", to: to?.printed ?? "" }];
  const others = places
    .map((place) => ({ from: place.from?.printed ?? "", to: place.to?.printed ?? "" }))
    .filter((pair) => pair.from !== pair.to && !isPartOf(pair, from?.printed, to?.printed));
  const distinct = new Map([...values, ...others].map((pair) => [JSON.stringify(pair), pair]));
  const side = (name: "from" | "to"): string =>
    [...distinct.values()]
      .map((pair) => pair[name])
      .filter((words) => words !== "")
      .join("、");
  const states = { from: side("from"), to: side("to") };
  return states.from === "" && states.to === "" ? { from: typed(from?.raw), to: typed(to?.raw) } : states;
}

/** 预计 or 亿元 alone: the printed value has them. */
const isPartOf = (pair: Both<string>, from = "", to = ""): boolean =>
  from.includes(pair.from) && to.includes(pair.to);

/** Words of the data without the blanks that may be typed between figures and Han. */
const typed = (raw: string | undefined): string => (raw ?? "").replace(/\s+/gu, "");

/** What stands for the place of a figure that a chart alone shows: its number is the report's, not the note's. */
const IN_CHART = "所附图";

/** The first place, and how many there are. */
function whereOf({ places, charts }: FigureChange): string {
  const lines = new Set(places.map(placeOf));
  const [first = IN_CHART] = lines;
  const count = lines.size + charts.length;
  return count > 1 ? `${first}等${count}处` : first;
}

/** In the new report; what is gone, in the old one. */
function placeOf({ from, to }: Sides<Occurrence>): string {
  const { page, line } = to ?? from ?? { page: 0, line: 0 };
  return `${to ? "" : "原"}第${page}页第${line}行`;
}
