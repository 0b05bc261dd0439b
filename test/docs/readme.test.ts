import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRepository } from "../support/git.ts";
import { ROOT } from "../support/project.ts";
import { blocksOf } from "./blocks.ts";
import { followDocument } from "./story.ts";

followDocument("README.md", async (folder) => {
  for (const name of ["data", "templates"])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  makeRepository(folder);
});

test("README.zh-CN.md shows the same commands, changes and results", () => {
  const shown = (file: string) =>
    blocksOf(readFileSync(join(ROOT, file), "utf8")).map(({ language, info, text }) => [
      language,
      info,
      text,
    ]);
  expect(shown("README.zh-CN.md")).toEqual(shown("README.md"));
});
