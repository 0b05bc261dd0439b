import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the program itself: the nearest above this file that has package.json and fonts/, bundled or not. */
export async function programFolder(): Promise<string> {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const isIt = await stat(join(folder, "fonts", "fonts.json")).catch(() => undefined);
    if (isIt) return folder;
    if (folder === dirname(folder))
      throw new Error("The program's own folder is incomplete: no fonts/fonts.json.");
  }
}

/** The program as it is run: one file, there once it has been built. */
export const programScript = async (): Promise<string> => join(await programFolder(), "dist", "report.js");

/** The fonts that come with the program, for projects that have none of their own. */
export const shippedFonts = async (): Promise<string> => join(await programFolder(), "fonts");

/** The small project that `report init` starts from. */
export const starterFolder = async (): Promise<string> => join(await programFolder(), "starter");

/** What each diagnostic code means and how it is mended, in Chinese: Markdown. */
export const readHandbook = async (): Promise<string> =>
  readFile(join(await programFolder(), "docs", "troubleshooting.md"), "utf8");

/** The program that the review page runs in the browser, with its style sheet. */
export const browserFolder = async (): Promise<string> =>
  join(await programFolder(), "src", "review", "browser");
