import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultFolders } from "../../src/load/project.ts";
import { openPdf } from "../../src/verify/pdf/open.ts";
import { addressOf, type Browser, type BrowserPage, needsBrowser, openBrowser } from "../support/browser.ts";
import { fixtureFolders, makeProject, ROOT } from "../support/project.ts";
import { measureRuns, misplaced, misprinted } from "./measure.ts";
import { attribute, hasClass, type Page, pageOf, type Ready, ready, textOf } from "./support.ts";

const inBrowser = needsBrowser();
let browser: Browser | undefined;
afterAll(() => browser?.close());

const YEARS = [
  ["the report of 2019", defaultFolders(ROOT), 2019],
  ["a document with all official parts", fixtureFolders("official"), 2031],
] as const;

describe.each(YEARS)("the review page of %s", (_, folders, year) => {
  let made: Ready;
  let page: Page;
  beforeAll(async () => {
    made = await ready(folders, year);
    page = await pageOf(made);
  });

  test("has the lines of the composed pages, word for word and in their order", () => {
    const { pages } = made.version.composed.pages;
    const sheets = page.all((element) => hasClass(element, "page"));
    expect(sheets).toHaveLength(pages.length);
    for (const [at, { lines }] of pages.entries()) {
      const shown = page.all((element) => hasClass(element, "line"), sheets[at]).map(textOf);
      expect(shown).toEqual(lines.map(({ text }) => text));
    }
  });

  test("marks every figure of the ledger where it is printed", () => {
    const { figures, places } = page.model;
    const marked = new Map(
      page
        .all((element) => attribute(element, "role") === "button" && hasClass(element, "figure"))
        .map((element) => [attribute(element, "id"), element]),
    );
    const unmarked = made.version.composed.ledger.figures.flatMap(({ key, occurrences }) =>
      occurrences.filter(({ part, printed, page: number, line }) => {
        const at = places.findIndex(
          (place) =>
            figures[place.figure]?.key === key &&
            place.part === part &&
            place.printed === printed &&
            place.page === number &&
            place.line === line,
        );
        return !marked.has(`p${at}`);
      }),
    );
    expect(unmarked).toEqual([]);
    expect(marked.size).toBe(places.length);
  });

  test("names a figure that runs on over the end of a line as a whole, and hides the rest from readers", () => {
    const { places } = page.model;
    const pieces = page.all((element) => hasClass(element, "figure"));
    for (const [at, { printed }] of places.entries()) {
      const own = pieces.filter((element) => attribute(element, "data-place") === String(at));
      const [first, ...rest] = own;
      if (!first) throw new Error(`nothing marked: ${printed}`);
      expect(own.map(textOf).join("")).toBe(printed);
      if (rest.length > 0) expect(attribute(first, "aria-label")).toContain(printed);
      for (const more of rest) expect(attribute(more, "aria-hidden")).toBe("true");
    }
  });

  test("runs its own script only and loads nothing", () => {
    const scripts = page.all(({ tagName }) => tagName === "script");
    const [, program] = scripts;
    const [policy] = page.all((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    if (!program || !policy) throw new Error("no program");
    const hash = createHash("sha256").update(textOf(program)).digest("base64");
    expect(scripts).toHaveLength(2);
    expect(attribute(policy, "content")).toContain(`default-src 'none'; script-src 'sha256-${hash}';`);
    expect(page.all(({ tagName }) => ["link", "img", "iframe", "object"].includes(tagName))).toEqual([]);
    expect(page.html).not.toMatch(/(?:src|href)=["']?https?:|url\(["']?(?!data:|#)/u);
  });

  test("is the same text each time, and not too large to be sent", async () => {
    expect(await pageOf(made)).toHaveProperty("html", page.html);
    expect(Buffer.byteLength(page.html)).toBeLessThan(1_500_000);
  });

  describe("in Chromium", () => {
    let shown: BrowserPage;
    beforeAll(async () => {
      if (inBrowser === test.skip) return;
      browser ??= await openBrowser();
      shown = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await shown.goto(addressOf(page.html));
      await shown.evaluate(() => document.fonts.ready.then(() => undefined));
    });

    inBrowser.each([1, 1.3])("has every run where it is composed, at a zoom of %d", async (zoom) => {
      const { pages } = made.version.composed.pages;
      const measured = await measureRuns(shown, zoom);
      expect(pages.flatMap((sheet, at) => misplaced(sheet, measured[at] ?? [], zoom))).toEqual([]);
    });

    inBrowser("is printed one page a sheet, at its size, every run at its place and baseline", async () => {
      const { pages } = made.version.composed.pages;
      const printed = await openPdf(await shown.pdf({ preferCSSPageSize: true }));
      if ("fault" in printed) throw new Error(printed.fault);
      expect(sizesOf(printed.pages)).toEqual(sizesOf(pages));
      const glyphs = printed.pages.map(({ lines }) => lines.flatMap((line) => line.glyphs));
      expect(pages.flatMap((sheet, at) => misprinted(sheet, glyphs[at] ?? []))).toEqual([]);
    });

    inBrowser("is printed without the marks, unless they are asked for", async () => {
      const widths = (): Promise<readonly string[]> =>
        shown.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll(".figure")].map((one) => getComputedStyle(one).borderBottomWidth),
          ),
        ]);
      await shown.emulateMedia({ media: "print" });
      expect(await widths()).toEqual(["0px"]);
      await shown.emulateMedia({ media: "screen" });
      await shown.click(".switch input");
      await shown.emulateMedia({ media: "print" });
      expect(await widths()).not.toContain("0px");
    });
  });
});

const sizesOf = (sheets: readonly { readonly widthPt: number; readonly heightPt: number }[]) =>
  sheets.map(({ widthPt, heightPt }) => [Math.round(widthPt), Math.round(heightPt)]);

const HOSTILE = `</script><script>alert(1)</script><!--"'><img src=x onerror=alert(1)>]]>&lt;`;

describe("a review page of hostile data", () => {
  test("has them as text, in the pages and in the cards", async () => {
    const folders = await makeProject("small", [
      {
        file: "data/2031/city.yaml",
        find: "整治群租房: 213 处",
        put: `整治群租房: { 数值: 213 处, 来源: ${JSON.stringify(HOSTILE)}, 责任单位: ${JSON.stringify(HOSTILE)} }`,
      },
      { file: "data/2031/economy.yaml", find: "评价: 经济保持平稳", put: `评价: ${JSON.stringify(HOSTILE)}` },
      { file: "templates/charts/trend.vl.yaml", find: "题注: 历年", put: `题注: '<svg onload=alert(1)>历年` },
      {
        file: "templates/charts/trend.vl.yaml",
        find: "历年地区生产总值\n替代",
        put: `历年地区生产总值'\n替代`,
      },
    ]);
    const page = await pageOf(await ready(folders, 2031));
    const { figures } = page.model;
    expect(figures.find(({ key }) => key === "治理.整治群租房")?.owner).toBe(HOSTILE);
    expect(page.all(({ tagName }) => tagName === "script")).toHaveLength(2);
    expect(page.all(({ tagName }) => tagName === "img")).toEqual([]);
    expect(page.all(({ attrs }) => attrs.some(({ name }) => name.startsWith("on")))).toEqual([]);
    expect(
      page
        .all((element) => hasClass(element, "line"))
        .map(textOf)
        .join(""),
    ).toContain("</script><script>alert(1)</script>");
  });
});
