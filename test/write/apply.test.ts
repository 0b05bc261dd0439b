import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { applyPlan } from "../../src/write/apply.ts";
import { textFile } from "../../src/write/files.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "report-apply-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe("a plan on disk", () => {
  test("makes the folders that it needs and leaves no temporary name", async () => {
    const root = await folder();
    await applyPlan(join(root, "新"), [textFile("a.md", "甲"), textFile("图/b.svg", "乙")], []);
    expect((await readdir(join(root, "新"), { recursive: true })).sort()).toEqual(["a.md", "图", "图/b.svg"]);
  });

  test("that cannot be carried out leaves what was there, and no temporary name", async () => {
    const root = await folder();
    await writeFile(join(root, "a.md"), "旧");
    await mkdir(join(root, "b.md"));
    const plan = [textFile("b.md", "乙"), textFile("a.md", "新")];
    await expect(applyPlan(root, plan, [])).rejects.toMatchObject({ code: "EISDIR" });
    expect((await readdir(root)).sort()).toEqual(["a.md", "b.md"]);
    expect(await readFile(join(root, "a.md"), "utf8")).toBe("旧");
  });

  test("that cannot be carried out leaves no folder that it made", async () => {
    const root = await folder();
    await mkdir(join(root, "a.md"));
    const plan = [textFile("a.md", ""), textFile("图/新/b.svg", "")];
    await expect(applyPlan(root, plan, [])).rejects.toMatchObject({ code: "EISDIR" });
    expect(await readdir(root)).toEqual(["a.md"]);
  });

  test("ends where the system takes no folder", async () => {
    const root = await folder();
    const nowhere = process.platform === "linux" ? "/proc/report" : join(root, "\0");
    await expect(applyPlan(nowhere, [textFile("a.md", "")], [])).rejects.toThrow();
  });

  test("takes away what it is told to with the exchange", async () => {
    const root = await folder();
    await applyPlan(root, [textFile("旧.md", "")], []);
    await applyPlan(root, [textFile("新.md", "")], [], ["旧.md"]);
    expect(await readdir(root)).toEqual(["新.md"]);
  });

  test("takes away what an owned folder no longer has", async () => {
    const root = await folder();
    await applyPlan(root, [textFile("图/a.svg", ""), textFile("图/b.svg", "")], ["图"]);
    await applyPlan(root, [textFile("图/b.svg", "")], ["图"]);
    expect(await readdir(join(root, "图"))).toEqual(["b.svg"]);
  });
});
