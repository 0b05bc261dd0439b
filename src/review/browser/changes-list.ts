import type {
  Changes,
  CheckChangeEntry,
  FigureChangeEntry,
  ObjectChangeEntry,
  PageModel,
  ProseChangeEntry,
  Spot,
} from "../page/types.ts";
import { figureChange, proseChange } from "./change-rows.ts";
import { button, type Child, el } from "./dom.ts";
import { figureLinks } from "./findings-list.ts";
import { figureOf, type Reader } from "./reader.ts";

export const countOf = ({ figures, prose, objects, checks, layout }: Changes): number =>
  figures.length + prose.length + objects.length + checks.length + layout.length;

/** What differs from the other version, by kind. */
export function changesList(model: PageModel, changes: Changes, reader: Reader): HTMLElement {
  const section = (name: string, rows: readonly Child[]): Child =>
    rows.length > 0 &&
    el("section", {}, el("h3", {}, `${name} ${rows.length}`), el("ul", { class: "changes" }, ...rows));
  return el(
    "div",
    {},
    el(
      "p",
      { class: "against" },
      "与",
      el("b", {}, changes.against),
      countOf(changes) === 0 ? "相同。" : "比较：",
    ),
    section(
      "数字",
      changes.figures.map((change) => figureRow(model, change, reader)),
    ),
    section(
      "文字",
      changes.prose.map((change) => proseRow(change, reader)),
    ),
    section(
      "图表",
      changes.objects.map((change) => objectRow(change, reader)),
    ),
    section(
      "核对",
      changes.checks.map((change) => checkRow(model, change, reader)),
    ),
    section(
      "排版",
      changes.layout.map((words) => el("li", {}, words)),
    ),
  );
}

const sign = ({ kind, mark }: { readonly kind: string; readonly mark: string }): Child =>
  el("span", { class: `sign ${kind}` }, mark);

function figureRow(model: PageModel, change: FigureChangeEntry, reader: Reader): Child {
  const { key, figure, oldSource } = change;
  const content = [sign(change), el("span", { class: "name" }, key), figureChange(change)];
  if (figure === undefined)
    return el(
      "li",
      {},
      el("div", { class: "row" }, ...content, oldSource && el("span", { class: "sub" }, oldSource)),
    );
  return el(
    "li",
    {},
    button({ class: "row" }, () => reader.choose(figureOf(model, figure)), ...content),
  );
}

function proseRow(change: ProseChangeEntry, reader: Reader): Child {
  const { pieces, spot, where } = change;
  const content = [sign(change), proseChange(pieces), el("span", { class: "sub" }, where)];
  return el("li", {}, rowOf(spot, content, reader));
}

const rowOf = (spot: Spot | undefined, content: readonly Child[], reader: Reader): Child =>
  spot
    ? button({ class: "row" }, () => reader.goTo(spot), ...content)
    : el("div", { class: "row" }, ...content);

function objectRow(change: ObjectChangeEntry, reader: Reader): Child {
  const { label, caption, spot, oldDrawing, newDrawing } = change;
  const content = [sign(change), el("span", { class: "name" }, `${label} ${caption}`)];
  const drawings = [drawing("原图", oldDrawing), drawing("现图", newDrawing)];
  return el(
    "li",
    {},
    rowOf(spot, content, reader),
    drawings.some(Boolean) && el("details", {}, el("summary", {}, "对照原图"), ...drawings),
  );
}

/** A drawing that waits in the page for being asked for. */
function drawing(words: string, id: string | undefined): Child {
  const kept = id === undefined ? null : document.getElementById(id);
  return (
    kept instanceof HTMLTemplateElement &&
    el("figure", {}, el("figcaption", {}, words), kept.content.cloneNode(true))
  );
}

const checkRow = (model: PageModel, change: CheckChangeEntry, reader: Reader): Child =>
  el(
    "li",
    {},
    el("div", { class: "row" }, sign(change), change.message),
    el("p", { class: "goes" }, ...figureLinks(model, change.figures, reader)),
  );
