import type { FigureEntry, PageModel } from "../page/types.ts";
import { button, type Child, el } from "./dom.ts";
import { type Filter, filtered, isNarrow } from "./filter.ts";
import { type Chosen, figureOf, type Reader } from "./reader.ts";
import { stateTags } from "./state-tags.ts";
import { placeWords, STATE_WORDS, type State, splitKey, statesOf } from "./words.ts";

/** The list of all figures and what narrows it. */
export interface FiguresList {
  readonly element: HTMLElement;
  readonly focusFilter: () => void;
  readonly show: (chosen: Chosen | undefined) => void;
}

/** `onFilter` gets the figures that are left, or undefined where all are. */
export function figuresList(
  model: PageModel,
  reader: Reader,
  onFilter: (left: ReadonlySet<number> | undefined) => void,
): FiguresList {
  const { figures } = model;
  const rows = figures.map((figure, index) => figureRow(model, figure, index, reader));
  const list = el("ul", { class: "rows" }, ...rows);
  const told = el("p", { class: "told", "aria-live": "polite" });
  const words = el("input", {
    type: "search",
    "aria-label": "筛选数字",
    placeholder: "键、数、单位…（按 f）",
  });
  const owner = choice("责任单位", names(figures.map((figure) => figure.owner)));
  const chapter = choice("章", names(figures.map((figure) => figure.chapter)));
  const there = new Set(figures.flatMap(statesOf));
  const checks = STATES.filter((state) => there.has(state)).map((state) => ({ state, ...check(state) }));

  const apply = (): void => {
    const filter: Filter = {
      words: words.value,
      owner: owner.value,
      chapter: chapter.value,
      states: checks.filter(({ input }) => input.checked).map(({ state }) => state),
    };
    const left = new Set(filtered(model, filter));
    for (const [at, row] of rows.entries()) row.hidden = !left.has(at);
    told.textContent = isNarrow(filter) ? `${left.size} 个，共 ${figures.length} 个` : "";
    onFilter(isNarrow(filter) ? left : undefined);
  };
  for (const input of [words, owner, chapter, ...checks.map(({ input }) => input)])
    input.addEventListener("input", apply);
  const hasMore = owner.options.length > 1;
  const form = el(
    "form",
    { class: "filter", role: "search", "aria-label": "筛选" },
    words,
    el("div", { class: "choices" }, hasMore && owner, chapter.options.length > 1 && chapter),
    el("div", { class: "checks" }, ...checks.map(({ element }) => element), told),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    element: el("div", {}, form, list),
    focusFilter: () => words.focus(),
    show: (chosen) => {
      for (const [at, row] of rows.entries()) {
        const isIt = chosen?.type === "figure" && chosen.figure === at;
        row.firstElementChild?.toggleAttribute("aria-current", isIt);
        if (isIt && !row.hidden) row.scrollIntoView({ block: "nearest" });
      }
    },
  };
}

function figureRow(model: PageModel, figure: FigureEntry, index: number, reader: Reader): HTMLLIElement {
  const [at] = figure.places;
  const place = at === undefined ? undefined : model.places[at];
  const [group, name] = splitKey(figure.key);
  const where = place ? placeWords(place) : figure.charts.length > 0 ? figure.charts.join("、") : "没有印出";
  return el(
    "li",
    {},
    button(
      { class: "row" },
      () => reader.choose(figureOf(model, index)),
      el("span", { class: "name" }, name, ...stateTags(figure)),
      el("span", { class: "value" }, figure.raw),
      el("span", { class: "sub" }, [group, where].filter(Boolean).join("，")),
    ),
  );
}

const names = (list: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(list.flatMap((name) => name ?? [])),
];

const choice = (label: string, options: readonly string[]): HTMLSelectElement =>
  el(
    "select",
    { "aria-label": label },
    el("option", { value: "" }, `全部${label}`),
    ...options.map((name): Child => el("option", { value: name }, name)),
  );

const STATES: readonly State[] = ["open", "changed", "pending"];

function check(state: State): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const input = el("input", { type: "checkbox", "data-state": state });
  return { element: el("label", {}, input, ` 只看${STATE_WORDS[state]}`), input };
}
