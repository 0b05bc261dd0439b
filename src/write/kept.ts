import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { serialize } from "node:v8";
import type { Lasting } from "../memory/memory.ts";
import { sealed } from "../memory/sealed.ts";

/** Files of one or two megabytes, one for a year of a project: so many stay, the newest. */
const FILES = 16;

/**
 * Keeps what lasts of a build for the next one. Where that cannot be written, the next one makes it anew. As in apply.ts,
 * in one turn of the event loop: a signal leaves no temporary name.
 */
export async function writeKept(file: string, lasting: Lasting): Promise<void> {
  const folder = dirname(file);
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(partial, sealed(serialize(lasting)));
    renameSync(partial, file);
    await removeOldest(folder);
  } catch {
    if (existsSync(partial)) rmSync(partial, { force: true });
  }
}

async function removeOldest(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  if (paths.length <= FILES) return;
  const dated = await Promise.all(paths.map(async (path) => [path, (await stat(path)).mtimeMs] as const));
  const old = dated.toSorted(([, a], [, b]) => b - a).slice(FILES);
  await Promise.all(old.map(([path]) => rm(path, { force: true })));
}
