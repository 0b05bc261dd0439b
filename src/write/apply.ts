import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PlannedFile } from "./files.ts";

/** Ends the temporary names. */
export const PARTIAL = ".partial";

/**
 * Puts a plan on disk: everything is first written beside its place under a temporary name, and only when all of it
 * is there are the names exchanged. A failure before that leaves the folder as it was.
 * `owned` names sub-folders that hold nothing but our files: what the plan no longer has is removed there; `gone` are
 * files of an earlier plan that go with the exchange.
 *
 * All of it is done in one turn of the event loop: a signal to stop (src/cli/signals.ts) comes before or after.
 */
export async function applyPlan(
  folder: string,
  files: readonly PlannedFile[],
  owned: readonly string[],
  gone: readonly string[] = [],
): Promise<readonly string[]> {
  const written = putFiles(folder, files);
  remove(folder, [...staleIn(folder, files, owned), ...gone]);
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
  const written = putFiles(
    folder,
    files.filter((_file, at) => !same[at]),
  );
  remove(folder, staleIn(folder, files, owned));
  return written;
}

const presentBytes = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

function putFiles(folder: string, files: readonly PlannedFile[]): readonly string[] {
  const targets = files.map((file) => ({ ...file, target: join(folder, file.path) }));
  const made: string[] = [];
  try {
    for (const parent of new Set(targets.map(({ target }) => dirname(target)))) {
      const first = makeFolder(parent);
      if (first !== undefined) made.push(first);
    }
    for (const { target, bytes } of targets) writeFileSync(target + PARTIAL, bytes);
    for (const { target } of targets) renameSync(target + PARTIAL, target);
  } catch (error) {
    for (const { target } of targets) rmSync(target + PARTIAL, { force: true });
    for (const folderMade of made) rmSync(folderMade, { recursive: true, force: true });
    throw error;
  }
  return targets.map(({ target }) => target);
}

/** What lies in the owned folders and is not planned. */
function staleIn(folder: string, files: readonly PlannedFile[], owned: readonly string[]): readonly string[] {
  const planned = new Set(files.map(({ path }) => path));
  const present = owned.flatMap((sub) => namesIn(join(folder, sub)).map((name) => `${sub}/${name}`));
  return present.filter((path) => !planned.has(path));
}

function remove(folder: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(folder, path), { force: true });
}

/**
 * Makes a folder and those above it that are not there; the first of them. Not by Node's own `recursive`: where the system
 * takes no folder (/proc) that never ends.
 */
function makeFolder(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const above = makeFolder(dirname(path));
  mkdirSync(path);
  return above ?? path;
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
