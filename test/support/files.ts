import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Files = ReadonlyMap<string, Buffer>;

/** Every file below a folder, by its path there. */
export const filesBelow = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );

/** Names of files that are not the same in both, or in one only. */
export const differing = (left: Files, right: Files): readonly string[] =>
  [...new Set([...left.keys(), ...right.keys()])].filter(
    (path) => !left.get(path)?.equals(right.get(path) ?? Buffer.alloc(0)),
  );
