// Cold `report build`, as whole processes: median of several runs, beside an empty Node process of the same run.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

const RUNS = 5;

function median(args) {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - started;
  });
  // The first run fills the disk cache and is not counted.
  return times.slice(1).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const empty = median(["-e", "0"]);
const build = median(["dist/report.js", "build", "--quiet"]);
console.log(`empty Node process  ${empty.toFixed(0)} ms`);
console.log(`report build, cold  ${build.toFixed(0)} ms  (${(build / empty).toFixed(1)} x)`);
