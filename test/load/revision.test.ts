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
    await state.remove();
    expect(existsSync(state.folders.root)).toBe(false);
  });

  test.each(["v9", "--output=x", "--all", "HEAD\n", ""])("is none where it is called %j", async (name) => {
    const folders = await repository();
    expect(await checkOut(folders, name)).toBe("no-such-revision");
    expect(inGit(folders.root, "status", "--porcelain")).toBe("");
  });

  test("is none outside a repository", async () => {
    expect(await checkOut(await makeProject("small"), "HEAD")).toBe("no-repository");
  });
});
