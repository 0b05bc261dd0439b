import type { ProjectSources } from "../load/project.ts";
import { sha256 } from "../memory/hash.ts";
import type { PlannedFile } from "../write/files.ts";
import type { Hashes, Inputs } from "./types.ts";

/** The hash of each file's bytes. Of a source its text will do: it was read as UTF-8 without a loss. */
export const hashesOf = (files: Iterable<readonly [string, Uint8Array | string]>): Hashes =>
  new Map([...files].map(([path, content]) => [path, sha256(content)]));

/** What a build of a year reads. */
export const inputsOf = (
  year: number,
  versions: Inputs["versions"],
  project: ProjectSources,
  fonts: Hashes,
): Inputs => ({
  year,
  versions,
  files: hashesOf(
    [project.earlier, project].flatMap((one) =>
      [...(one?.sources.values() ?? [])].map(({ file, text }) => [file, text] as const),
    ),
  ),
  fonts,
});

/** The official files of a build; what is made besides, for proofreading, is none of them. */
export const outputsOf = (files: readonly PlannedFile[]): Hashes =>
  hashesOf(files.filter(({ aside }) => !aside).map(({ path, bytes }) => [path, bytes]));
