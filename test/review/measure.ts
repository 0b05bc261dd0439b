import type { Page, TextItem } from "../../src/layout/types.ts";
import type { Glyph } from "../../src/verify/pdf/types.ts";
import type { BrowserPage } from "../support/browser.ts";

const CSS_PX_PER_PT = 96 / 72;
/** How far a run may stand from its place, in CSS px. */
const OFF_PX = 0.5;
/** The same in print, where Chromium rounds baselines to whole pixels. */
const OFF_PRINTED_PT = 0.5;

/** Where a run stands on its sheet, in CSS px. */
export interface Measured {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The runs of every page as the browser has set them. */
export async function measureRuns(
  page: BrowserPage,
  zoom: number,
): Promise<readonly (readonly Measured[])[]> {
  return page.evaluate((size) => {
    document.getElementById("pages")?.style.setProperty("--zoom", String(size));
    return [...document.querySelectorAll(".page")].map((sheet) => {
      const from = sheet.getBoundingClientRect();
      const runs = sheet.querySelectorAll(".line > [class^=face-], .line > .figure > [class^=face-]");
      return [...runs].map((run) => {
        const { left, right, top, bottom } = run.getBoundingClientRect();
        const at = { left: left - from.left, right: right - from.left };
        return { text: run.textContent ?? "", ...at, top: top - from.top, bottom: bottom - from.top };
      });
    });
  }, zoom);
}

/** The composed runs of a page that are not set where they should be. */
export const misplaced = ({ items }: Page, measured: readonly Measured[], zoom: number): readonly unknown[] =>
  items
    .filter((item) => item.type === "text")
    .flatMap((item, index) => {
      const run = measured[index];
      const far = run ? distances(item, run, CSS_PX_PER_PT * zoom) : [Number.POSITIVE_INFINITY];
      const fits = run?.text === item.text && Math.max(...far.map(Math.abs)) <= OFF_PX * zoom;
      return fits ? [] : [{ text: item.text, run, far }];
    });

/** How far the edges of a run are from where they should be; of one that reads downwards its edges along the line. */
function distances(item: TextItem, { left, right, top, bottom }: Measured, scale: number): readonly number[] {
  const [start, end] = item.turned ? [top, bottom] : [left, right];
  const from = item.turned ? item.baselinePt : item.xPt;
  return [start - from * scale, end - (from + item.widthPt + item.spacingPt) * scale];
}

/** The composed runs of a page whose first character is not printed at its place. */
export const misprinted = ({ items }: Page, glyphs: readonly Glyph[]): readonly unknown[] =>
  items.filter(
    (item) =>
      item.type === "text" &&
      !item.turned &&
      !/^\s/u.test(item.text) &&
      !glyphs.some(
        ({ text, leftPt, baselinePt }) =>
          text === [...item.text][0] &&
          Math.hypot(leftPt - item.xPt, baselinePt - item.baselinePt) <= OFF_PRINTED_PT,
      ),
  );
