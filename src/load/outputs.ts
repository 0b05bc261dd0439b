import { lstat, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { listFiles, pathBelow } from "./files.ts";

/** Larger files are not read: no report comes near. */
const LARGEST_BYTES = 200 * 1024 * 1024;

/** A file of the output, or one that someone else made. */
export interface OutputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be read, in words for the user. */
export interface Unread {
  readonly path: string;
  readonly fault: string;
}

/** Paths of the Word file and the PDF in a year's output folder. Word's own lock files (~$…) are none. */
export async function outputPaths(folder: string): Promise<readonly string[]> {
  const names = await listFiles(folder, [".docx", ".pdf"]);
  return names.filter((name) => !name.startsWith("~$")).map((name) => join(folder, name));
}

/** Reads a whole file. */
export async function readOutput(path: string): Promise<OutputFile | Unread> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { path, fault: "没有这个文件" };
  if (found.size > LARGEST_BYTES) return { path, fault: "文件超过 200 MB，不予检查" };
  return { path, name: basename(path), bytes: new Uint8Array(await readFile(path)) };
}

/** Files by their path below a folder, as far as they are there; nothing that is no plain file or would lead elsewhere. */
export async function readBelow(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = async (path: string): Promise<readonly [string, Uint8Array][]> => {
    const file = join(folder, path);
    const found =
      pathBelow(folder, file) === undefined ? undefined : await lstat(file).catch(() => undefined);
    return found?.isFile() ? [[path, await readFile(file)]] : [];
  };
  return new Map((await Promise.all(paths.map(read))).flat());
}
