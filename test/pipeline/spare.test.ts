import { expect, test } from "vitest";
import { giveBack, spareMemory } from "../../src/pipeline/spare.ts";

const MEGABYTE = 2 ** 20;

test("memory outside the heap is given back at once, not when the heap is full", async () => {
  const held = (): number => process.memoryUsage().arrayBuffers / MEGABYTE;
  await giveBack();
  const before = held();
  new Uint8Array(64 * MEGABYTE).fill(1);
  for (let turn = 0; turn < 100 && held() - before > 32; turn++) await giveBack();
  expect(held() - before).toBeLessThan(32);
});

test("what only the last stage needed is let go of", async () => {
  let gone = 0;
  const registry = new FinalizationRegistry(() => gone++);
  for (let at = 0; at < 100; at++) registry.register({ at }, at);
  spareMemory(0);
  for (let turn = 0; turn < 100 && gone < 90; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(gone).toBeGreaterThanOrEqual(90);
});
