import cores from "./cores.json" with { type: "json" };

const core = process.env.MUTATION_CORE;
const { folder } = cores[core];

export default {
  mutate: [`${folder}/**/*.ts`],
  testRunner: "vitest",
  plugins: [new URL("node_modules/@stryker-mutator/vitest-runner/dist/src/index.js", import.meta.url).href],
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  // TypeScript 7 has not the API that Stryker rewrites a tsconfig with; a sandbox below the project needs no rewriting.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  concurrency: 1,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
  // Lists of words and patterns, made when a module is loaded: each of their changes would run every test.
  ignoreStatic: process.env.MUTATION_STATIC === undefined,
  incremental: true,
  incrementalFile: `coverage/mutation/${core}-incremental.json`,
  jsonReporter: { fileName: `coverage/mutation/${core}.json` },
  reporters: ["json", "progress-append-only"],
  tempDirName: `coverage/sandbox-${core}`,
  ignorePatterns: ["output", "dist", "bench", "docs", "coverage", "test/tools"],
};
