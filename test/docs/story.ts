import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { ROOT } from "../support/project.ts";
import { follow, type Reader } from "./follow.ts";
import { stagesOf } from "./steps.ts";

/** Follows a document from its first block to its last in one folder, which `prepare` fills; a test for each block. */
export function followDocument(file: string, prepare: (folder: string) => Promise<void>): void {
  describe(file, () => {
    const reader: Reader = { cwd: "" };
    let folder = "";

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "report-docs-"));
      reader.cwd = folder;
      await prepare(folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const stages = stagesOf(readFileSync(join(ROOT, file), "utf8"));
    test.each(stages.map(({ name, steps }) => [name, steps] as const))("%s", async (_name, steps) => {
      for (const step of steps) await follow(reader, step);
    });
  });
}
