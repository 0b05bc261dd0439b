import { once } from "node:events";
import { rm } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openPreview } from "../../src/cli/watch/preview.ts";
import { type PageServer, servePage } from "../../src/cli/watch/server.ts";
import { makeSession } from "../../src/cli/watch/session.ts";
import { type Browser, type BrowserPage, needsBrowser, openBrowser } from "../support/browser.ts";
import { applyEdit, copyProject } from "../support/project.ts";
import { ECONOMY, YEAR } from "./support.ts";

const PAGE = { html: "<p>甲</p>", build: "a-1", fault: "" };

describe("the server of the review page", () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePage(PAGE);
  });
  afterAll(() => server.close());

  /** fetch would set the Host header itself. */
  const ask = async (path: string, host: string): Promise<IncomingMessage> => {
    const asked = get(new URL(path, server.address), { headers: { host } });
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    return response;
  };

  test("listens on this machine's own address only", () => {
    expect(new URL(server.address).hostname).toBe("127.0.0.1");
  });

  test("serves the page, not to be kept or framed", async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe(PAGE.html);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });

  test("serves nothing else", async () => {
    for (const path of ["/data/2031/economy.yaml", "/..%2f", "/index.html", "/?x"])
      expect((await fetch(new URL(path, server.address))).status).toBe(404);
  });

  test("answers GET alone", async () => {
    expect((await fetch(server.address, { method: "POST", body: "x" })).status).toBe(405);
  });

  test("refuses a foreign host that leads here", async () => {
    const { port } = new URL(server.address);
    expect((await ask("/", `example.com:${port}`)).statusCode).toBe(403);
    expect((await ask("/events", "127.0.0.1")).statusCode).toBe(403);
    expect((await ask("/", `localhost:${port}`)).statusCode).toBe(200);
  });

  test("tells of the build there is, and of each that comes", async () => {
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const { body } = await fetch(new URL("/events", server.address), { signal: stop.signal });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: {"build":"a-1","fault":""}\n\n');
    server.show({ ...PAGE, build: "a-2", fault: "错\n误" });
    expect((await reader?.read())?.value).toBe('data: {"build":"a-2","fault":"错\\n误"}\n\n');
    server.show(PAGE);
  });
});

const inBrowser = needsBrowser();

describe("the served page in Chromium", () => {
  let browser: Browser | undefined;
  let page: BrowserPage;
  let save: (find: string, put: string) => Promise<void>;
  let close: () => Promise<void>;
  const faults: string[] = [];

  beforeAll(async () => {
    if (inBrowser === test.skip) return;
    const folders = await copyProject("small");
    const session = makeSession(folders, YEAR, false);
    const preview = await openPreview("run", undefined);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1200, height: 500 } });
    page.on("pageerror", (told) => void faults.push(String(told.message)));
    page.on("console", (told) => void (told.type?.() === "error" && faults.push(String(told.text?.()))));
    const build = async (): Promise<void> => {
      const turn = await session.rebuild();
      if (turn) await preview.show(turn);
    };
    save = async (find, put) => {
      await applyEdit(folders.root, { file: ECONOMY, find, put });
      await build();
    };
    close = async () => {
      await browser?.close();
      await preview.close();
      await rm(folders.root, { recursive: true });
    };
    await page.goto(preview.address);
    await build();
    await until("document.fonts.status === 'loaded' && document.querySelector('.page')");
  });
  afterAll(() => close?.());

  /** A page that is just being loaded cannot answer. */
  const until = async (expression: string): Promise<void> => {
    while (!(await page.evaluate(`Boolean(${expression})`).catch(() => false)))
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const settled = (build: string): Promise<void> =>
    until(`document.body.dataset.build === "${build}" && document.body.dataset.kept === undefined`);
  const scrolled = (): Promise<number> => page.evaluate("document.getElementById('pages').scrollTop");
  /** The way to a figure is a smooth one. */
  const atRest = (): Promise<unknown> =>
    page.evaluate(`new Promise((done) => {
      const root = document.getElementById("pages");
      let [frames, last] = [0, -1];
      const look = () => {
        frames = root.scrollTop === last ? frames + 1 : 0;
        last = root.scrollTop;
        if (frames > 10) done();
        else requestAnimationFrame(look);
      };
      look();
    })`);
  const bar = (): Promise<string> => page.evaluate("document.getElementById('live').innerText");

  inBrowser("loads each build anew, in the same place, with the same figure chosen", async () => {
    await page.evaluate("location.hash = '#经济.财政收入'");
    await until("document.querySelector('.figure.here')");
    await atRest();
    await page.evaluate("document.getElementById('pages').scrollTo({ top: 700, behavior: 'instant' })");
    const before = await scrolled();
    await save("8.80 亿元", "8.90 亿元");
    await settled("run-2");
    // Less than a line off.
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(30);
    expect(await page.evaluate("document.querySelector('.figure.here').innerText")).toContain("8.90");
  });

  inBrowser("marks what the last save changed, and that alone", async () => {
    await save("120 亿元", "121 亿元");
    await settled("run-3");
    const changed =
      "JSON.parse(document.getElementById('model').textContent).changes.figures.map(({ key }) => key)";
    expect(await page.evaluate(changed)).toEqual(["经济.地区生产总值"]);
  });

  inBrowser("says above the last good pages why a build fails, until one does not", async () => {
    await save("121 亿元", "121 <b>圆");
    await until("!document.getElementById('live').hidden");
    expect(await bar()).toContain("121 <b>圆");
    expect(await page.evaluate("document.body.dataset.build")).toBe("run-3");
    await save("121 <b>圆", "121 亿元");
    await settled("run-4");
    expect(await bar()).toBe("");
  });

  inBrowser("breaks nothing of its policy on the way", () => {
    expect(faults).toEqual([]);
  });
});
