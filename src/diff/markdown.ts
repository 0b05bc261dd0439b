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
import type { FigureChange, ReportDiff } from "./types.ts";
import type { Stretch } from "./words.ts";

/** A comparison for a merge request: a summary, a table of figures, all else folded up. */
export function diffMarkdown(diff: ReportDiff): string {
  const head = [`### ${literal(headOf(diff))}`, literal(summaryOf(diff))];
  if (isWhole(diff)) return joined(head);
  const { figures, prose, objects, checks, layout } = diff;
  const sentences = figures.flatMap((figure) =>
    shownPlaces(figure).map((place) => `${literal(figure.key)}，${shown(place)}`),
  );
  return joined([
    ...head,
    figures.length > 0 ? figureTable(figures) : "",
    folded("数字所在的句子", sentences),
    folded(
      "文字",
      prose.map((one) => shown(shownProse(one))),
    ),
    folded(
      "图表",
      objects.map(({ kind, label, caption }) => `${literal(`${label} ${caption}`)}：${OBJECT_KIND[kind]}`),
    ),
    folded(
      "核对",
      checks.map(
        ({ kind, severity, message, code }) =>
          `${CHECK_KIND[kind]}：${SEVERITY_NAME[severity]} ${literal(`${message} [${code}]`)}`,
      ),
    ),
    folded(
      "换页的标题",
      (layout?.headings ?? []).map(({ text, from, to }) => `${literal(text)}：第 ${from} 页 → 第 ${to} 页`),
    ),
  ]);
}

const joined = (blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== "").join("\n\n")}\n`;

function figureTable(figures: readonly FigureChange[]): string {
  const rows = figures.map((figure) => {
    const { kind, key, from, charts } = figure;
    const states = statesOf(figure);
    const label = FIGURE_KIND[kind] === "" ? "" : `（${FIGURE_KIND[kind]}）`;
    const name = kind === "renamed" ? `${literal(from?.key ?? "")} → ${literal(key)}` : literal(key);
    const places = [...new Set(shownPlaces(figure).map(({ where }) => where)), ...charts];
    return [
      name + label,
      literal(states.from),
      literal(states.to),
      literal(movementText(figure)),
      places.join("、"),
    ];
  });
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(["键", "原", "现", "差", "页行"]),
    row(["---", "---", "---", "---", "---"]),
    ...rows.map(row),
  ].join("\n");
}

/** HTML, for Markdown has nothing that folds; the blank lines let Markdown begin again inside. */
const folded = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ""
    : `<details><summary>${title}（${items.length}）</summary>\n\n${items.map((item) => `- ${item}`).join("\n")}\n\n</details>`;

const shown = ({ where, mark, texts }: Shown): string =>
  `${where}${mark === "" ? "" : `【${mark}】`}：${texts.map((text) => text.map(marked).join("")).join("　")}`;

/** Tags and no ** and ~~: between Han characters and their marks those do not close. */
const marked = (stretch: Stretch): string => {
  if ("same" in stretch) return literal(stretch.same);
  const tag = (name: string, text: string): string =>
    text === "" ? "" : `<${name}>${literal(text)}</${name}>`;
  return tag("del", stretch.from) + tag("ins", stretch.to);
};

/** What code hosts make links of: @name, #1, !1, ~label, :sign:, addresses. */
const REFERENCE = /(?<=[@#!$%~&^])(?=[\w"])|(?<=:)(?=[a-z/])|(?<=www)(?=\.)/giu;

/** Text that means nothing to Markdown, to HTML or to a code host; an empty comment parts what would be a reference. */
const literal = (text: string): string =>
  printable(text)
    .replace(/[\\`*_{}[\]<>#|~!&$^]/gu, "\\$&")
    .replace(REFERENCE, "<!-- -->");
