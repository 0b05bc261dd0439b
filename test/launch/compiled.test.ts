import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compiledFile } from "../../src/memory/compiled.ts";
import { copyBuiltProgram } from "../support/program.ts";
import { ROOT } from "../support/project.ts";

let top: string;
let compiled: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), "report-launch-"));
  copyBuiltProgram(top);
  symlinkSync(join(ROOT, "node_modules"), join(top, "node_modules"), "junction");
  const program = readdirSync(join(top, "dist")).find((name) => name.endsWith(".cjs")) ?? "";
  compiled = compiledFile(join(top, "dist", program));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const help = (): string =>
  execFileSync(process.execPath, [join(top, "dist/report.js"), "build", "--help"], { encoding: "utf8" });

/** The compiled code with every bit of some bytes turned. */
function damaged(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let index = at; index < at + 64; index += 1) copy[index] = ~(copy[index] ?? 0);
  return copy;
}

describe("what V8 compiled of the program", () => {
  test("was kept when the program was built", () => {
    expect(readFileSync(compiled).length).toBeGreaterThan(1_000_000);
  });

  test("is left alone where it is damaged, cut off or gone", () => {
    const whole = readFileSync(compiled);
    const expected = help();
    expect(expected).toContain("--locked");
    for (const bytes of [damaged(whole, 0), damaged(whole, 5_000), whole.subarray(0, 1_000), Buffer.of()]) {
      writeFileSync(compiled, bytes);
      expect(help()).toBe(expected);
    }
    rmSync(compiled);
    expect(help()).toBe(expected);
  });
});
