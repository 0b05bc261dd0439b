import { cpSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project.ts";

/** The built program in a folder of its own, without what builds have kept: other tests add to that at the same time. */
export function copyBuiltProgram(folder: string): void {
  const kept = join(ROOT, "dist/kept");
  cpSync(join(ROOT, "dist"), join(folder, "dist"), { recursive: true, filter: (path) => path !== kept });
}
