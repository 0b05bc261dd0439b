import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Files, filesBelow } from "../support/files.ts";
import { makeRepository } from "../support/git.ts";
import { ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";
import { report } from "./support.ts";

type Signal = "SIGINT" | "SIGTERM";

const SIGNAL_AT = pathToFileURL(join(ROOT, "test/support/signal-at.mjs")).href;

let top: string;
let root: string;
/** Where the program makes its temporary folders. */
let temporary: string;
let before: Files;

const output = (): Files => filesBelow(join(root, "output"));

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "report-interrupt-"));
  temporary = join(top, "tmp");
  mkdirSync(temporary);
  await report(top, "init", "甲 区", "2031");
  root = join(top, "甲 区");
  await report(root, "build");
  makeRepository(root);
  before = output();
  const file = join(root, "data/2031/economy.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("120 亿元", "121 亿元"));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Runs the built program; `watched` sees what it prints to stderr so far. How it ended. */
function started(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  watched: (err: string, child: ChildProcess) => void = () => {},
): Promise<{ readonly signal: string | null; readonly code: number | null; readonly err: string }> {
  const child = spawn(
    process.execPath,
    ["--import", SIGNAL_AT, join(ROOT, "dist/report.js"), ...args, "--root", root],
    { env: { ...process.env, TMPDIR: temporary, ...env }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let err = "";
  child.stderr.on("data", (data: Buffer) => {
    err += data;
    watched(err, child);
  });
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, err })));
}

describe("a build that is stopped", () => {
  let whole: Files;
  beforeAll(async () => {
    await started(["build"], {});
    whole = output();
  });
  beforeEach(() => {
    for (const [path, bytes] of before) writeFileSync(join(root, "output", path), bytes);
  });

  test.each<[Signal, string]>([
    ["SIGINT", "读取"],
    ["SIGTERM", "成文"],
    ["SIGTERM", "PDF"],
  ])("by %s while it is at work (%s) has changed nothing", async (signal, line) => {
    const ended = await started(["build"], {}, (err, child) => {
      if (err.includes(line)) child.kill(signal);
    });
    expect(ended.signal).toBe(signal);
    expect(ended.err).toMatch(/已中断。\n$/u);
    expect(output()).toEqual(before);
  });

  test.each([3, 10])("while it writes (at change %i of the disk) has written all", async (at) => {
    const ended = await started(["build"], { SIGNAL_AT: String(at) });
    // What is left to do then is to say so: it may end by itself before the signal is looked at.
    expect([ended.err.includes("sent SIGINT"), ended.signal ?? ended.code]).toEqual([
      true,
      expect.toBeOneOf(["SIGINT", 0]),
    ]);
    expect(output()).toEqual(whole);
  });
});

describe("a command with temporary files that is stopped", () => {
  test("takes the files of an older version away", async () => {
    const ended = await started(["diff"], { SIGNAL: "SIGTERM", SIGNAL_AT: "folder" });
    expect([ended.signal, readdirSync(temporary)]).toEqual(["SIGTERM", []]);
  });

  needs("soffice", "ps")("ends LibreOffice, and takes its files away", async () => {
    await started(["build"], {});
    const ended = await started(["verify"], {}, (err, child) => {
      if (err.includes("LibreOffice")) setTimeout(() => child.kill("SIGTERM"), 300);
    });
    expect([ended.signal, readdirSync(temporary)]).toEqual(["SIGTERM", []]);
    expect(run("ps", ["-eo", "args"])).not.toContain(temporary);
  });
});
