import { readFileSync, writeFileSync } from "node:fs";
import { DOCUMENT } from "./plant.ts";
import { planted } from "./support.ts";

/** Writes a copy of a Word file of ours whose upper margin is the one that word processors begin with. */
export function spoilWord(path: string, to: string): void {
  writeFileSync(
    to,
    planted(new Uint8Array(readFileSync(path)), DOCUMENT, 'w:pgMar w:top="1960"', 'w:pgMar w:top="1440"'),
  );
}
