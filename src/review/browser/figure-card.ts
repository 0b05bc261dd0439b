import type { FigureEntry, PageModel, PlaceEntry } from "../page/types.ts";
import { figureChange } from "./change-rows.ts";
import { copyButton } from "./copy.ts";
import { button, type Child, el } from "./dom.ts";
import { findingBody } from "./finding.ts";
import type { Reader } from "./reader.ts";
import { stateTags } from "./state-tags.ts";
import { placeWords, splitKey } from "./words.ts";

/** All that is known of a figure. */
export function figureCard(
  model: PageModel,
  index: number,
  place: number | undefined,
  reader: Reader,
): readonly Child[] {
  const figure = model.figures[index];
  if (!figure) return [];
  const { key, raw, source, places, charts, change, findings, facts, earlier } = figure;
  const changed = change === undefined ? undefined : model.changes?.figures[change];
  const [group, name] = splitKey(key);
  const lines = placesByLine(model, figure);
  return [
    el("p", { class: "card-group" }, group === "" ? figure.chapter : group.split(".").join(" › ")),
    el("h2", { id: "card-name" }, name, ...stateTags(figure)),
    el(
      "dl",
      {},
      ...row("数据", el("code", { class: "raw" }, raw)),
      ...(changed ? row("变更", figureChange(changed)) : []),
      ...row("出处", el("code", {}, source), copyButton(source, "出处")),
      ...row("键", el("code", {}, key), copyButton(key, "键")),
      ...row("印作", printedForms(model, figure)),
      ...facts.flatMap(({ label, text }) => row(label, text)),
    ),
    ...(findings.length > 0 ? [el("h3", {}, "核对"), ...findingsOf(model, figure)] : []),
    el("h3", {}, places.length > 0 ? `印在 ${lines.length} 行` : "正文和表格没有印出"),
    el("ul", { class: "places" }, ...lines.map((line) => placeRow(model, line, place, reader))),
    ...(charts.length > 0
      ? [el("p", { class: "drawn" }, "画在 ", ...chartLinks(model, charts, reader))]
      : []),
    earlier.length > 0 && earlierYears(earlier),
  ];
}

const findingsOf = ({ findings }: PageModel, figure: FigureEntry): readonly Child[] =>
  figure.findings.map((at) => {
    const finding = findings[at];
    return finding && findingBody(finding);
  });

const earlierYears = (earlier: readonly string[]): HTMLElement =>
  el(
    "details",
    {},
    el("summary", {}, `更早 ${earlier.length} 条`),
    el("ul", {}, ...earlier.map((text) => el("li", {}, text))),
  );

const row = (label: string, ...content: readonly Child[]): readonly Child[] => [
  el("dt", {}, label),
  el("dd", {}, ...content),
];

/** Each form once: 预计　120亿元　增长5%. */
function printedForms({ places }: PageModel, figure: FigureEntry): Child {
  const forms = [...new Set(figure.places.map((at) => places[at]?.printed ?? ""))];
  return forms.length === 0
    ? "没有印出"
    : el("span", {}, ...forms.map((form) => el("span", { class: "form" }, form)));
}

/** What a figure prints in one line. */
interface PlacesInLine {
  readonly first: number;
  readonly place: PlaceEntry;
  readonly all: readonly number[];
}

function placesByLine({ places }: PageModel, figure: FigureEntry): readonly PlacesInLine[] {
  const groups: { first: number; place: PlaceEntry; all: number[] }[] = [];
  for (const at of figure.places) {
    const place = places[at];
    const last = groups[groups.length - 1];
    if (!place) continue;
    if (last && placeWords(last.place) === placeWords(place)) last.all.push(at);
    else groups.push({ first: at, place, all: [at] });
  }
  return groups;
}

function placeRow(model: PageModel, group: PlacesInLine, here: number | undefined, reader: Reader): Child {
  const { first, place, all } = group;
  const current = here !== undefined && all.includes(here);
  return el(
    "li",
    {},
    button(
      { class: "link place", ...(current && { "aria-current": "true" }) },
      () => reader.choose({ type: "figure", figure: place.figure, place: first }),
      el("span", { class: "where" }, placeWords(place)),
      " ",
      el("span", { class: "context" }, ...contextOf(model, group)),
    ),
  );
}

/** The line with what the figure prints in it set off; of the cells of a row what they print. */
function contextOf({ places }: PageModel, { place, all }: PlacesInLine): readonly Child[] {
  const line = place.context.join("");
  const shown: Child[] = [];
  let end = 0;
  for (const at of all) {
    const { context, printed } = places[at] ?? place;
    const [before, here] = context;
    const same = context.join("") === line && before.length >= end;
    shown.push(same ? line.slice(end, before.length) : " ", el("b", {}, same ? here : printed));
    if (same) end = before.length + here.length;
  }
  return [...shown, line.slice(end)];
}

/** 图1、图2 */
const chartLinks = ({ charts }: PageModel, labels: readonly string[], reader: Reader): readonly Child[] =>
  labels.flatMap((label, index): readonly Child[] => {
    const at = charts.findIndex((chart) => chart.label === label);
    const link =
      at < 0 ? label : button({ class: "link" }, () => reader.choose({ type: "chart", chart: at }), label);
    return [index > 0 && "、", link];
  });
