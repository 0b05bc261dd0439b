import type { PageModel, Spot } from "../page/types.ts";
import { bar } from "./bar.ts";
import { cardView } from "./card.ts";
import { changesList, countOf } from "./changes-list.ts";
import { part } from "./dom.ts";
import { figuresList } from "./figures-list.ts";
import { findingsList } from "./findings-list.ts";
import { helpDialog } from "./help.ts";
import { hoverCards } from "./hover.ts";
import { listenToKeys } from "./keys.ts";
import { pagesView } from "./pages.ts";
import { type Chosen, figureOf, type Reader } from "./reader.ts";
import { type Tab, tabsView } from "./tabs.ts";
import { walkThrough } from "./walk.ts";

start(JSON.parse(part("model").textContent ?? "") as PageModel);

/** Puts the page together: where its reader is is known here, everything else only shows it. */
function start(model: PageModel): void {
  const { figures, places, findings, changes } = model;
  let here: Chosen | Spot | undefined;
  let left: ReadonlySet<number> | undefined;

  const show = (chosen: Chosen | undefined, go: boolean): void => {
    here = chosen;
    pages.show(chosen, go);
    card.show(chosen);
    list.show(chosen);
    lists.fold();
    tellAddress(chosen?.type === "figure" ? figures[chosen.figure]?.key : undefined);
  };
  const goToWords = (spot: Spot): void => {
    here = spot;
    lists.fold();
    pages.goTo(spot);
  };
  const reader: Reader = {
    choose: (chosen) => show(chosen, true),
    goTo: goToWords,
    close: () => show(undefined, false),
  };

  const pages = pagesView(model, reader);
  const card = cardView(model, reader);
  const list = figuresList(model, reader, (figuresLeft) => {
    left = figuresLeft;
    pages.mute(figuresLeft);
  });
  const open = findings.filter(({ answer }) => answer === undefined).length;
  const tabs: readonly Tab[] = [
    { name: "figures", label: "数字", count: figures.length, content: list.element },
    { name: "findings", label: "核对", count: open, content: findingsList(model, reader) },
    ...(changes
      ? [
          {
            name: "changes",
            label: "变更",
            count: countOf(changes),
            content: changesList(model, changes, reader),
          },
        ]
      : []),
  ];
  const lists = tabsView(tabs);
  part("panel").append(card.element, lists.element);
  card.show(undefined);
  hoverCards(model);
  const help = helpDialog();
  const zoom = bar(model, help.toggle);

  const walk = walkThrough(model, {
    here: () => here,
    left: () => left,
    goToWords,
    goToPlace: (place) => {
      show({ type: "figure", figure: places[place]?.figure ?? 0, place }, true);
      pages.focus(place);
    },
  });
  const openTab = (at: number) => (): void => lists.open(tabs[at]?.name ?? tabs[0]?.name ?? "");
  const toFilter = (): void => {
    lists.open("figures");
    list.focusFilter();
  };
  listenToKeys({
    n: () => walk.figure(1),
    p: () => walk.figure(-1),
    ArrowRight: () => walk.figure(1),
    ArrowLeft: () => walk.figure(-1),
    c: () => walk.change(1),
    C: () => walk.change(-1),
    d: () => walk.open(1),
    D: () => walk.open(-1),
    f: toFilter,
    "/": toFilter,
    1: openTab(0),
    2: openTab(1),
    3: openTab(2),
    "+": () => zoom.by(1),
    "=": () => zoom.by(1),
    "-": () => zoom.by(-1),
    0: zoom.toWidth,
    "?": help.toggle,
    Escape: reader.close,
  });

  const fromAddress = (): void => {
    const figure = figures.findIndex(({ key }) => key === keyInAddress());
    // Where a reader's place is kept over a reload (place.ts) the figure is only marked.
    if (figure >= 0) show(figureOf(model, figure), document.body.dataset.kept === undefined);
  };
  addEventListener("hashchange", fromAddress);
  // Only when type and zoom have settled is there a place to go to; whoever went somewhere before stays there.
  const atFirst = (): void => {
    if (here === undefined) fromAddress();
  };
  void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(atFirst)));
}

/** An entry of its own in the history would be a step of the way back for every figure. */
function tellAddress(key: string | undefined): void {
  const { pathname, search } = location;
  history.replaceState(null, "", key === undefined ? pathname + search : `#${encodeURIComponent(key)}`);
}

/** Whatever somebody wrote there. */
function keyInAddress(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
