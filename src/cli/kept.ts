import { keptFile, readKept } from "../load/kept.ts";
import type { ProjectFolders } from "../load/project.ts";
import { makeMemory } from "../memory/memory.ts";
import type { Remember } from "../memory/types.ts";
import { writeKept } from "../write/kept.ts";

/** What one build of a year leaves to the next. */
export interface Kept {
  readonly remember: Remember;
  /** After a build that succeeded: keeps what it asked for, where that is not kept already. */
  readonly keep: () => Promise<void>;
}

/** What the last build of a year has left. */
export async function openKept(
  folders: ProjectFolders,
  year: number,
  versions: ReadonlyMap<string, string>,
): Promise<Kept> {
  const file = keptFile(folders, year, versions);
  const { remember, lasting } = makeMemory({ before: await readKept(file), session: false });
  const keep = async (): Promise<void> => {
    const results = file === undefined ? undefined : await lasting();
    if (file !== undefined && results) await writeKept(file, results);
  };
  return { remember, keep };
}
