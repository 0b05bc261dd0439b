import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planTasks } from "../../../src/cli/all/tasks.ts";

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "report-tasks-"));
  for (const path of [
    "各区/乙区/data/2031",
    "各区/乙区/data/2030",
    "各区/乙区/templates",
    "各区/甲区/data/2031",
    "各区/甲区/data/schema",
    "各区/甲区/templates",
    "各区/资料",
    "局/data/2031",
    "公用",
  ])
    await mkdir(join(top, path), { recursive: true });
});
afterAll(() => rm(top, { recursive: true, force: true }));

async function plan(
  options: Readonly<Record<string, string>>,
  year: number | undefined,
  ...folders: string[]
) {
  const { tasks, found } = await planTasks({ cwd: top, options }, { folders, year }, { locked: false });
  return {
    tasks: tasks.map((task) => `${task.name} ${task.year}`),
    found,
    folders: tasks.map((task) => task.folders),
  };
}

test("a folder stands for itself, or for the projects right below it; each year once", async () => {
  const { tasks, found } = await plan({}, undefined, "各区/", "各区/甲区", "./各区/乙区");
  expect(tasks).toEqual(["各区/乙区 2030", "各区/乙区 2031", "各区/甲区 2031"]);
  expect(found).toEqual([]);
});

test("without folders it is the project one stands in", async () => {
  const { tasks } = await plan({ root: join(top, "各区/乙区") }, undefined);
  expect(tasks).toEqual([" 2030", " 2031"]);
});

test("one year is asked of every project, whether it has it or not", async () => {
  expect((await plan({}, 2030, "各区")).tasks).toEqual(["各区/乙区 2030", "各区/甲区 2030"]);
});

test("where templates are shared, data make a project", async () => {
  expect((await plan({}, undefined, "局")).found.map(({ message }) => message)).toEqual([
    "局：所给的文件夹不是报告项目",
  ]);
  const { tasks, folders } = await plan({ templates: "公用" }, undefined, "局");
  expect(tasks).toEqual(["局 2031"]);
  expect(folders[0]).toMatchObject({
    data: join(top, "局/data"),
    templates: join(top, "公用"),
    output: join(top, "局/output"),
  });
});
