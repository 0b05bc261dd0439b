import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { makeSource, type Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";

/** Names of the entries of a folder that end in one of the extensions, sorted by code unit; empty when it is absent. */
export async function listFiles(folder: string, extensions: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith(".") && extensions.some((end) => name.endsWith(end))).sort();
}

/** Whether a path is a plain file's, or leads to one. */
export const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;

/** A path with `/`, as everything that is written down has it. */
export const slashed = (path: string): string => path.split(sep).join("/");

/** The path of what lies below a folder, with `/`; undefined of what lies elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const found = relative(folder, path);
  const elsewhere = found === "" || found === ".." || found.startsWith(`..${sep}`) || isAbsolute(found);
  return elsewhere ? undefined : slashed(found);
}

/** Path of a file as diagnostics name it: relative to the project, with `/`. */
export const projectPath = (root: string, path: string): string => slashed(relative(root, path));

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads a text file of the project. A link that leads out of `within` is refused: data and templates may come
 * from elsewhere and must not make us read other files. Undefined when absent or refused.
 */
export async function readSource(
  root: string,
  within: string,
  path: string,
  report: Report,
): Promise<Source | undefined> {
  const file = projectPath(root, path);
  const stat = await lstat(path).catch(() => undefined);
  if (!stat) return undefined;
  const inside = `${await realpath(within)}${sep}`;
  if (!(await realpath(path)).startsWith(inside)) {
    report({
      code: "load/outside-project",
      severity: "error",
      message: `${file} 指向文件夹以外，不予读取`,
      notes: ["请用真实的文件代替这个链接。"],
    });
    return undefined;
  }
  try {
    return makeSource(file, decoder.decode(await readFile(path)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report({
      code: "load/not-utf8",
      severity: "error",
      message: `${file} 不是 UTF-8 编码的文本`,
      notes: ["请在编辑器里另存为 UTF-8 编码。"],
    });
    return undefined;
  }
}

/** Reads every file of a folder with one of the extensions. */
export async function readFolder(
  root: string,
  within: string,
  folder: string,
  extensions: readonly string[],
  report: Report,
): Promise<readonly Source[]> {
  const names = await listFiles(folder, extensions);
  const sources = await Promise.all(
    names.map((name) => readSource(root, within, join(folder, name), report)),
  );
  return sources.filter((source) => source !== undefined);
}
