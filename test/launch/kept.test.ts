import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readKept } from "../../src/load/kept.ts";
import { writeKept } from "../../src/write/kept.ts";
import { differing, type Files, filesBelow } from "../support/files.ts";
import { copyBuiltProgram } from "../support/program.ts";
import { applyEdit, makeProject, ROOT } from "../support/project.ts";

const LASTING = new Map([["a", { value: new Map([["b", Uint8Array.of(1, 2)]]), found: [], late: true }]]);

describe("a file of what was kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-kept-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("gives back what was put into it", async () => {
    await writeKept(join(folder, "one"), LASTING);
    expect(await readKept(join(folder, "one"))).toEqual(LASTING);
  });

  test("counts as empty where it is damaged, cut off or gone", async () => {
    const file = join(folder, "other");
    await writeKept(file, LASTING);
    const whole = readFileSync(file);
    for (const at of [0, 40, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at] = ~(bytes[at] ?? 0);
      writeFileSync(file, bytes);
      expect((await readKept(file)).size).toBe(0);
    }
    writeFileSync(file, whole.subarray(0, 50));
    expect((await readKept(file)).size).toBe(0);
    expect((await readKept(join(folder, "none"))).size).toBe(0);
  });

  test("goes when sixteen newer ones have come", async () => {
    const many = join(folder, "many");
    for (let at = 0; at < 17; at += 1) {
      await writeKept(join(many, String(at)), LASTING);
      utimesSync(join(many, String(at)), 1000 + at, 1000 + at);
    }
    await writeKept(join(many, "last"), LASTING);
    const left = readdirSync(many);
    expect(left).toHaveLength(16);
    expect(left).toContain("last");
    expect(left).not.toContain("0");
  });

  test("is not written where its folder cannot be, and nobody minds", async () => {
    const file = join(folder, "one", "below");
    await writeKept(file, LASTING);
    expect((await readKept(file)).size).toBe(0);
  });
});

const CORRECTION = {
  file: "data/2031/economy.yaml",
  find: "8.80 亿元，增长 0.1%",
  put: "8.90 亿元，增长 1.2%",
};

describe("the bundled program", () => {
  let top: string;
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), "report-kept-"));
    copyBuiltProgram(top);
    for (const name of ["node_modules", "fonts", "package.json"])
      symlinkSync(join(ROOT, name), join(top, name));
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  test("writes the same with what an earlier build kept, after a correction too", async () => {
    const { root } = await makeProject("small");
    const kept = join(top, "dist/kept");
    const build = (): Files => {
      execFileSync(process.execPath, [join(top, "dist/report.js"), "build", "--quiet"], { cwd: root });
      return filesBelow(join(root, "output"));
    };
    const first = build();
    expect(readdirSync(kept)).toHaveLength(1);
    expect(differing(build(), first)).toEqual([]);
    await applyEdit(root, CORRECTION);
    const second = build();
    expect(differing(second, first)).not.toEqual([]);
    rmSync(kept, { recursive: true });
    expect(differing(build(), second)).toEqual([]);
  });
});
