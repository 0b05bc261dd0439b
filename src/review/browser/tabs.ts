import { button, el } from "./dom.ts";

export interface Tab {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly content: HTMLElement;
}

export interface TabsView {
  readonly element: HTMLElement;
  readonly open: (name: string) => void;
  /** Where the window is narrow the list makes room for the pages. */
  readonly fold: () => void;
}

/** On the body while a list is open; it makes a difference in narrow windows only. */
const OPEN = "lists";

/** Lists of which one is shown; the arrow keys go from tab to tab. */
export function tabsView(tabs: readonly Tab[]): TabsView {
  const { classList } = document.body;
  const heads = tabs.map(({ name, label, count }) =>
    button(
      { role: "tab", id: `tab-${name}`, "aria-controls": `list-${name}` },
      () => (classList.contains(OPEN) && isOpen(name) ? fold() : open(name)),
      label,
      " ",
      el("span", { class: "count" }, String(count)),
    ),
  );
  const bodies = tabs.map(({ name, content }) =>
    el(
      "div",
      { role: "tabpanel", id: `list-${name}`, "aria-labelledby": `tab-${name}`, tabindex: "0" },
      content,
    ),
  );
  const isOpen = (name: string): boolean =>
    heads[tabs.findIndex((tab) => tab.name === name)]?.getAttribute("aria-selected") === "true";
  const select = (wanted: string): void => {
    for (const [at, { name }] of tabs.entries()) {
      const isIt = name === wanted;
      heads[at]?.setAttribute("aria-selected", String(isIt));
      heads[at]?.setAttribute("tabindex", isIt ? "0" : "-1");
      bodies[at]?.toggleAttribute("hidden", !isIt);
    }
  };
  const open = (name: string): void => {
    select(name);
    classList.add(OPEN);
  };
  const fold = (): void => classList.remove(OPEN);

  const bar = el("div", { role: "tablist", "aria-label": "清单" }, ...heads);
  bar.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = heads.indexOf(document.activeElement as HTMLButtonElement);
    const next = (at + step + tabs.length) % tabs.length;
    open(tabs[next]?.name ?? "");
    heads[next]?.focus();
  });
  select(tabs[0]?.name ?? "");
  return { element: el("div", { class: "tabs" }, bar, ...bodies), open, fold };
}
