import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { starterFolder } from "./shipped.ts";

/** The starter's own year: all years of its data move with it. */
const STARTER_YEAR = 2031;

/** Data are of years; the years in the editor's schemas are examples of how one is written. */
const isOfYears = (path: string): boolean => path.startsWith("data/") && !path.startsWith("data/schema/");

/** The files of a new project by path, its years moved so that its report is of `year`. */
export async function loadStarter(year: number): Promise<ReadonlyMap<string, string>> {
  const folder = await starterFolder();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
  const moved = (text: string): string =>
    text.replace(/(?<!\d)20[23]\d(?!\d)/gu, (digits) => String(Number(digits) - STARTER_YEAR + year));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  return new Map(
    paths.map((path, at) => {
      const text = texts[at] ?? "";
      return isOfYears(path) ? [moved(path), moved(text)] : [path, text];
    }),
  );
}
