import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { makeRepository } from "../support/git.ts";
import { type Edit, makeProject } from "../support/project.ts";
import { report } from "./support.ts";

/** The small project; fonts are the shipped ones. */
const project = async (...edits: readonly Edit[]): Promise<string> =>
  (await makeProject("small", edits)).root;

const PAGE = "output/2031/甲区2031年度绩效管理工作报告（审阅）.html";

describe("report review", () => {
  test("writes one file and says where", async () => {
    const root = await project();
    const { code, out } = await report(root, "review");
    expect([code, out]).toEqual([EXIT.ok, expect.stringContaining(`\n  ${PAGE}\n`)]);
    expect(readdirSync(join(root, "output/2031"))).toEqual([PAGE.slice(PAGE.lastIndexOf("/") + 1)]);
    expect(await readFile(join(root, PAGE), "utf8")).toMatch(/^<!doctype html>/u);
  });

  test("tells programs the same as JSON", async () => {
    const root = await project();
    expect(JSON.parse((await report(root, "review", "2031", "--json")).out)).toEqual({
      ok: true,
      files: [PAGE],
      diagnostics: [],
    });
  });

  test("marks what differs from the last commit", async () => {
    const root = await project();
    makeRepository(root);
    const city = join(root, "data/2031/city.yaml");
    await writeFile(city, (await readFile(city, "utf8")).replace("213 处", "214 处"));
    expect((await report(root, "review", "--against", "HEAD")).code).toBe(EXIT.ok);
    const page = await readFile(join(root, PAGE), "utf8");
    expect(page).toContain('"against":"HEAD"');
    expect(page).toContain('"from":"213 处"');
    expect(page).toMatch(/class="figure changed"[^>]*><span[^>]*>214</u);
  });

  test("is a draft where figures wait to be filled, whatever the checks say", async () => {
    const root = await project(
      { file: "data/2031/city.yaml", find: "213 处", put: "待填" },
      { file: "data/relations.yaml", put: "勾稽:\n  - 经济.地区生产总值 <= 1\n" },
    );
    expect((await report(root, "review")).code).toBe(EXIT.ok);
    const [name = ""] = readdirSync(join(root, "output/2031"));
    expect(name).toBe("甲区2031年度绩效管理工作报告（草稿）（审阅）.html");
    const page = await readFile(join(root, "output/2031", name), "utf8");
    expect(page).toContain("草稿（数字未填全，不作正式文件印发）");
    expect(page).toMatch(/class="figure pending"/u);
  });

  test.each([
    [
      "an error in the data",
      ["review"],
      [{ file: "data/2031/city.yaml", find: "213 处", put: "213 圆圆" }],
      "city.yaml:4:14",
    ],
    ["a year without data", ["review", "2030"], [], "load/no-such-year"],
    ["a version that is not there", ["review", "--against", "v9"], [], "git/no-"],
  ] as const)("writes nothing and says why: %s", async (_, args, edits, words) => {
    const root = await project(...edits);
    const { code, err } = await report(root, ...args);
    expect([code, err]).toEqual([EXIT.findings, expect.stringContaining(words)]);
    expect(existsSync(join(root, "output"))).toBe(false);
  });
});
