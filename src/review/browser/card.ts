import type { PageModel } from "../page/types.ts";
import { chartCard } from "./chart-card.ts";
import { button, el } from "./dom.ts";
import { figureCard } from "./figure-card.ts";
import type { Chosen, Reader } from "./reader.ts";

/** The card of what is chosen. */
export interface CardView {
  readonly element: HTMLElement;
  readonly show: (chosen: Chosen | undefined) => void;
}

export function cardView(model: PageModel, reader: Reader): CardView {
  const content = el("div", { class: "card-content" });
  const spoken = el("p", { class: "unseen", "aria-live": "polite" });
  const close = button(
    { class: "close", "aria-label": "关闭卡片（Esc）", title: "关闭（Esc）" },
    reader.close,
    "×",
  );
  const hint = el(
    "p",
    { class: "hint" },
    "点正文中的数字，看它的出处、上年数和核对结果。按 ",
    el("kbd", {}, "n"),
    " 到下一个数字，按 ",
    el("kbd", {}, "?"),
    " 看全部按键。",
  );
  const element = el("section", { id: "card", "aria-label": "所选的数字" }, close, hint, content, spoken);
  return {
    element,
    show: (chosen) => {
      element.classList.toggle("empty", !chosen);
      content.replaceChildren();
      spoken.textContent = chosen ? summary(model, chosen) : "";
      if (!chosen) return;
      const children =
        chosen.type === "figure"
          ? figureCard(model, chosen.figure, chosen.place, reader)
          : chartCard(model, chosen.chart, reader);
      for (const child of children) if (child) content.append(child);
      element.scrollTop = 0;
    },
  };
}

/** What a screen reader says as soon as something is chosen: the rest is in the card. */
function summary({ figures, charts, places, findings }: PageModel, chosen: Chosen): string {
  if (chosen.type === "chart") return charts[chosen.chart]?.label ?? "";
  const figure = figures[chosen.figure];
  if (!figure) return "";
  const open = figure.findings.filter((at) => findings[at]?.answer === undefined).length;
  const printed = chosen.place === undefined ? "" : `，印作 ${places[chosen.place]?.printed}`;
  const facts = figure.facts.slice(0, 1).map(({ label, text }) => `，${label} ${text}`);
  return `${figure.key}${printed}，数据 ${figure.raw}${facts.join("")}${open > 0 ? `，${open} 条核对待答复` : ""}`;
}
