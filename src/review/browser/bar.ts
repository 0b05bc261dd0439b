import type { PageModel } from "../page/types.ts";
import { button, type Child, el, part } from "./dom.ts";
import { type Zoom, zoomPages } from "./zoom.ts";

/** The bar above the pages: what this is, and how it is shown. */
export function bar(model: PageModel, help: () => void): Zoom {
  const size = el("output", { class: "size", "aria-label": "显示比例" });
  const zoom = zoomPages((percent) => {
    size.textContent = `${percent}%`;
  });
  const marks = el("input", { type: "checkbox" });
  marks.addEventListener("change", () => document.body.classList.toggle("print-marks", marks.checked));
  part("bar").append(
    el("p", { class: "what" }, "审阅页"),
    el(
      "div",
      { class: "name" },
      el("p", { class: "title" }, model.title),
      el("p", { class: "about" }, aboutOf(model)),
    ),
    el("p", { class: "at", "aria-live": "off" }, ...pageOf()),
    el(
      "div",
      { class: "tools", role: "toolbar", "aria-label": "显示" },
      tool("缩小（-）", () => zoom.by(-1), "－"),
      size,
      tool("放大（+）", () => zoom.by(1), "＋"),
      tool("适合宽度（0）", zoom.toWidth, "适宽"),
      el("label", { class: "switch", title: "打印时也印出数字的标记" }, marks, " 印出标记"),
      tool("打印", () => print(), "打印"),
      tool("按键说明（?）", help, "?"),
    ),
  );
  return zoom;
}

/** A sign needs a name; words are their own. */
const tool = (title: string, act: () => void, label: string): HTMLButtonElement =>
  button({ class: "tool", title, ...(label.length === 1 && { "aria-label": title }) }, act, label);

const aboutOf = ({ figures, draft, changes }: PageModel): string =>
  [
    draft ? "草稿" : "",
    "不作正式文件印发",
    `${figures.length} 个数字`,
    changes ? `与 ${changes.against} 比较` : "",
  ]
    .filter(Boolean)
    .join("　");

/** 第 3 / 11 页, kept up as the pages are scrolled. */
function pageOf(): readonly Child[] {
  const root = part("pages");
  const pages = [...root.querySelectorAll(".page")];
  const number = el("span", {}, "1");
  const visible = new Map<Element, number>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) visible.set(target, intersectionRect.height);
      const [best] = [...visible].sort((a, b) => b[1] - a[1]);
      if (best) number.textContent = String(pages.indexOf(best[0]) + 1);
    },
    { root, threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  for (const page of pages) watch.observe(page);
  return ["第 ", number, ` / ${pages.length} 页`];
}
