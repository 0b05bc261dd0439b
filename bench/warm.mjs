// A correction while the program is running: milliseconds from the save of a figure to all files written.
import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";

/** Not counted: the first ones of a process are slower than those to come. */
const WARMING = 10;
const ROUNDS = 21;

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** A line of the year's data with a figure, and the same with other digits. */
function correction(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    const [line, key, value] = /^( +[^\s#:]+: )(\d{2,} [^\s，,#]+)$/mu.exec(text) ?? [];
    if (line)
      return {
        file,
        at: (count) => text.replace(line, `${key}${value.replace(/^\d+/u, String(101 + count))}`),
      };
  }
  throw new Error(`No figure by itself on a line in ${folder}`);
}

/** `report watch`, as a user has it: its own process, told by the disk. */
export async function watchMilliseconds(year, folder) {
  const root = join(folder, "watched");
  for (const name of ["data", "templates"]) cpSync(name, join(root, name), { recursive: true });
  const { file, at } = correction(join(root, "data", year));
  const child = spawn(process.execPath, ["dist/report.js", "watch", year, "--root", root, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const turn = async () => JSON.parse((await lines.next()).value);
  if (!(await turn()).ok) throw new Error("The first build failed.");
  // Until the disk is being watched.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const times = [];
  for (let count = 0; count < WARMING + ROUNDS; count += 1) {
    const started = performance.now();
    writeFileSync(file, at(count));
    const { ok, files } = await turn();
    if (!ok || files.length < 4) throw new Error(`A correction was not built: ${files}`);
    times.push(performance.now() - started);
  }
  child.kill("SIGINT");
  return median(times.slice(WARMING));
}

/** Typst's compiler in a running process, the same words with another number. */
export async function typstMilliseconds(markdown, charts, fonts) {
  const { typstCompiler, typstSource } = await import("./typst-source.mjs");
  const compiler = typstCompiler(charts, fonts);
  const source = typstSource(markdown, charts);
  const times = Array.from({ length: WARMING + ROUNDS }, (_, count) => {
    const mainFileContent = source.replace(/\d{3,}/u, String(101 + count));
    const started = performance.now();
    compiler.pdf({ mainFileContent });
    return performance.now() - started;
  });
  return median(times.slice(WARMING));
}
