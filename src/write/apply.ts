import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PlannedFile } from "./files.ts";

/** Ends the temporary names. */
export const PARTIAL = ".partial";

/**
 * Puts a plan on disk: everything is first written beside its place under a temporary name, and only when all of it
 * is there are the names exchanged. A failure before that leaves the folder as it was.
 * `owned` names sub-folders that hold nothing but our files: what the plan no longer has is removed there.
 */
export async function applyPlan(
  folder: string,
  files: readonly PlannedFile[],
  owned: readonly string[],
): Promise<readonly string[]> {
  const written = await putFiles(folder, files);
  await removeStale(folder, files, owned);
  return written;
}

/** The same, but a file that has its bytes already is left alone: gives the paths of those that had not. */
export async function applyChanges(
  folder: string,
  files: readonly PlannedFile[],
  owned: readonly string[],
): Promise<readonly string[]> {
  const same = await Promise.all(
    files.map(async ({ path, bytes }) => (await presentBytes(join(folder, path)))?.equals(bytes) === true),
  );
  const written = await putFiles(
    folder,
    files.filter((_file, at) => !same[at]),
  );
  await removeStale(folder, files, owned);
  return written;
}

const presentBytes = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

async function putFiles(folder: string, files: readonly PlannedFile[]): Promise<readonly string[]> {
  const targets = files.map((file) => ({ ...file, target: join(folder, file.path) }));
  for (const parent of new Set(targets.map(({ target }) => dirname(target)))) {
    await mkdir(parent, { recursive: true });
  }
  try {
    await Promise.all(targets.map(({ target, bytes }) => writeFile(target + PARTIAL, bytes)));
    for (const { target } of targets) await rename(target + PARTIAL, target);
  } catch (error) {
    await Promise.all(targets.map(({ target }) => rm(target + PARTIAL, { force: true })));
    throw error;
  }
  return targets.map(({ target }) => target);
}

async function removeStale(
  folder: string,
  files: readonly PlannedFile[],
  owned: readonly string[],
): Promise<void> {
  const planned = new Set(files.map(({ path }) => path));
  for (const sub of owned) {
    const names = await readdir(join(folder, sub)).catch(() => []);
    const stale = names.filter((name) => !planned.has(`${sub}/${name}`));
    await Promise.all(stale.map((name) => rm(join(folder, sub, name), { force: true })));
  }
}
