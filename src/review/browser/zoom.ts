import { part } from "./dom.ts";

const CSS_PX_PER_PT = 96 / 72;
const LEAST = 0.3;
const MOST = 3;
/** Wider than that a page is not made of its own accord. */
const WIDEST_FIT = 1.3;
const STEP = 1.15;

/** How large the pages are shown; 1 is their true size. */
export interface Zoom {
  readonly by: (direction: 1 | -1) => void;
  readonly toWidth: () => void;
}

/** The pages are as wide as there is room until somebody sets them otherwise. `tell` gets the size in percent. */
export function zoomPages(tell: (percent: number) => void): Zoom {
  const root = part("pages");
  const [page] = root.children;
  const widest = Math.max(...[...root.querySelectorAll<HTMLElement>(".page")].map(widthPx));
  let fitting = true;
  let size = 1;

  const set = (wanted: number): void => {
    const middle = root.scrollTop / Math.max(1, root.scrollHeight);
    size = Math.min(MOST, Math.max(LEAST, wanted));
    root.style.setProperty("--zoom", String(size));
    root.scrollTop = middle * root.scrollHeight;
    tell(Math.round(size * 100));
  };
  const toWidth = (): void => {
    fitting = true;
    const { paddingLeft, paddingRight } = getComputedStyle(root);
    const room = root.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    set(Math.min(WIDEST_FIT, room / widest));
  };
  if (page) new ResizeObserver(() => fitting && toWidth()).observe(root);
  toWidth();
  return {
    toWidth,
    by: (direction) => {
      fitting = false;
      set(size * STEP ** direction);
    },
  };
}

const widthPx = (page: HTMLElement): number =>
  Number.parseFloat(page.style.getPropertyValue("--w")) * CSS_PX_PER_PT;
