import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadProject } from "../../src/load/project.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { type Edit, makeProject, ROOT, remember } from "../support/project.ts";
import { MISTAKES } from "./mistakes.ts";

/** What data, templates and checks say of 2019 with edits. */
async function findings(edits: readonly Edit[]): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const { project } = await loadProject(await makeProject("2019", edits), 2019, report);
  const narrated = project && narrateYear(project, report, remember);
  if (narrated) checkReport(narrated, project, report);
  return found;
}

/** file:line of what an edit finds. */
function lineOf({ file, find = "" }: Edit): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  return `${file}:${text.slice(0, text.indexOf(find)).split("\n").length}`;
}

describe("the data of 2019 as they are", () => {
  test("give nothing that waits for an answer", async () => {
    expect(await findings([])).toEqual([]);
  });
});

describe("a mistake is found at its line:", () => {
  test.each(MISTAKES)("$mistake", async ({ edits, code, at, says }) => {
    const found = (await findings(edits)).filter((one) => one.code === code);
    const [first] = edits;
    const places = found.map(({ place }) => place && `${place.file}:${place.start.line}`);
    expect(places).toContain(at ?? (first && lineOf(first)));
    const words = found.flatMap(({ message, actual, expected, suggestions = [], notes = [] }) => [
      message,
      actual,
      expected,
      ...suggestions,
      ...notes,
    ]);
    expect(words.join("\n")).toContain(says);
  });
});
