import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { inGit } from "../support/git.ts";
import { makeProject, ROOT } from "../support/project.ts";
import { run } from "../support/tools.ts";

async function repository(): Promise<string> {
  const { root } = await makeProject("small");
  inGit(root, "init", "--quiet");
  return root;
}

const configOf = (root: string): string => inGit(root, "config", "--local", "--list");
const attributesOf = (root: string): string => readFileSync(join(root, ".gitattributes"), "utf8");

/** What a command says of the setup. */
async function setup(root: string, action: string) {
  const { code, out } = await report(root, "git", action, "--json");
  return { code, ...(JSON.parse(out) as { drivers: Record<string, string>; attributes: boolean }) };
}
const all = (state: string) => ({ "report-docx": state, "report-pdf": state, "report-yaml": state });

describe("report git install", () => {
  test("changes the repository's own config and .gitattributes and nothing else, not even the user's config", async () => {
    const root = await repository();
    const home = join(root, "home");
    const files = async () => (await readdir(root, { recursive: true })).toSorted();
    mkdirSync(home);
    const user = join(home, "gitconfig");
    writeFileSync(user, "[user]\n\tname = 甲\n");
    const before = await files();
    const environment = { ...process.env, GIT_CONFIG_GLOBAL: user, HOME: home, XDG_CONFIG_HOME: home };
    run(process.execPath, [join(ROOT, "dist/report.js"), "git", "install", "--root", root], environment);
    expect(readFileSync(user, "utf8")).toBe("[user]\n\tname = 甲\n");
    expect(await files()).toEqual([...before, ".gitattributes"].toSorted());
    expect(configOf(root).match(/^diff\.report-/gmu)).toHaveLength(3);
  });

  test("leaves other lines of .gitattributes as they are, and changes nothing a second time", async () => {
    const root = await repository();
    writeFileSync(join(root, ".gitattributes"), "*.txt text\r\n*.bin binary");
    await report(root, "git", "install");
    const first = attributesOf(root);
    expect(first.startsWith("*.txt text\r\n*.bin binary\n# report git install")).toBe(true);
    writeFileSync(join(root, ".gitattributes"), `${first}*.log text\n`);
    await report(root, "git", "install");
    expect(attributesOf(root)).toBe(`${first}*.log text\n`);
    expect(configOf(root).match(/^diff\.report-/gmu)).toHaveLength(3);
  });

  test("renews lines of its own that were changed", async () => {
    const root = await repository();
    await report(root, "git", "install");
    const right = attributesOf(root);
    writeFileSync(join(root, ".gitattributes"), right.replace("diff=report-pdf", "diff=pdf"));
    expect((await setup(root, "status")).attributes).toBe(false);
    await report(root, "git", "install");
    expect(attributesOf(root)).toBe(right);
  });

  test("names the project's own folders, and none that lie outside it", async () => {
    const root = await repository();
    const folder = join(root, "甲 区[1]");
    mkdirSync(folder);
    for (const name of ["data", "templates"]) renameSync(join(root, name), join(folder, name));
    await report(folder, "git", "install", "--data", join(folder, "data"), "--out", join(root, "成品"));
    expect(readFileSync(join(folder, ".gitattributes"), "utf8")).toContain("\ndata/**/*.yaml text");
    expect(readFileSync(join(folder, ".gitattributes"), "utf8")).not.toContain("成品");
    const other = ["--root", root, "--data", join(folder, "data"), "--templates", join(folder, "templates")];
    await report(root, "git", "install", ...other);
    const file = join(folder, "data/2031/city.yaml").slice(root.length + 1);
    expect(inGit(root, "-c", "core.quotePath=false", "check-attr", "diff", "--", file)).toBe(
      `${file}: diff: report-yaml\n`,
    );
    expect(attributesOf(root)).toContain('"甲 区');
  });

  test("is taken back by uninstall, once or twice", async () => {
    const root = await repository();
    const before = configOf(root);
    expect(await setup(root, "install")).toMatchObject({ code: 0, drivers: all("yes"), attributes: true });
    expect(await setup(root, "uninstall")).toMatchObject({ code: 0, drivers: all("no"), attributes: true });
    expect(configOf(root)).toBe(before);
    expect((await setup(root, "uninstall")).code).toBe(0);
  });

  test("says that it is of another program once that has changed", async () => {
    const root = await repository();
    await report(root, "git", "install");
    inGit(root, "config", "--local", "diff.report-docx.textconv", "strings");
    expect((await setup(root, "status")).drivers).toEqual({ ...all("yes"), "report-docx": "otherwise" });
  });

  test("says that there is no repository", async () => {
    const { code, err } = await report((await makeProject("small")).root, "git", "install");
    expect([code, err.includes("[git/no-repository]")]).toEqual([1, true]);
  });

  test.each([[[]], [["instal"]], [["install", "x"]], [["textconv"]]])(
    "wants to be told what to do: %j",
    async (words) => {
      const { code, err } = await report(await repository(), "git", ...words);
      expect([code, err.includes("report git install")]).toEqual([2, true]);
    },
  );
});

test("the repository's own .gitattributes has the lines that install writes", async () => {
  const root = await repository();
  await report(root, "git", "install");
  expect(readFileSync(join(ROOT, ".gitattributes"), "utf8")).toBe(attributesOf(root));
});
