import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { Script } from "node:vm";
import { compiledFile } from "../memory/compiled.ts";
import { sealed } from "../memory/sealed.ts";

/**
 * Keeps what V8 compiled of the program in this run, for the runs to come: in its own folder and once the run has ended
 * well. Where that folder is not to be written, each run compiles for itself.
 */
export function keepCompiled(program: string, script: Script): void {
  process.on("exit", (code) => {
    if (code !== 0) return;
    const file = compiledFile(program);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, sealed(script.createCachedData()));
      renameSync(temporary, file);
    } catch {
      rmSync(temporary, { force: true });
    }
  });
}
