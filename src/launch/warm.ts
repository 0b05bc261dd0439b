import { renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sealed } from "../memory/sealed.ts";
import { compiledFile, runProgram } from "./open.ts";
import { PROGRAM_FILE } from "./program-file.ts";

// Runs the program as `report` does and keeps what V8 compiled on the way, for the runs to come.
const program = fileURLToPath(new URL(PROGRAM_FILE, import.meta.url));
const script = runProgram(program);
process.on("exit", (code) => {
  if (code !== 0) return;
  const file = compiledFile(program);
  writeFileSync(`${file}.tmp`, sealed(script.createCachedData()));
  renameSync(`${file}.tmp`, file);
});
