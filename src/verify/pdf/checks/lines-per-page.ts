import { TEXT_LINES_WITH_CLOSING } from "../../../layout/standard/official.ts";
import { GRID } from "../../../layout/standard/page.ts";
import type { Check, Fault, Role } from "../../types.ts";
import type { Line, Page, PdfFile } from "../types.ts";
import { gridLines } from "./grid.ts";
import { isLandscape, judge, lineFault, slotOf } from "./support.ts";

export const LINES_PER_PAGE: readonly Check<PdfFile>[] = [
  {
    code: "page/lines",
    clause: "GB/T 9704 5.2.3",
    title: "每面 22 行",
    level: "must",
    measure: (file) => {
      const faults: Fault[] = [];
      const counts = new Set<number>();
      for (const [at, page] of file.pages.entries()) {
        const last = gridLines(page, file).at(-1);
        if (last === undefined) continue;
        const count = Math.round(slotOf(file, last.baselinePt));
        const full = count >= GRID.lines || isFull(page, file.pages[at + 1], last);
        if (full) counts.add(count);
        if (full && count !== GRID.lines) faults.push(lineFault(last, `末行是第 ${count} 行`));
      }
      if (counts.size === 0) return { skipped: "没有排满的页" };
      return judge("整页 22 行", faults, `${[...counts].sort((a, b) => a - b).join("、")} 行`);
    },
  },
];

/** What may leave the page before it short: it keeps together, or starts a page of its own. */
const KEPT: ReadonlySet<Role> = new Set<Role>([
  "heading",
  "label",
  "title",
  "caption",
  "unit",
  "cell",
  "signature",
  "imprint",
]);

/** A page is to be full where running text goes on on the next. */
function isFull(page: Page, next: Page | undefined, last: Line): boolean {
  const [first] = next?.lines ?? [];
  if (next === undefined || first === undefined || isLandscape(next) || KEPT.has(first.role)) return false;
  const objects = [...page.tables, ...page.graphics];
  if (objects.some(({ topPt }) => topPt > last.baselinePt - last.sizePt)) return false;
  if ([...next.tables, ...next.graphics].some(({ topPt }) => topPt < first.baselinePt - first.sizePt))
    return false;
  return (
    next.lines.findIndex(({ role }) => role === "signature") > TEXT_LINES_WITH_CLOSING ||
    !next.lines.some(({ role }) => role === "signature")
  );
}
