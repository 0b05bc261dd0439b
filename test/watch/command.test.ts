import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { servePage } from "../../src/cli/watch/server.ts";
import { PARTIAL } from "../../src/write/apply.ts";
import { report } from "../cli/support.ts";
import { applyEdit, makeProject, ROOT } from "../support/project.ts";
import { ECONOMY } from "./support.ts";

/** The program in a process of its own, to be stopped as a user stops it. */
function startWatch(root: string): {
  readonly child: ChildProcess;
  readonly line: (nth: number) => Promise<string>;
} {
  const child = spawn(process.execPath, [join(ROOT, "dist/report.js"), "watch", "--json", "--root", root]);
  onTestFinished(() => void child.kill());
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const line = async (nth: number): Promise<string> => {
    while (printed.split("\n").length <= nth + 1) await once(child.stdout, "data");
    return printed.split("\n")[nth] ?? "";
  };
  return { child, line };
}

test("`report watch` builds at each save and ends well when it is stopped", async () => {
  const { root } = await makeProject("small");
  const { child, line } = startWatch(root);
  expect(JSON.parse(await line(0))).toMatchObject({ ok: true, changed: [], year: 2031 });
  await applyEdit(root, { file: ECONOMY, find: "8.80 亿元", put: "8.90 亿元" });
  expect(JSON.parse(await line(1))).toMatchObject({ ok: true, changed: [ECONOMY] });
  await applyEdit(root, { file: ECONOMY, find: "8.90 亿元", put: "8.90 亿圆" });
  expect(JSON.parse(await line(2))).toMatchObject({ ok: false, files: [] });
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
  const left = await readdir(join(root, "output"), { recursive: true });
  expect(left.filter((name) => name.endsWith(PARTIAL))).toEqual([]);
});

test("`report watch` of a year without data ends at once", async () => {
  const { root } = await makeProject("small");
  const { code, err } = await report(root, "watch", "2040");
  expect(code).toBe(1);
  expect(err).toContain("load/no-such-year");
});

test("`report watch` takes a port for the page that it opens, and no other", async () => {
  const { root } = await makeProject("small");
  expect(await report(root, "watch", "--port", "8080")).toMatchObject({ code: 2, out: "" });
  for (const port of ["0", "65536", "80x", ""])
    expect(await report(root, "watch", "--open", "--port", port)).toMatchObject({ code: 2, out: "" });
});

test("`report watch` says so where its port is taken", async () => {
  const { root } = await makeProject("small");
  const other = await servePage({ html: "", build: "", fault: "" });
  onTestFinished(() => other.close());
  const { port } = new URL(other.address);
  const { code, err } = await report(root, "watch", "--open", "--port", port);
  expect(code).toBe(2);
  expect(err).toContain(port);
});
