import type { PageModel } from "../page/types.ts";
import { button, type Child, el } from "./dom.ts";
import { figureOf, type Reader } from "./reader.ts";

/** A chart and the figures that it draws. */
export function chartCard(model: PageModel, index: number, reader: Reader): readonly Child[] {
  const chart = model.charts[index];
  if (!chart) return [];
  const { label, caption, page, figures } = chart;
  return [
    el("p", { class: "card-group" }, `${label}，第 ${page} 页`),
    el("h2", { id: "card-name" }, caption),
    el("h3", {}, `画出 ${figures.length} 个数字`),
    el(
      "ul",
      { class: "rows" },
      ...figures.map((at) => {
        const figure = model.figures[at];
        return (
          figure &&
          el(
            "li",
            {},
            button(
              { class: "row" },
              () => reader.choose(figureOf(model, at)),
              el("span", { class: "name" }, figure.key),
              el("span", { class: "value" }, figure.raw),
              el("span", { class: "sub" }, figure.source),
            ),
          )
        );
      }),
    ),
  ];
}
