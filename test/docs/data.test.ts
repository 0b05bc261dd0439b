import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseFigureText } from "../../src/data/figure/parse.ts";
import { makeUnits } from "../../src/data/figure/units.ts";
import { report } from "../cli/support.ts";
import { ROOT } from "../support/project.ts";
import { followDocument } from "./story.ts";

followDocument("docs/data.md", async (folder) => {
  expect((await report(folder, "init", ".", "2031")).code).toBe(0);
});

describe("docs/data.md, a way to write a figure:", () => {
  const document = readFileSync(join(ROOT, "docs/data.md"), "utf8");
  const rows = document.split("\n").filter((line) => line.startsWith("| `"));
  const ways = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/gu)].map(([, way]) => way ?? ""),
  );

  test.each(ways)("%s", (way) => {
    expect(parseFigureText(way, makeUnits())).toMatchObject({ ok: true });
  });
});
