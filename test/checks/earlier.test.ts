import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadProject } from "../../src/load/project.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { type Edit, fixtureFolders, makeProject } from "../support/project.ts";

/** Messages of one rule on the small project of 2031, with 2030 before it as given. */
async function messages(code: string, edits: readonly Edit[]): Promise<readonly string[]> {
  const { data } = fixtureFolders("small");
  const before = await Promise.all(
    ["report", "city", "economy"].map(async (name) => {
      const text = await readFile(join(data, `2031/${name}.yaml`), "utf8");
      return { file: `data/2030/${name}.yaml`, put: text.replace("年度: 2031", "年度: 2030") };
    }),
  );
  const { project } = await loadProject(await makeProject("small", [...before, ...edits]), 2031, () => {});
  const narrated = project && narrateYear(project, () => {});
  if (!narrated) throw new Error("The year cannot be told.");
  return checkReport(narrated, project, () => {})
    .filter(({ rule }) => rule.code === code)
    .map(({ finding }) => finding.message);
}

const TASKS = "30 项，完成 30 项，超额完成 4 项";
const relations = (text: string): Edit => ({ file: "data/relations.yaml", put: `勾稽:\n  - ${text}\n` });

describe("a relation of all years", () => {
  test("waits in a year that lacks what the year before had", async () => {
    const edits = [
      { file: "data/2031/economy.yaml", find: TASKS, put: "30 项，完成 30 项" },
      relations("任务.重点任务.超额完成 <= 任务.重点任务.完成"),
    ];
    expect(await messages("check/relation", edits)).toEqual([]);
  });

  test("is checked as soon as the year has it", async () => {
    const edits = [
      { file: "data/2031/economy.yaml", find: TASKS, put: "30 项，完成 20 项，超额完成 24 项" },
      relations("任务.重点任务.超额完成 <= 任务.重点任务.完成"),
    ];
    expect((await messages("check/relation", edits))[0]).toContain("勾稽关系不成立");
  });

  test("about what no year has is a slip of the pen", async () => {
    const [message] = await messages("check/relation", [
      relations("任务.重点任务.超额 <= 任务.重点任务.完成"),
    ]);
    expect(message).toContain("「任务.重点任务.超额」不是数据里的数字");
  });
});
