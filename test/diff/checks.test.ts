import { describe, expect, test } from "vitest";
import type { Judged } from "../../src/checks/types.ts";
import { checkChanges } from "../../src/diff/checks.ts";
import { loadProject } from "../../src/load/project.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { type Edit, makeProject } from "../support/project.ts";

async function judgedOf(edits: readonly Edit[]): Promise<readonly Judged[]> {
  const { project } = await loadProject(await makeProject("small", edits), 2031, () => {});
  const narrated = project && narrateYear(project, () => {});
  if (!project || !narrated) throw new Error("The fixture cannot be told.");
  return checkReport(narrated, project, () => {});
}

const relation = (text: string): Edit => ({ file: "data/relations.yaml", put: `勾稽:\n  - ${text}\n` });
/** Fails for the fixture. */
const RELATION = relation("治理.整治群租房 <= 200");
const ANSWER: Edit = {
  file: "data/2031/approvals.yaml",
  put: "核准:\n  - 规则: check/relation\n    对象: 治理.整治群租房\n    现值: 213 处\n    理由: 已核实\n",
};
const CORRECTION: Edit = { file: "data/2031/city.yaml", find: "213 处", put: "214 处" };

async function checksOf(before: readonly Edit[], after: readonly Edit[]) {
  const changes = checkChanges(await judgedOf(before), await judgedOf(after), [], (key) => key);
  return changes.map(({ kind, code, keys }) => [kind, code, keys]);
}

const CHANGE = (kind: string) => [[kind, "check/relation", ["治理.整治群租房"]]];

describe("a finding of the checks", () => {
  test("that was not there is new, and in the other direction gone", async () => {
    expect(await checksOf([], [RELATION])).toEqual(CHANGE("new"));
    expect(await checksOf([RELATION], [])).toEqual(CHANGE("gone"));
  });

  test("is answered, and its answer lapses with the figure that it quotes", async () => {
    expect(await checksOf([RELATION], [RELATION, ANSWER])).toEqual(CHANGE("answered"));
    expect(await checksOf([RELATION, ANSWER], [RELATION, ANSWER, CORRECTION])).toEqual(CHANGE("lapsed"));
  });

  test("that stays while its figure changes is not told again", async () => {
    expect(await checksOf([RELATION], [RELATION, CORRECTION])).toEqual([]);
  });

  test("on another relation of the same figure is another one", async () => {
    const other = relation("治理.整治群租房 = 治理.整治无照经营");
    const changes = await checksOf([RELATION], [other]);
    expect(changes.map(([kind]) => kind)).toEqual(["new", "gone"]);
  });
});
