import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OUTPUT_PACKAGES, programVersions } from "../../src/load/program.ts";
import { ROOT } from "../support/project.ts";

/** Packages without a say in the outputs: readers, comparers, forms, the bundler, the checks of data, the watcher. */
const OTHERS = [
  "@xmldom/xmldom",
  "chokidar",
  "diff",
  "esbuild",
  "get-east-asian-width",
  "hucre",
  "subset-font",
  "unpdf",
  "zod",
];

const { version, dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test("every package that the program brings either has its version in the manifest or no say in the outputs", () => {
  expect([...OUTPUT_PACKAGES, ...OTHERS].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

test("the versions in the manifest are those that package.json asks for", async () => {
  const pinned = OUTPUT_PACKAGES.map((name) => [name, dependencies[name]]);
  expect([...(await programVersions())]).toEqual([["performance-report", version], ...pinned]);
});
