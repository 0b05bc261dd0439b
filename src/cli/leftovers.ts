import type { Report } from "../diagnostics/types.ts";
import { readBelow } from "../load/outputs.ts";
import { hashesOf } from "../manifest/make.ts";
import type { PlannedFile } from "../write/files.ts";
import { type OutputFolder, recordedIn } from "./locked.ts";

/** Official files that the last build wrote into a folder and this one does not: under the old title, say. */
export interface Leftovers {
  /** As they were written: they go, so that nobody sends out last week's report. */
  readonly gone: readonly string[];
  /** Somebody has changed them since: they stay. */
  readonly kept: readonly string[];
}

/** Sorts what the last build wrote into a folder and this one does not. */
export async function leftoversIn(folder: string, files: readonly PlannedFile[]): Promise<Leftovers> {
  const recorded = await recordedIn(folder);
  if (typeof recorded === "string") return { gone: [], kept: [] };
  const planned = new Set(files.map(({ path }) => path));
  const old = [...recorded.outputs].filter(([path]) => !planned.has(path));
  const onDisk = hashesOf(
    await readBelow(
      folder,
      old.map(([path]) => path),
    ),
  );
  const there = old.filter(([path]) => onDisk.has(path));
  const pathsWhere = (same: boolean): readonly string[] =>
    there.filter(([path, hash]) => (onDisk.get(path) === hash) === same).map(([path]) => path);
  return { gone: pathsWhere(true), kept: pathsWhere(false) };
}

/** Tells of those that stay. */
export function reportLeftovers({ name }: OutputFolder, { kept }: Leftovers, report: Report): void {
  for (const path of kept)
    report({
      code: "manifest/leftover",
      severity: "warning",
      message: `${name}/${path} 是以前生成的，现在不再生成，但后来被改动过，没有删去`,
      notes: ["不用了请自己删去或移走。"],
    });
}
