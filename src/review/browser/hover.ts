import type { PageModel } from "../page/types.ts";
import { el, part } from "./dom.ts";
import { stateTags } from "./state-tags.ts";

const DELAY_MS = 120;
const MARGIN_PX = 8;

/** A small card beside the figure under the pointer; where there is no pointer that hovers, there is none. */
export function hoverCards({ figures, places }: PageModel): void {
  const root = part("pages");
  const box = el("div", { id: "hover", role: "tooltip", hidden: true });
  document.body.append(box);
  let timer = 0;
  let shown: Element | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    box.hidden = true;
    shown = undefined;
  };
  const show = (mark: HTMLElement): void => {
    const figure = figures[places[Number(mark.dataset.place)]?.figure ?? -1];
    if (!figure) return;
    const [last] = figure.facts;
    box.replaceChildren(
      el("p", { class: "hover-key" }, figure.key),
      el("p", {}, el("code", {}, figure.raw)),
      el("p", { class: "hover-sub" }, figure.source),
      ...(last ? [el("p", { class: "hover-sub" }, `${last.label}：${last.text}`)] : []),
      ...stateTags(figure),
    );
    box.hidden = false;
    placeBox(box, mark);
  };

  root.addEventListener("pointerover", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const mark = target?.closest<HTMLElement>("[data-place]") ?? undefined;
    if (mark === shown || event.pointerType === "touch") return;
    hide();
    if (!mark) return;
    shown = mark;
    timer = setTimeout(() => show(mark), DELAY_MS) as unknown as number;
  });
  root.addEventListener("pointerleave", hide);
  root.addEventListener("click", hide);
  addEventListener("scroll", hide, { capture: true, passive: true });
  addEventListener("keydown", hide);
}

/** Below the figure, or above it where there is no room. */
function placeBox(box: HTMLElement, mark: Element): void {
  const at = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + MARGIN_PX;
  const top = below + height <= innerHeight ? below : Math.max(MARGIN_PX, at.top - MARGIN_PX - height);
  const left = Math.min(Math.max(MARGIN_PX, at.left), innerWidth - width - MARGIN_PX);
  box.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
}
