import { expect, test } from "vitest";
import { makeQueue } from "../../src/cli/watch/queue.ts";

test("a queue runs one at a time, once for all that is asked meanwhile", async () => {
  const log: string[] = [];
  let release = (): void => {};
  let began = (): void => {};
  const hasBegun = (): Promise<void> =>
    new Promise((resolve) => {
      began = resolve;
    });
  const queue = makeQueue(async () => {
    log.push("begin");
    began();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    log.push("end");
  }, 0);
  const first = hasBegun();
  queue.ask();
  await first;
  const second = hasBegun();
  queue.ask();
  queue.ask();
  release();
  await second;
  const closed = queue.close();
  queue.ask();
  release();
  await closed;
  expect(log).toEqual(["begin", "end", "begin", "end"]);
});

test("a queue says that a run failed, and runs no more", async () => {
  let runs = 0;
  const queue = makeQueue(async () => {
    runs += 1;
    throw new Error("broken");
  }, 0);
  queue.ask();
  await expect(queue.broken).rejects.toThrow("broken");
  queue.ask();
  await queue.close();
  expect(runs).toBe(1);
});
