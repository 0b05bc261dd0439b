import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/order.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Packages that stand beside some tests have tests of their own.
    exclude: ["test/fixtures/**", "**/node_modules/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One more than the cores, for some wait for LibreOffice or git. Ours is plain functions without state of their own,
    // so files of one worker may share its modules (isolate), which take longer to load than most tests to run.
    maxWorkers: 3,
    // Most of what tests make is soon garbage: with more room for it, it is looked through less often.
    execArgv: ["--max-semi-space-size=64"],
    // Processes, not threads: a program is started at the cost of the memory of the process that starts it, and threads
    // share theirs. With threads a third of the suite's time went into starting git.
    pool: "forks",
    // CommonJS packages as Node itself imports them.
    deps: { interopDefault: false },
    // Programs that tests bundle too.
    server: { deps: { external: [/\/dist\/.*\.mjs$/u] } },
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
