import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { commitOf, filesAt, prefixOf } from "../git/tree.ts";
import { pathBelow } from "./files.ts";
import type { ProjectFolders } from "./project.ts";
import { temporaryFolder } from "./temporary.ts";

/** A project as a commit has it, laid out in a temporary folder. */
export interface Checkout {
  readonly folders: ProjectFolders;
  readonly commit: string;
  readonly remove: () => void;
}

/** Why there is none. */
export type NoCheckout = "no-repository" | "no-such-revision";

/**
 * Lays out data and templates of a revision, below the same names as in the project (the usual ones where they lie
 * elsewhere), so that findings name the same files. Fonts stay today's: they are no part of what was said. Whoever calls removes it.
 */
export async function checkOut(folders: ProjectFolders, revision: string): Promise<Checkout | NoCheckout> {
  const prefixes = await Promise.all([prefixOf(folders.data), prefixOf(folders.templates)]);
  const [data, templates] = prefixes;
  if (data === undefined || templates === undefined) return "no-repository";
  const commit = await commitOf(folders.data, revision);
  if (commit === undefined) return "no-such-revision";
  const { path: root, remove } = temporaryFolder("report-revision-");
  const laid = {
    ...folders,
    root,
    data: join(root, pathBelow(folders.root, folders.data) ?? "data"),
    templates: join(root, pathBelow(folders.root, folders.templates) ?? "templates"),
  };
  try {
    await Promise.all([
      layOut(folders.data, commit, data, laid.data),
      layOut(folders.templates, commit, templates, laid.templates),
    ]);
  } catch (error) {
    remove();
    throw error;
  }
  return { folders: laid, commit, remove };
}

/** Writes in one turn of the event loop: nothing is still on its way when the folder goes with the process. */
async function layOut(from: string, commit: string, prefix: string, to: string): Promise<void> {
  const files = (await filesAt(from, commit, prefix)) ?? [];
  mkdirSync(to, { recursive: true });
  for (const { path, bytes } of files) {
    const target = join(to, path.slice(prefix.length));
    // git refuses such names itself; a repository made by hand may hold them all the same.
    if (!target.startsWith(to + sep)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
