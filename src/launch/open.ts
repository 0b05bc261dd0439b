import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { compiledFile } from "../memory/compiled.ts";
import { unsealed } from "../memory/sealed.ts";

/**
 * Runs the bundled program. Compiling its 9 MB takes most of a short command, so what V8 made of them when the program
 * was built is taken from disk where it fits: the file's name carries the program's hash and V8's version.
 */
export function runProgram(program: string): Script {
  // All its characters are ASCII (scripts/bundle.mjs).
  const source = readFileSync(program, "latin1");
  const cachedData = readCompiled(program);
  const script = new Script(`(function (require, module, exports, __filename, __dirname) {${source}\n})`, {
    filename: program,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(program), module, module.exports, program, dirname(program));
  return script;
}

/** V8 ends the process where its code is damaged, so the code is sealed. */
function readCompiled(program: string): Buffer | undefined {
  try {
    return unsealed(readFileSync(compiledFile(program)));
  } catch {
    return undefined;
  }
}
