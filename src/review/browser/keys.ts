/** What a key does, by `event.key`. */
export type Keys = Readonly<Record<string, () => void>>;

const FIELDS = "input:not([type=checkbox]), select, textarea";

/** Keys of the page. In a field they are text, and with Ctrl, Alt or Meta they are the browser's. */
export function listenToKeys(keys: Keys): void {
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const inField = target instanceof HTMLElement && target.matches(FIELDS);
    if (inField && key === "Escape") target.blur();
    if (inField || document.querySelector("dialog[open]")) return;
    const act = keys[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
