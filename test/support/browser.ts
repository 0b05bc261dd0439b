import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "vitest";
import { ROOT } from "./project.ts";
import { needs } from "./tools.ts";

const DRIVER = join(ROOT, "test/tools/node_modules/playwright-core/index.mjs");
const CHROMIUM = "/usr/bin/chromium";
/** Nothing but the page: Chromium's own background requests would fail where there is no network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the tests use of Playwright's page; the driver stands apart, so its own types are not at hand. */
export interface BrowserPage {
  readonly goto: (url: string) => Promise<unknown>;
  /** Runs in each document that the page opens from now on, before the document's own scripts. */
  readonly addInitScript: (run: () => void) => Promise<void>;
  readonly evaluate: <T, A = undefined>(
    run: ((argument: A) => T | Promise<T>) | string,
    argument?: A,
  ) => Promise<T>;
  readonly keyboard: {
    readonly press: (key: string) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
  readonly click: (selector: string) => Promise<void>;
  readonly hover: (selector: string) => Promise<void>;
  readonly selectOption: (selector: string, value: string) => Promise<unknown>;
  readonly textContent: (selector: string) => Promise<string | null>;
  readonly setViewportSize: (size: { readonly width: number; readonly height: number }) => Promise<void>;
  readonly on: (event: string, listen: (what: Told) => void) => void;
  readonly pdf: (options: {
    readonly preferCSSPageSize: boolean;
    readonly printBackground?: boolean;
  }) => Promise<Uint8Array>;
  readonly emulateMedia: (options: { readonly media: "print" | "screen" }) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A message on the console, a fault of the page, or a request. */
export interface Told {
  readonly type?: () => string;
  readonly text?: () => string;
  readonly url?: () => string;
  readonly message?: string;
}

export interface Browser {
  readonly newPage: (options: {
    readonly viewport: { readonly width: number; readonly height: number };
  }) => Promise<BrowserPage>;
  readonly close: () => Promise<void>;
}

/** `test`, or a skip that says that Chromium or its driver is missing. In CI both must be there. */
export function needsBrowser(): typeof test | typeof test.skip {
  if (existsSync(DRIVER)) return needs("chromium");
  const reason = "not installed: the driver for Chromium in test/tools (npm install --prefix test/tools)";
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`skipped, ${reason}\n`);
  return test.skip;
}

export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import(DRIVER);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** Writes a page into a new temporary folder, under a Chinese name as users have it, and gives its address. */
export function addressOf(html: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "report-page-")), "报告（审阅）.html");
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}
