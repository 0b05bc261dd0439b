import { defineConfig } from "vitest/config";
import cores from "./cores.json" with { type: "json" };

const core = process.env.MUTATION_CORE as keyof typeof cores;
const { folder, tests } = cores[core];

/** The tests of one core only, and what they cover of it. */
export default defineConfig({
  test: {
    include: tests,
    testTimeout: 20_000,
    pool: "threads",
    isolate: false,
    coverage: {
      provider: "custom",
      customProviderModule: "./test/mutation/coverage.mjs",
      include: [`${folder}/**/*.ts`],
      reporter: [["json-summary", { file: `${core}.json` }], "text"],
      reportsDirectory: "coverage/lines",
      clean: false,
    },
  },
});
