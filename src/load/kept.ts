import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { deserialize } from "node:v8";
import { sha256 } from "../memory/hash.ts";
import type { Lasting } from "../memory/memory.ts";
import { unsealed } from "../memory/sealed.ts";
import { bundledProgram } from "./program.ts";
import type { ProjectFolders } from "./project.ts";

/**
 * Where what lasts of a year's build is kept: beside the program, for it is as much to be trusted as the program
 * itself, and a project's folder is not. Another program, another package below it or another V8 has another file.
 * Undefined when the program is run from its sources: then nothing is kept.
 */
export function keptFile(
  { root, data, templates }: ProjectFolders,
  year: number,
  versions: ReadonlyMap<string, string>,
): string | undefined {
  const program = bundledProgram();
  if (program === undefined) return undefined;
  const whose = [basename(program), process.versions.v8, ...versions, root, data, templates, year];
  return join(dirname(program), "kept", sha256(JSON.stringify(whose)));
}

/** What was kept; nothing where there is no file, or a damaged one. */
export async function readKept(file: string | undefined): Promise<Lasting> {
  if (file === undefined) return new Map();
  try {
    const bytes = unsealed(await readFile(file));
    return bytes ? deserialize(bytes) : new Map();
  } catch {
    return new Map();
  }
}
