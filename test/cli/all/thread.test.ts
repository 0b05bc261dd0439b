import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { builderInThread } from "../../../src/cli/all/thread.ts";
import type { Task } from "../../../src/cli/all/types.ts";

/** A builder whose thread runs `body` for each task, and its folder. */
async function builderOf(body: string) {
  const folder = await mkdtemp(join(tmpdir(), "report-thread-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = join(folder, "thread.cjs");
  await writeFile(
    script,
    `const { parentPort, workerData: { gate } } = require("node:worker_threads");
    const { writeFileSync } = require("node:fs");
    parentPort.on("message", ({ name, year }) => {${body}});`,
  );
  return { folder, builder: builderInThread(script) };
}

const task = (name: string, year = 2031): Task => ({
  name,
  folders: { root: "", data: "", templates: "", fonts: "", output: "" },
  year,
  wanted: { locked: false },
});

test("a thread that dies fails its own report only", async () => {
  const { builder } = await builderOf(
    `if (year === 2031) process.exit(7); if (year === 2032) throw new Error("坏了"); parentPort.postMessage({ built: true });`,
  );
  const results = [await builder.build(task("", 2031)), await builder.build(task("", 2032))];
  expect(results.map((result) => result?.failure)).toEqual([
    "生成这份报告的线程中途停了",
    expect.stringContaining("坏了"),
  ]);
  expect(await builder.build(task("", 2033))).toEqual({ built: true });
  await builder.end();
});

test("a thread that composes is ended at once, one that writes when it is through", async () => {
  const composing = await builderOf("for (;;);");
  const never = composing.builder.build(task(""));
  await composing.builder.end();
  expect(await never).toBeUndefined();

  const writing = await builderOf(`
    Atomics.store(gate, 0, 1);
    writeFileSync(name + ".begun", "");
    setTimeout(() => {
      writeFileSync(name, "");
      Atomics.store(gate, 0, 0);
      parentPort.postMessage({ built: true });
    }, 200);`);
  const file = join(writing.folder, "file");
  const built = writing.builder.build(task(file));
  while (!existsSync(`${file}.begun`)) await new Promise((resolve) => setTimeout(resolve, 5));
  await writing.builder.end();
  expect(existsSync(file)).toBe(true);
  expect(await built).toEqual({ built: true });
});
