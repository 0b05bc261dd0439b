/** Under which name the browser keeps, for this tab alone, where its reader was. */
const STORED = "report-place";

/** Until type, zoom and marks stand where they will. */
const SETTLING_FRAMES = 10;

/** A page of the report, from 0, and how much of it lies above the window's edge. */
interface Place {
  readonly page: number;
  readonly part: number;
}

const sheets = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("#pages .page")];

/** Notes where the reader is, for the page that comes instead of this one. */
export function keepPlace(): void {
  const root = document.getElementById("pages");
  if (!root) return;
  const all = sheets();
  const page = Math.max(0, all.filter(({ offsetTop }) => offsetTop <= root.scrollTop).length - 1);
  const sheet = all[page];
  if (!sheet) return;
  const place: Place = { page, part: (root.scrollTop - sheet.offsetTop) / sheet.offsetHeight };
  sessionStorage.setItem(STORED, JSON.stringify(place));
}

/** Goes back there once type and zoom have settled. Meanwhile `data-kept` tells the page to go nowhere else. */
export function restorePlace(): void {
  const stored = sessionStorage.getItem(STORED);
  sessionStorage.removeItem(STORED);
  if (stored === null) return;
  const { page, part } = JSON.parse(stored) as Place;
  document.body.dataset.kept = "";
  const go = (frames: number): void => {
    const root = document.getElementById("pages");
    const all = sheets();
    const sheet = all[Math.min(page, all.length - 1)];
    if (root && sheet) root.scrollTop = sheet.offsetTop + part * sheet.offsetHeight;
    if (frames > 0) requestAnimationFrame(() => go(frames - 1));
    else delete document.body.dataset.kept;
  };
  // The page fits itself to its width in these frames, and would go to the figure in its address.
  void document.fonts.ready.then(() => go(SETTLING_FRAMES));
}
