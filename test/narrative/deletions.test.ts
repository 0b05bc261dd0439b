import { beforeAll, describe, expect, test } from "vitest";
import { walkData } from "../../src/data/tree.ts";
import type { DataNode, Group, Year } from "../../src/data/types.ts";
import { readYear } from "../../src/data/year.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { defaultFolders, loadProject } from "../../src/load/project.ts";
import { narrate } from "../../src/narrative/narrate.ts";
import { type PreparedTemplates, prepareTemplates } from "../../src/narrative/render.ts";
import { bodyLines } from "../../src/report/text.ts";
import { ROOT } from "../support/project.ts";

/** The year without one of its entries. */
function without(group: Group, key: string): Group {
  const entries = [...group.entries]
    .filter(([, node]) => node.key !== key)
    .map(([name, node]): [string, DataNode] => [name, node.type === "group" ? without(node, key) : node]);
  return { ...group, entries: new Map(entries) };
}

/** Marks side by side that no sentence may hold, and sentences that begin with a mark or hold nothing. */
const UNGRAMMATICAL =
  /[，、；：][，、；：。]|。[。，、；：]|“”|（）|^[，、；。：]|[，、；：]$|undefined|\[object/u;

describe("every entry of the 2019 data", () => {
  let year: Year;
  let templates: PreparedTemplates;
  const found: Diagnostic[] = [];

  beforeAll(async () => {
    const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
    const { project } = await loadProject(defaultFolders(ROOT), 2019, report);
    const read = project && readYear(project.data, report);
    if (!project || !read) throw new Error("the 2019 data cannot be read");
    year = read;
    templates = prepareTemplates(project.templates.outline, project.templates.chapters, report);
  });

  test("can be left out, and what remains is a grammatical report or an error that says where it is missed", () => {
    const words = new Map(
      ["growth", "trend", "tasks", "renewal"].map((name) => [name, { caption: name, alt: name }]),
    );
    const wrong: string[] = [];
    for (const node of walkData(year.root)) {
      if (node.key === "年度" || node.key.startsWith("单位.")) continue;
      const faults: Diagnostic[] = [];
      const root = without(year.root, node.key);
      const tree = narrate({ ...year, root }, templates, words, (diagnostic) => faults.push(diagnostic));
      const lines = tree ? bodyLines(tree) : [];
      // A paragraph may lose a figure, never stand there broken.
      for (const line of lines.filter((text) => UNGRAMMATICAL.test(text))) wrong.push(`${node.key}: ${line}`);
      for (const fault of faults.filter(({ place }) => !place)) wrong.push(`${node.key}: ${fault.code}`);
    }
    expect(wrong).toEqual([]);
  });
});
