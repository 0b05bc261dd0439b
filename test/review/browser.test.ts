import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PageModel } from "../../src/review/page/types.ts";
import { addressOf, type Browser, type BrowserPage, needsBrowser, openBrowser } from "../support/browser.ts";
import { ROOT } from "../support/project.ts";
import { compared } from "./comparison.ts";
import { pageOf } from "./support.ts";

const inBrowser = needsBrowser();
const AXE = join(ROOT, "test/tools/node_modules/axe-core/axe.min.js");
const OWNED = "治理.整治群租房";
const CHANGED = "治理.整治无照经营";

describe("the review page in Chromium", () => {
  let browser: Browser | undefined;
  let page: BrowserPage;
  let model: PageModel;
  let address: string;
  let faults: string[] = [];

  beforeAll(async () => {
    if (inBrowser === test.skip) return;
    const { made, against } = await compared();
    const reviewed = await pageOf(made, against);
    model = reviewed.model;
    address = addressOf(reviewed.html);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("console", (told) => void faults.push(`${told.type?.()}: ${told.text?.()}`));
    page.on("pageerror", (told) => void faults.push(String(told.message)));
    page.on("request", (told) => {
      const url = told.url?.() ?? "";
      if (!url.startsWith("data:") && url.split("#")[0] !== address) faults.push(`request: ${url}`);
    });
  });
  afterAll(() => browser?.close());
  afterEach(() => {
    const told = faults;
    faults = [];
    expect(told).toEqual([]);
  });

  const open = async (hash = ""): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(address + hash);
  };
  const placeOf = (key: string): number =>
    model.figures.find((figure) => figure.key === key)?.places[0] ?? Number.NaN;
  const chosen = (): Promise<string> =>
    page.evaluate(() => document.querySelector(".figure.here")?.id ?? "none");
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "none");
  const rows = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#list-figures .row")]
        .filter((row) => row.offsetParent !== null)
        .map((row) => row.querySelector(".name")?.firstChild?.textContent ?? ""),
    );

  inBrowser("marks each printed figure once, of which the keyboard reaches one", async () => {
    await open();
    const [marks, reachable] = await page.evaluate(() => [
      document.querySelectorAll("#pages [role=button]").length,
      document.querySelectorAll("#pages .figure[tabindex='0']").length,
    ]);
    expect([marks, reachable]).toEqual([model.places.length, 1]);
  });

  inBrowser("tells key and source of the figure under the pointer", async () => {
    await open();
    await page.hover(`#p${placeOf(OWNED)}`);
    await expect.poll(() => page.evaluate(() => document.getElementById("hover")?.hidden)).toBe(false);
    const words = await page.textContent("#hover");
    expect(words).toContain(OWNED);
    expect(words).toContain("data/2031/city.yaml:3:");
  });

  inBrowser("keeps the card of a figure that is clicked: value, source, owner, checks, places", async () => {
    await open();
    await page.click(`#p${placeOf("经济.财政收入")}`);
    const words = await page.textContent("#card .card-content");
    for (const part of [
      "8.80 亿元，增长 0.1%",
      "data/2031/economy.yaml:3:",
      "上年没有数据",
      "勾稽",
      "第 1 页第 ",
    ])
      expect(words).toContain(part);
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe("#经济.财政收入");
    await page.keyboard.press("Escape");
    expect([await page.textContent("#card .card-content"), await chosen()]).toEqual(["", "none"]);
  });

  inBrowser("opens at the figure that its address names", async () => {
    await page.setViewportSize({ width: 1200, height: 300 });
    await open(`#${encodeURIComponent(OWNED)}`);
    await expect.poll(chosen).toBe(`p${placeOf(OWNED)}`);
    const top = (id: string): Promise<number> =>
      page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top ?? -1, id);
    await expect.poll(() => top(`p${placeOf(OWNED)}`)).toBeLessThan(300);
    expect(await top(`p${placeOf(OWNED)}`)).toBeGreaterThan(0);
    expect(await page.textContent("#card dl")).toContain("责任单位区城管委");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  inBrowser("steps from figure to figure by keyboard, the focus going along", async () => {
    await open();
    const stops = model.places.flatMap(({ stop }, at) => (stop ? [`p${at}`] : []));
    const seen: string[] = [];
    for (const _ of stops.slice(0, 4)) {
      await page.keyboard.press("n");
      seen.push(await focused());
      expect(await chosen()).toBe(seen.at(-1));
    }
    await page.keyboard.press("ArrowLeft");
    seen.push(await focused());
    expect(seen).toEqual([...stops.slice(0, 4), stops[2]]);
  });

  inBrowser("steps to changes, and to figures that wait for an answer", async () => {
    await open();
    const seen: string[] = [];
    for (const key of ["c", "c", "c", "C", "d", "c"]) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    const total = `p${placeOf("经济.地区生产总值")}`;
    const sentence = model.changes?.prose[0]?.spot?.lines[0];
    expect(seen).toEqual([total, sentence, `p${placeOf(CHANGED)}`, sentence, total, sentence]);
  });

  inBrowser("leaves a reader who goes on before the type is loaded where that leads", async () => {
    const slow = await browser?.newPage({ viewport: { width: 1440, height: 900 } });
    if (!slow) throw new Error("no browser");
    await slow.addInitScript(() => {
      const loaded = new Promise<void>((resolve) => Object.assign(globalThis, { typeLoads: resolve }));
      Object.defineProperty(document.fonts, "ready", { value: loaded });
    });
    await slow.goto(address);
    await slow.keyboard.press("c");
    await slow.keyboard.press("c");
    await slow.evaluate(async () => {
      (globalThis as unknown as { typeLoads: () => void }).typeLoads();
      for (let frame = 0; frame < 4; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await slow.keyboard.press("c");
    const at = await slow.evaluate(() => document.activeElement?.id);
    await slow.close();
    expect(at).toBe(`p${placeOf(CHANGED)}`);
  });

  inBrowser("narrows the list by unit in charge, and steps through what is left", async () => {
    await open();
    await page.selectOption("select[aria-label=责任单位]", "区城管委");
    expect(await rows()).toEqual(["整治群租房"]);
    const loud = await page.evaluate(() =>
      [...document.querySelectorAll("#pages [role=button]:not(.muted)")].map(({ id }) => id),
    );
    expect(loud).toEqual(model.figures.find(({ key }) => key === OWNED)?.places.map((at) => `p${at}`));
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    expect(await chosen()).toBe(`p${placeOf(OWNED)}`);
  });

  inBrowser("narrows the list to what waits for an answer, and to words", async () => {
    await open();
    await page.click("[data-state=open]");
    const open_ = model.figures.filter((figure) => figure.open).map(({ key }) => key.split(".")[1]);
    expect(await rows()).toEqual(open_);
    expect(open_.length).toBeGreaterThan(0);
    await page.click("[data-state=open]");
    await page.keyboard.press("f");
    await page.keyboard.type("群租n");
    expect(await rows()).toEqual([]);
    await page.keyboard.press("Backspace");
    expect(await rows()).toEqual(["整治群租房"]);
  });

  inBrowser("lists changes and leads to them", async () => {
    await open();
    await page.keyboard.press("3");
    const words = await page.textContent("#list-changes");
    for (const part of [
      "69 户 → 96 户\u2002+27户，+39.1%",
      "运行",
      "建成5G示范街区。",
      "图1 历年地区生产总值",
    ])
      expect(words).toContain(part);
    await page.click("#list-changes section:nth-of-type(2) button.row");
    expect(await page.evaluate(() => [...document.querySelectorAll(".pointed")].map(({ id }) => id))).toEqual(
      model.changes?.prose[0]?.spot?.lines,
    );
    await page.click("#list-changes summary");
    const drawn = await page.evaluate(
      () => document.querySelectorAll("#list-changes figure svg path").length,
    );
    expect(drawn).toBeGreaterThan(2);
  });

  inBrowser("has its text in one piece for those who copy it", async () => {
    await open();
    const copied = await page.evaluate(() => {
      const sheet = document.querySelector("#page-1 .sheet");
      if (sheet) getSelection()?.selectAllChildren(sheet);
      return getSelection()?.toString() ?? "";
    });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("#page-1 .line")].map(({ textContent }) => textContent ?? ""),
    );
    expect(copied.replace(/\s/gu, "")).toBe(shown.join("").replace(/\s/gu, ""));
  });

  inBrowser("shows pages and lists one above the other in a narrow window", async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    await open();
    const listShown = (): Promise<boolean> =>
      page.evaluate(
        () => getComputedStyle(document.querySelector("#list-figures") as Element).display !== "none",
      );
    expect(await listShown()).toBe(false);
    await page.click("#tab-figures");
    expect(await listShown()).toBe(true);
    await page.click("#list-figures button.row");
    expect(await listShown()).toBe(false);
    expect(await page.textContent("#card h2")).toContain("年度");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  inBrowser("has no fault that axe knows, with and without a card, in each list", async () => {
    await open();
    await page.evaluate(readFileSync(AXE, "utf8"));
    const check = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        // A figure that runs on over the end of a line is named by the whole; axe sees its beginning only.
        const runsOn = (html: string): boolean =>
          [...document.querySelectorAll<HTMLElement>(".figure.more")].some(({ dataset }) =>
            html.includes(`data-place="${dataset.place}"`),
          );
        return violations.flatMap(({ id, nodes }) =>
          nodes
            .filter(({ html }) => id !== "label-content-name-mismatch" || !runsOn(html))
            .map(({ html }) => `${id}: ${html.slice(0, 120)}`),
        );
      });
    const found = new Set(await check());
    await page.keyboard.press("c");
    for (const key of ["2", "3", "?"]) {
      await page.keyboard.press(key);
      for (const fault of await check()) found.add(fault);
    }
    expect([...found]).toEqual([]);
  });
});
