import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../diagnostics/types.ts";
import { readBelow } from "../load/outputs.ts";
import { hashesOf } from "../manifest/make.ts";
import type { PlannedFile } from "../write/files.ts";
import { type OutputFolder, recordedIn } from "./locked.ts";

/** An official file of an earlier build, and the hash that it was written with. */
export type Leftover = readonly [path: string, hash: string];

/** Official files that the last build wrote into a folder and this one does not: under the old title, say. */
export async function leftoversIn(
  folder: string,
  files: readonly PlannedFile[],
): Promise<readonly Leftover[]> {
  const recorded = await recordedIn(folder);
  if (typeof recorded === "string") return [];
  const planned = new Set(files.map(({ path }) => path));
  return [...recorded.outputs].filter(([path]) => !planned.has(path));
}

/** Removes them, so that nobody sends out last week's report; one that somebody has changed since is told and stays. */
export async function clearLeftovers(
  { path: folder, name }: OutputFolder,
  leftovers: readonly Leftover[],
  report: Report,
): Promise<void> {
  const onDisk = hashesOf(
    await readBelow(
      folder,
      leftovers.map(([path]) => path),
    ),
  );
  for (const [path, hash] of leftovers) {
    const now = onDisk.get(path);
    if (now === hash) await rm(join(folder, path));
    else if (now !== undefined)
      report({
        code: "manifest/leftover",
        severity: "warning",
        message: `${name}/${path} 是以前生成的，现在不再生成，但后来被改动过，没有删去`,
        notes: ["不用了请自己删去或移走。"],
      });
  }
}
