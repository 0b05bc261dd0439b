import { printable } from "../diagnostics/excerpt.ts";
import { SEVERITY_NAME } from "../diagnostics/render.ts";
import {
  CHECK_KIND,
  FIGURE_KIND,
  movementText,
  OBJECT_KIND,
  type Shown,
  shownPlaces,
  shownProse,
  statesOf,
} from "./shown.ts";
import { headOf, isWhole, summaryOf } from "./summary.ts";
import type { FigureChange, LayoutChange, ReportDiff } from "./types.ts";
import type { Stretch } from "./words.ts";

/** How old and new words are told apart. */
export interface Marks {
  readonly dim: (text: string) => string;
  readonly change: (from: string, to: string) => string;
}

export const PLAIN_MARKS: Marks = {
  dim: (text) => text,
  change: (from, to) => (from === "" ? `【+${to}】` : to === "" ? `【-${from}】` : `【${from}→${to}】`),
};

/** Red and struck out, and green. */
export const COLOUR_MARKS: Marks = {
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  change: (from, to) =>
    (from === "" ? "" : `\u001b[31;9m${from}\u001b[39;29m`) + (to === "" ? "" : `\u001b[32m${to}\u001b[39m`),
};

/** A comparison as lines for a terminal. */
export function diffLines(diff: ReportDiff, marks: Marks): readonly string[] {
  const head = [headOf(diff), summaryOf(diff)].map(printable);
  if (isWhole(diff)) return head;
  const { figures, prose, objects, checks, layout } = diff;
  const groups: readonly (readonly string[])[] = [
    ...figures.map((figure) => figureLines(figure, marks)),
    titled(
      "文字",
      prose.map((one) => shownLine(shownProse(one), marks)),
    ),
    titled(
      "图表",
      objects.map(({ kind, label, caption }) => `  ${label} ${printable(caption)}：${OBJECT_KIND[kind]}`),
    ),
    titled(
      "核对",
      checks.map(
        ({ kind, severity, message, code }) =>
          `  ${CHECK_KIND[kind]}：${SEVERITY_NAME[severity]} ${printable(message)} ${marks.dim(`[${code}]`)}`,
      ),
    ),
    layout ? titled("排版", layoutLines(layout)) : [],
  ];
  return [...head, ...groups.filter(({ length }) => length > 0).flatMap((lines) => ["", ...lines])];
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

function figureLines(figure: FigureChange, marks: Marks): readonly string[] {
  const { kind, key, from, to, charts } = figure;
  const name = kind === "renamed" ? `${printable(from?.key ?? "")} → ${printable(key)}` : printable(key);
  const states = statesOf(figure);
  const moved = printable(movementText(figure));
  const value =
    states.from === states.to
      ? printable(states.to)
      : `${printable(states.from)} → ${printable(states.to)}${moved === "" ? "" : `  ${moved}`}`;
  const label = FIGURE_KIND[kind] === "" ? "" : `${FIGURE_KIND[kind]} `;
  return [
    `${label}${name}  ${marks.dim(printable((to ?? from)?.place ?? ""))}`,
    `  ${value}`,
    ...shownPlaces(figure).map((place) => shownLine(place, marks)),
    ...(charts.length > 0 ? [`  ${charts.join("、")}`] : []),
  ];
}

const shownLine = ({ where, mark, texts }: Shown, marks: Marks): string =>
  `  ${where}  ${mark === "" ? "" : `【${mark}】`}${texts.map((text) => text.map((stretch) => marked(stretch, marks)).join("")).join("  ")}`;

const marked = (stretch: Stretch, marks: Marks): string =>
  "same" in stretch ? printable(stretch.same) : marks.change(printable(stretch.from), printable(stretch.to));

function layoutLines({ pages, headings }: LayoutChange): readonly string[] {
  return [
    ...(pages.from === pages.to ? [] : [`  ${pages.from} 页变为 ${pages.to} 页`]),
    ...headings.map(({ text, from, to }) => `  ${printable(text)}：第 ${from} 页 → 第 ${to} 页`),
  ];
}
