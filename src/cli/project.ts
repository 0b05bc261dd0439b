import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { defaultFolders, listYears, type ProjectFolders } from "../load/project.ts";

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** The nearest folder at or above `cwd` that has data/ and templates/; or the one that --root names. */
export async function findProject(
  cwd: string,
  root: string | boolean | undefined,
  report: Report,
): Promise<ProjectFolders | undefined> {
  const given = typeof root === "string" ? resolve(cwd, root) : undefined;
  for (let folder = given ?? cwd; ; folder = dirname(folder)) {
    if ((await isFolder(join(folder, "data"))) && (await isFolder(join(folder, "templates"))))
      return defaultFolders(folder);
    if (given !== undefined || folder === dirname(folder)) break;
  }
  report({
    code: "load/no-project",
    severity: "error",
    message: given === undefined ? "当前文件夹和它的上级都不是报告项目" : "所给的文件夹不是报告项目",
    expected: "有 data/ 和 templates/ 两个文件夹",
  });
  return undefined;
}

/** The year that a command is about: the argument, or the latest that has data. */
export async function chooseYear(
  folders: ProjectFolders,
  argument: string | undefined,
  report: Report,
): Promise<number | undefined> {
  const years = await listYears(folders);
  if (argument !== undefined && /^\d{4}$/.test(argument)) return Number(argument);
  if (argument === undefined && years.length > 0) return years.at(-1);
  report({
    code: argument === undefined ? "load/no-data" : "load/invalid-year",
    severity: "error",
    message: argument === undefined ? "data/ 下还没有任何一年的数据" : `「${argument}」不是年份`,
    expected: "四位年份，如 2031",
    ...(argument !== undefined && { suggestions: suggest(argument, years.map(String)) }),
  });
  return undefined;
}
