import { beforeAll, describe, expect, test } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import type { Edit } from "../support/project.ts";
import { diffOf, shippedBook } from "./support.ts";

let fonts: FontBook;
beforeAll(async () => {
  fonts = await shippedBook();
});

const kinds = ({ figures }: { figures: readonly { kind: string; key: string }[] }) =>
  figures.map(({ kind, key }) => `${kind} ${key}`);

/** The group of the tasks under another name, in data and template. */
const TASKS: readonly Edit[] = [
  { file: "data/2031/economy.yaml", find: "任务:\n", put: "工作:\n" },
  {
    file: "templates/chapters/economy.hbs",
    find: `{{#句 任务.重点任务}}
    承办{{任务.重点任务}}重点任务
    {{#有 任务.重点任务.完成}}
      {{#全部 任务.重点任务 任务.重点任务.完成}}全部完成{{else}}，已完成{{任务.重点任务.完成}}{{/全部}}
    {{/有}}
    {{#有 任务.重点任务.超额完成}}，其中{{任务.重点任务.超额完成}}超额完成{{/有}}`,
    put: `{{#句 工作.重点任务}}
    承办{{工作.重点任务}}重点任务
    {{#有 工作.重点任务.完成}}
      {{#全部 工作.重点任务 工作.重点任务.完成}}全部完成{{else}}，已完成{{工作.重点任务.完成}}{{/全部}}
    {{/有}}
    {{#有 工作.重点任务.超额完成}}，其中{{工作.重点任务.超额完成}}超额完成{{/有}}`,
  },
];

const kept = (lines: string): Edit => ({
  file: "data/2031/kept.yaml",
  put: `备查:\n${lines}`,
});

describe("a renamed figure", () => {
  test("is known again by its words, and changes nothing in print", async () => {
    const { diff } = await diffOf(fonts, [], TASKS);
    expect(diff).toMatchObject({
      figures: [{ kind: "renamed", key: "工作.重点任务", from: { key: "任务.重点任务" }, places: [] }],
      prose: [],
      objects: [],
    });
  });

  test("is known again though its value was corrected too", async () => {
    const correction: Edit = { file: "data/2031/economy.yaml", find: "超额完成 4 项", put: "超额完成 5 项" };
    const { diff } = await diffOf(fonts, [], [...TASKS, correction]);
    const [figure] = diff.figures;
    expect(kinds(diff)).toEqual(["renamed 工作.重点任务"]);
    expect(figure?.places.map(({ from, to }) => [from?.printed, to?.printed])).toEqual([["4项", "5项"]]);
    expect(diff.prose).toEqual([]);
  });

  test("that is printed nowhere is known again by the last part of its key", async () => {
    const { diff } = await diffOf(
      fonts,
      [kept("  甲:\n    户数: 5 户\n")],
      [kept("  乙:\n    户数: 5 户\n")],
    );
    expect(kinds(diff)).toEqual(["renamed 备查.乙.户数"]);
  });

  test("is none where two would do", async () => {
    const two = kept("  乙:\n    户数: 5 户\n  丙:\n    户数: 5 户\n");
    const { diff } = await diffOf(fonts, [kept("  甲:\n    户数: 5 户\n")], [two]);
    expect(kinds(diff)).toEqual(["added 备查.乙.户数", "added 备查.丙.户数", "removed 备查.甲.户数"]);
  });

  test("is none where only the value is the same", async () => {
    const { diff } = await diffOf(fonts, [kept("  户数: 5 户\n")], [kept("  住户: 5 户\n")]);
    expect(kinds(diff)).toEqual(["added 备查.住户", "removed 备查.户数"]);
  });
});
