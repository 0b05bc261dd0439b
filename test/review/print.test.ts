import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pages, TextItem } from "../../src/layout/types.ts";
import { defaultFolders } from "../../src/load/project.ts";
import { openPdf } from "../../src/verify/pdf/open.ts";
import { addressOf, type Browser, type BrowserPage, needsBrowser, openBrowser } from "../support/browser.ts";
import { fixtureFolders, ROOT } from "../support/project.ts";
import { pageOf, ready } from "./support.ts";

const inBrowser = needsBrowser();
const CSS_PX_PER_PT = 96 / 72;
/** How far a run may stand from its place, in CSS px. */
const OFF_PX = 0.5;
/** The same in print, where Chromium rounds baselines to whole pixels. */
const OFF_PRINTED_PT = 0.5;

/** Where a run stands on its sheet, in CSS px. */
interface Measured {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

describe.each([
  ["the report of 2019", defaultFolders(ROOT), 2019],
  ["a document with all official parts", fixtureFolders("official"), 2031],
] as const)("the pages of the review page of %s", (_, folders, year) => {
  let browser: Browser | undefined;
  let page: BrowserPage;
  let pages: Pages;

  beforeAll(async () => {
    if (inBrowser === test.skip) return;
    const made = await ready(folders, year);
    pages = made.version.composed.pages;
    const { html } = await pageOf(made);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(addressOf(html));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  });
  afterAll(() => browser?.close());

  const measure = (): Promise<readonly (readonly Measured[])[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll(".page")].map((sheet) => {
        const from = sheet.getBoundingClientRect();
        return [...sheet.querySelectorAll(".line > .figure > [class^=face-], .line > [class^=face-]")].map(
          (run) => {
            const { left, right, top, bottom } = run.getBoundingClientRect();
            return {
              text: run.textContent ?? "",
              left: left - from.left,
              right: right - from.left,
              top: top - from.top,
              bottom: bottom - from.top,
            };
          },
        );
      }),
    );

  inBrowser.each([1, 1.3])("have every run where it is composed, at a zoom of %d", async (zoom) => {
    await page.evaluate(
      (size) => document.getElementById("pages")?.style.setProperty("--zoom", String(size)),
      zoom,
    );
    const measured = await measure();
    const scale = CSS_PX_PER_PT * zoom;
    const off = pages.pages.flatMap(({ items }, at) =>
      items
        .filter((item) => item.type === "text")
        .flatMap((item, index) => {
          const run = measured[at]?.[index];
          const far = run ? distances(item, run, scale) : [Number.POSITIVE_INFINITY];
          const same = run?.text === item.text && Math.max(...far.map(Math.abs)) <= OFF_PX * zoom;
          return same ? [] : [{ text: item.text, run, far }];
        }),
    );
    expect(off).toEqual([]);
  });

  inBrowser(
    "are printed one a sheet, at the size of the sheet, every run at its place and baseline",
    async () => {
      const printed = await openPdf(await page.pdf({ preferCSSPageSize: true }));
      if ("fault" in printed) throw new Error(printed.fault);
      expect(sizesOf(printed.pages)).toEqual(sizesOf(pages.pages));
      const off = pages.pages.flatMap(({ items }, at) => {
        const glyphs = printed.pages[at]?.lines.flatMap((line) => line.glyphs) ?? [];
        return items.filter(
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
      });
      expect(off).toEqual([]);
    },
  );

  inBrowser("are printed without the marks, unless they are asked for", async () => {
    const widths = (): Promise<readonly string[]> =>
      page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll(".figure")].map((one) => getComputedStyle(one).borderBottomWidth),
        ),
      ]);
    await page.emulateMedia({ media: "print" });
    expect(await widths()).toEqual(["0px"]);
    await page.emulateMedia({ media: "screen" });
    await page.click(".switch input");
    await page.emulateMedia({ media: "print" });
    expect(await widths()).not.toContain("0px");
    await page.emulateMedia({ media: "screen" });
  });
});

const sizesOf = (sheets: readonly { readonly widthPt: number; readonly heightPt: number }[]) =>
  sheets.map(({ widthPt, heightPt }) => [Math.round(widthPt), Math.round(heightPt)]);

/** How far the edges of a run are from where they should be; of one that reads downwards its edges along the line. */
function distances(item: TextItem, { left, right, top, bottom }: Measured, scale: number): readonly number[] {
  const [start, end] = item.turned ? [top, bottom] : [left, right];
  const from = item.turned ? item.baselinePt : item.xPt;
  return [start - from * scale, end - (from + item.widthPt + item.spacingPt) * scale];
}
