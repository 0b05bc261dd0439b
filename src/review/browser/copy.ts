import { button } from "./dom.ts";

const DONE_MS = 1500;

/** A button that copies a text and says so. */
export function copyButton(text: string, what: string): HTMLButtonElement {
  const made = button(
    { class: "copy", "aria-label": `复制${what}`, title: `复制${what}` },
    () => {
      copy(text).then(
        () => tell("已复制"),
        () => tell("复制不了"),
      );
    },
    "复制",
  );
  const tell = (words: string): void => {
    made.textContent = words;
    setTimeout(() => {
      made.textContent = "复制";
    }, DONE_MS);
  };
  return made;
}

/** Browsers that know no clipboard for local files copy what is selected. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("The browser copies nothing.");
}
