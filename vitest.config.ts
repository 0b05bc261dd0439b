import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/order.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Packages that stand beside some tests have tests of their own.
    exclude: ["test/fixtures/**", "**/node_modules/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: more workers only wait for each other. Ours is plain functions without state of their own, so files
    // of one worker may share its modules, which take longer to load than most tests to run.
    maxWorkers: 2,
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
