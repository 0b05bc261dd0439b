import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { suggest } from "../diagnostics/suggest.ts";
import type { Diagnostic, Report } from "../diagnostics/types.ts";
import { slashed } from "../load/files.ts";
import { defaultFolders, listYears, type ProjectFolders } from "../load/project.ts";
import { shippedFonts } from "../load/shipped.ts";

/** Whether a folder is there. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** Options that say where a project keeps its things. */
type FolderOptions = Readonly<Record<string, string | boolean | undefined>>;

/**
 * The project's folders: below the folder that --root names, or the nearest at or above `cwd` that has data/ and
 * templates/. --data, --templates and --out name others, so that several units can share one installation; with both
 * of the first named, any place will do as the root.
 */
export async function findProject(
  cwd: string,
  options: FolderOptions,
  report: Report,
): Promise<ProjectFolders | undefined> {
  const given = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === "string" ? resolve(cwd, value) : undefined;
  };
  const [root, data, templates, output] = ["root", "data", "templates", "out"].map(given);
  const missing = await Promise.all(
    [data, templates]
      .filter((path) => path !== undefined)
      .map(async (path) => !(await isFolder(path)) && path),
  );
  for (const path of missing) if (path) report(noFolder(slashed(relative(cwd, path)) || path));
  if (missing.some(Boolean)) return undefined;
  const found = data && templates ? (root ?? folderOfBoth(data, templates)) : await rootOf(cwd, root);
  if (found !== undefined) {
    const usual = defaultFolders(found);
    return {
      ...usual,
      data: data ?? usual.data,
      templates: templates ?? usual.templates,
      output: output ?? usual.output,
      fonts: (await isFolder(usual.fonts)) ? usual.fonts : await shippedFonts(),
    };
  }
  report({
    code: "load/no-project",
    severity: "error",
    message: root === undefined ? "当前文件夹和它的上级都不是报告项目" : "所给的文件夹不是报告项目",
    expected: "有 data/ 和 templates/ 两个文件夹",
    notes: ["新建一个：report init 〈文件夹〉 〈年份〉"],
  });
  return undefined;
}

/** The nearest folder above both, from wherever it is asked: the files that outputs name are named from there. */
function folderOfBoth(data: string, templates: string): string {
  const holdsBoth = (folder: string): boolean =>
    templates.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  let folder = dirname(data);
  while (!holdsBoth(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Whether a folder is a project's. */
export const isProject = async (folder: string): Promise<boolean> =>
  (await isFolder(join(folder, "data"))) && (await isFolder(join(folder, "templates")));

/** The folder that is named, or the nearest that has both folders. */
async function rootOf(cwd: string, root: string | undefined): Promise<string | undefined> {
  for (let folder = root ?? cwd; ; folder = dirname(folder)) {
    if (await isProject(folder)) return folder;
    if (root !== undefined || folder === dirname(folder)) return undefined;
  }
}

/** How whoever stands in `cwd` reaches what is named from the project's folder. */
export function namesFrom(cwd: string, { root }: ProjectFolders): (file: string) => string {
  const way = slashed(relative(cwd, root));
  return way === "" ? (file) => file : (file) => (isAbsolute(file) ? file : posix.join(way, file));
}

/** The latest year that has data. */
export const latestYear = async (folders: ProjectFolders): Promise<number | undefined> =>
  (await listYears(folders)).at(-1);

const noFolder = (path: string): Diagnostic => ({
  code: "load/no-folder",
  severity: "error",
  message: `没有这个文件夹：${path}`,
});

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
