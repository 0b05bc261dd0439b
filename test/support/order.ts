import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that start programs (git, LibreOffice, Chromium, node). */
const STARTS_PROGRAMS = /support\/(?:git|tools|browser|pdfa)\.ts|node:child_process/u;

/** The longest of the others: where one of them came last, the other worker would wait for it. */
const LONG = [
  "fuzz/huge",
  "fuzz/data",
  "verify/pdf/planted",
  "verify/pdf/open",
  "checks/planted",
  "narrative/deletions",
  "diff/history",
  "manifest/locked",
  "cli/build",
  "cli/verify",
  "fuzz/files",
  "fuzz/hidden",
].map((name) => `test/${name}.test.ts`);

function rank(path: string): number {
  if (STARTS_PROGRAMS.test(readFileSync(path, "utf8"))) return 0;
  return LONG.some((name) => path.endsWith(name)) ? 1 : 2;
}

/**
 * First what starts programs: Node copies its whole memory map for each start, 30 ms a gigabyte, and workers only grow.
 * Then what runs long, then the rest; within each as vitest has it, longest first where it knows from the run before.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const ranks = new Map(sorted.map((file) => [file, rank(file.moduleId)]));
    return sorted.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  }
}
