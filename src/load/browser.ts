import { join } from "node:path";
import { browserFolder } from "./shipped.ts";

/** The oldest browsers that the page is written for; offices keep theirs long. */
const BROWSERS = ["chrome90", "firefox98", "safari15.4"];

/** What runs in the browser, as text. */
export interface BrowserCode {
  readonly script: string;
  readonly style: string;
}

/** The program of the review page. The bundler is loaded on first use; its process ends with this one. */
export const loadBrowserCode = (): Promise<BrowserCode> => bundled("main.ts", "page.css");

/** What the page of `report watch` runs besides. */
export const loadLiveCode = (): Promise<BrowserCode> => bundled("live.ts", "live.css");

async function bundled(script: string, style: string): Promise<BrowserCode> {
  const folder = await browserFolder();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(folder, script), join(folder, style)],
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: BROWSERS,
    logLevel: "silent",
  });
  const textOf = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}
