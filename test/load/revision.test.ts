import { existsSync } from "node:fs";
import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Checkout, checkOut } from "../../src/load/revision.ts";
import { commitAll, inGit, makeRepository } from "../support/git.ts";
import { makeProject } from "../support/project.ts";

async function repository() {
  const folders = await makeProject("small");
  makeRepository(folders.root);
  return folders;
}

async function checkedOut(...args: Parameters<typeof checkOut>): Promise<Checkout> {
  const state = await checkOut(...args);
  if (typeof state === "string") throw new Error(state);
  onTestFinished(state.remove);
  return state;
}

describe("a revision of the project", () => {
  test("is laid out as committed, whatever lies in the work tree", async () => {
    const folders = await repository();
    const file = join(folders.data, "2031/economy.yaml");
    const before = await readFile(file, "utf8");
    await writeFile(file, "经济: {}\n");
    const { folders: laid } = await checkedOut(folders, "HEAD");
    expect(await readFile(join(laid.data, "2031/economy.yaml"), "utf8")).toBe(before);
    expect(existsSync(join(laid.templates, "report.hbs"))).toBe(true);
  });

  test("is found below the top of a repository that holds more", async () => {
    const folders = await makeProject("small");
    const root = join(folders.root, "甲 区");
    await mkdir(root);
    for (const name of ["data", "templates"]) await rename(join(folders.root, name), join(root, name));
    makeRepository(folders.root);
    const below = { ...folders, root, data: join(root, "data"), templates: join(root, "templates") };
    const { folders: laid } = await checkedOut(below, "main");
    expect(existsSync(join(laid.data, "2031/report.yaml"))).toBe(true);
  });

  test("leaves links out, which may lead anywhere", async () => {
    const folders = await repository();
    await symlink("/etc/hostname", join(folders.data, "2031/link.yaml"));
    commitAll(folders.root, "Link");
    const { folders: laid } = await checkedOut(folders, "HEAD");
    expect(existsSync(join(laid.data, "2031/link.yaml"))).toBe(false);
    expect(existsSync(join(laid.data, "2031/report.yaml"))).toBe(true);
  });

  test("leaves nothing behind once removed", async () => {
    const state = await checkOut(await repository(), "HEAD");
    if (typeof state === "string") throw new Error(state);
    state.remove();
    expect(existsSync(state.folders.root)).toBe(false);
  });

  test.each([
    ["a tag that has words of its own", "v1"],
    ["the branch before", "@{-1}"],
    ["a text of its message", ":/First"],
    ["how many before", "@~0"],
    ["itself without what came before", "HEAD^{}"],
  ])("may be named by %s", async (_, name) => {
    const folders = await repository();
    inGit(folders.root, "tag", "--annotate", "--message", "x", "v1");
    inGit(folders.root, "checkout", "--quiet", "-b", "other");
    expect((await checkedOut(folders, name)).commit).toBe(inGit(folders.root, "rev-parse", "HEAD").trim());
  });

  const OPTIONS = ["--output=x", "--all", "-n1", "--", "--end-of-options"];
  const NO_NAMES = [
    "",
    "v9",
    "HEAD\n",
    "HEAD\0",
    "HEAD --all",
    "$(touch x)",
    "`touch x`",
    ":/没有这句",
    "@{u}",
  ];
  const NO_COMMITS = ["HEAD:data", "HEAD:data/names.yaml", "HEAD:x", ":0:data/names.yaml", "HEAD^{tree}"];
  const RANGES = ["HEAD..HEAD", "HEAD...HEAD", "^HEAD", "..", "...", "HEAD^@", "HEAD^!"];
  test("is none where its name is an option, no name, that of a file or folder, or that of a range", async () => {
    const folders = await repository();
    // With ^{commit} behind it HEAD:x would be this file.
    await writeFile(join(folders.root, "x^{commit}"), "");
    commitAll(folders.root, "Second");
    for (const name of [...OPTIONS, ...NO_NAMES, ...NO_COMMITS, ...RANGES])
      expect([name, await checkOut(folders, name)]).toEqual([name, "no-such-revision"]);
    expect(inGit(folders.root, "status", "--porcelain")).toBe("");
  });

  test("is none outside a repository", async () => {
    expect(await checkOut(await makeProject("small"), "HEAD")).toBe("no-repository");
  });
});
