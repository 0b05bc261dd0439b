// What each stage of a cold build takes: the best of several runs, by the lines that tell of its progress.
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

const RUNS = 5;

/** Milliseconds since the start at which each line came, and the end. */
async function run() {
  const started = performance.now();
  const marks = [["start", 0]];
  const child = spawn(process.execPath, ["dist/report.js", "build", "2019"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    for (const line of text.trim().split("\n")) marks.push([line, performance.now() - started]);
  });
  await new Promise((resolve) => child.on("close", resolve));
  return [...marks, ["end", performance.now() - started]];
}

let best;
for (let count = 0; count < RUNS; count += 1) {
  const marks = await run();
  if (!best || marks.at(-1)[1] < best.at(-1)[1]) best = marks;
}
for (const [at, [stage, since]] of best.slice(0, -1).entries())
  console.log(`${(best[at + 1][1] - since).toFixed(0).padStart(6)} ms  ${stage}`);
console.log(`${best.at(-1)[1].toFixed(0).padStart(6)} ms  in all`);
