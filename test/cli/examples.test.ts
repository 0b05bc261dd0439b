import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { examplesOf } from "../../src/cli/examples.ts";
import { commitAll, makeRepository } from "../support/git.ts";
import { report } from "./support.ts";

let top: string;
let root: string;

const NAME = "甲区2031年度绩效管理工作报告";
const ECONOMY = "data/2031/economy.yaml";

const correct = (from: string, to: string): void => {
  const file = join(root, ECONOMY);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
};

// A project as its people have it: built, committed twice and changed since, with forms that came back.
beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "report-examples-"));
  root = join(top, "甲区");
  await report(top, "init", "甲区", "2031");
  writeFileSync(join(root, ".gitignore"), "output/\n");
  makeRepository(root);
  correct("8.80 亿元", "8.90 亿元");
  commitAll(root, "Second");
  correct("120 亿元", "121 亿元");
  await report(root, "build");
  await report(root, "forms");
  cpSync(join(root, "output/2031/forms"), join(root, "收回的表"), { recursive: true });
  copyFileSync(join(root, "output/2031", `${NAME}.docx`), join(root, "通知.docx"));
  mkdirSync(join(root, "空"));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

// In the order of the overview, but that which begins a new year goes last: then the latest year is another one. What
// runs until it is stopped has tests of its own.
const ASIDE = ["new", "watch"];
const LINES = COMMANDS.filter(({ name }) => !ASIDE.includes(name)).flatMap(({ name }) => examplesOf(name));

test.each([...LINES, ...examplesOf("new")])("%s (%s)", async (line) => {
  const [program, ...args] = line.split(" ");
  expect(program).toBe("report");
  const { code, out, err } = await report(root, ...args);
  expect([code, err.includes("错误")]).toEqual([0, false]);
  expect(out).not.toBe("");
});
