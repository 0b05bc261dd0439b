import type { PageModel, Spot } from "../page/types.ts";
import { part, scrollBehaviour } from "./dom.ts";
import type { Chosen, Reader } from "./reader.ts";

/** The figures in the pages. */
export interface PagesView {
  /** Marks what is chosen, and goes there if asked. Focus follows only where it is in the pages already. */
  readonly show: (chosen: Chosen | undefined, go: boolean) => void;
  readonly goTo: (spot: Spot) => void;
  /** Moves the focus to a place. */
  readonly focus: (place: number) => void;
  /** Leaves only the marks of some figures; of all without a list. */
  readonly mute: (figures: ReadonlySet<number> | undefined) => void;
}

/** Gives life to the figures that the pages are composed with. */
export function pagesView({ places, charts }: PageModel, reader: Reader): PagesView {
  const root = part("pages");
  const marks = places.map((): HTMLElement[] => []);
  for (const element of root.querySelectorAll<HTMLElement>("[data-place]"))
    marks[Number(element.dataset.place)]?.push(element);
  const of = (place: number): HTMLElement | undefined => marks[place]?.[0];
  let reachable = 0;
  let flashed: readonly Element[] = [];

  const reach = (place: number): void => {
    of(reachable)?.setAttribute("tabindex", "-1");
    of(place)?.setAttribute("tabindex", "0");
    reachable = place;
  };
  reach(0);

  root.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const place = target?.closest<HTMLElement>("[data-place]")?.dataset.place;
    const chart = target?.closest<HTMLElement>("[data-chart]")?.dataset.chart;
    // Whoever selects text is reading, not choosing.
    if (place !== undefined && getSelection()?.isCollapsed !== false) {
      const index = Number(place);
      reach(index);
      of(index)?.focus({ preventScroll: true });
      reader.choose({ type: "figure", figure: places[index]?.figure ?? 0, place: index });
    }
    if (chart !== undefined && charts[Number(chart)]) reader.choose({ type: "chart", chart: Number(chart) });
  });
  root.addEventListener("keydown", (event) => {
    const target =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=button]") : null;
    if (!target || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    target.click();
  });

  const flash = (elements: readonly Element[]): void => {
    for (const element of flashed) element.classList.remove("pointed");
    for (const element of elements) element.classList.add("pointed");
    flashed = elements;
  };

  return {
    show: (chosen, go) => {
      for (const element of root.querySelectorAll(".chosen, .here"))
        element.classList.remove("chosen", "here");
      flash([]);
      if (!chosen) return;
      if (chosen.type === "chart") {
        const shown = root.querySelector(`[data-chart="${chosen.chart}"]`)?.closest(".chart");
        shown?.classList.add("chosen");
        if (go) shown?.scrollIntoView({ block: "center", behavior: scrollBehaviour() });
        return;
      }
      for (const [index, elements] of marks.entries())
        if (places[index]?.figure === chosen.figure)
          for (const element of elements) element.classList.add("chosen");
      if (chosen.place === undefined) return;
      for (const element of marks[chosen.place] ?? []) element.classList.add("here");
      reach(chosen.place);
      if (go)
        of(chosen.place)?.scrollIntoView({ block: "center", inline: "nearest", behavior: scrollBehaviour() });
    },
    goTo: (spot) => {
      const lines = spot.lines.flatMap((id) => document.getElementById(id) ?? []);
      flash(lines);
      lines[0]?.setAttribute("tabindex", "-1");
      lines[0]?.focus({ preventScroll: true });
      lines[0]?.scrollIntoView({ block: "center", inline: "nearest", behavior: scrollBehaviour() });
    },
    focus: (place) => of(place)?.focus({ preventScroll: true }),
    mute: (figures) => {
      for (const [index, elements] of marks.entries()) {
        const muted = figures !== undefined && !figures.has(places[index]?.figure ?? -1);
        for (const element of elements) element.classList.toggle("muted", muted);
      }
    },
  };
}
