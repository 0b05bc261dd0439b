import { button, el } from "./dom.ts";

const KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [["n", "→"], "下一个数字（筛选后只在选出的数字里走）"],
  [["p", "←"], "上一个数字"],
  [["c", "C"], "下一处、上一处变更"],
  [["d", "D"], "下一处、上一处待答复"],
  [["f", "/"], "到筛选框"],
  [["1", "2", "3"], "数字、核对、变更清单"],
  [["+", "-", "0"], "放大、缩小、适合宽度"],
  [["Esc"], "关闭卡片或说明，离开筛选框"],
  [["?"], "本说明"],
];

const MARKS: readonly (readonly [name: string, sample: string, words: string])[] = [
  ["", "120亿元", "来自数据的数字"],
  ["changed", "120亿元", "有变更：双线，页边有竖线"],
  ["open", "120亿元", "核对有疑问，待答复：短划线"],
  ["pending", "【待填】", "待填"],
];

/** A dialog that tells the keys and the marks. */
export function helpDialog(): { readonly toggle: () => void } {
  const dialog = el(
    "dialog",
    { id: "help", "aria-labelledby": "help-name" },
    el("h2", { id: "help-name" }, "按键和标记"),
    el(
      "dl",
      { class: "keys" },
      ...KEYS.flatMap(([keys, words]) => [
        el("dt", {}, ...keys.map((key) => el("kbd", {}, key))),
        el("dd", {}, words),
      ]),
    ),
    el(
      "ul",
      { class: "legend" },
      ...MARKS.map(([name, sample, words]) =>
        el("li", {}, el("span", { class: `figure ${name}` }, sample), " ", words),
      ),
    ),
    el("p", {}, "网址后面加“#键”可直达一个数字；选中一个数字后，地址栏里就是它的网址。"),
    button({ class: "tool" }, () => dialog.close(), "关闭"),
  );
  document.body.append(dialog);
  return { toggle: () => (dialog.open ? dialog.close() : dialog.showModal()) };
}
