// Preloaded into a process that is measured: at its end it writes what it used into the file that BENCH_USAGE names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Counted for the process as a whole, threads included.
if (isMainThread)
  process.on("exit", () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
