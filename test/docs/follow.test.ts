import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeProject } from "../support/project.ts";
import { fits, follow } from "./follow.ts";
import { stagesOf } from "./steps.ts";

/** Follows a document in a project of its own, whose folder it gives. */
async function followed(document: string): Promise<string> {
  const { root } = await makeProject("small");
  const reader = { cwd: root };
  for (const { steps } of stagesOf(document)) for (const step of steps) await follow(reader, step);
  return root;
}

const fence = (language: string, ...lines: readonly string[]): string =>
  [`\`\`\`${language}`, ...lines, "```", ""].join("\n");
const FIGURE = "  财政收入: 8.80 亿元，增长 0.1%";

describe("a document is followed", () => {
  test("through changes, added lines and commands, in one folder", async () => {
    const change = fence("diff", "--- data/2031/economy.yaml", `-${FIGURE}`, "+  财政收入: 9 亿元，增长 2%");
    const added = fence("yaml", "# data/2031/report.yaml", "附注: 此件公开发布");
    const root = await followed(change + added + fence("console", "$ report check", "核对了…条规则：…"));
    expect(await readFile(join(root, "data/2031/economy.yaml"), "utf8")).toContain("财政收入: 9 亿元");
    expect(await readFile(join(root, "data/2031/report.yaml"), "utf8")).toContain("\n附注: 此件公开发布\n");
  });

  test("where a command fails as it is said to", async () => {
    await followed(fence("console exit=2", "$ report biuld", "没有命令「biuld」", "…"));
  });
});

describe("a document is wrong", () => {
  test.each([
    ["when its command is gone", fence("console", "$ report gone", "…")],
    ["when its option is gone", fence("console", "$ report check --gone", "…")],
    ["when its command prints something else", fence("console", "$ report check", "没有问题")],
    ["when its command prints something and none is shown", fence("console", "$ report check")],
    ["when its command fails unsaid", fence("console", "$ report trace 没有这个键", "…")],
    ["when its command does not fail as it is said to", fence("console exit=1", "$ report check", "…")],
    ["when the Makefile lacks its target", fence("console", "$ make gone")],
    ["when it shows a command that nobody can call here", fence("console", "$ rm -rf output")],
    ["when the line it changes is not there", fence("diff", "--- data/2031/economy.yaml", "-  没有: 1 个")],
    [
      "when it adds what the data cannot have",
      fence("yaml", "# data/2031/report.yaml", "没有: 1") + fence("console", "$ report check", "…"),
    ],
    ["when it names no file for what it adds", fence("yaml", "没有: 1")],
    ["when it has a block that is not followed", fence("sh", "report check")],
  ])("%s", async (_name, document) => {
    await expect(followed(document)).rejects.toThrow();
  });
});

describe("what is printed", () => {
  test.each([
    ["a\nb", "a\nb", true],
    ["a\n…", "a\nb\nc", true],
    ["a\n…\nc", "a\nc", true],
    ["a…c", "abc", true],
    ["a…c", "ab\nc", false],
    ["a\n…", "b", false],
    ["…\nb", "a\nb\nc", false],
    ["1.5", "125", false],
    ["用时 0.3 秒", "用时 12.5 秒", true],
  ])("as %j fits %j: %j", (printed, shown, expected) => {
    expect(fits(printed, shown)).toBe(expected);
  });
});
