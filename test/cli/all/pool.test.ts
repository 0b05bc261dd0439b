import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { buildAll } from "../../../src/cli/all/pool.ts";
import { type Builder, failedResult, type Task } from "../../../src/cli/all/types.ts";

const folders = { root: "", data: "", templates: "", fonts: "", output: "" };
const TASKS = Array.from(
  { length: 9 },
  (_, at): Task => ({ name: "", folders, year: 2031 + at, wanted: { locked: false } }),
);

/** Builders that take the longer the earlier the year; `most` is how many were at work at once. */
function builders(count: number) {
  const seen = { running: 0, most: 0 };
  const build: Builder["build"] = async ({ year }) => {
    seen.most = Math.max(seen.most, ++seen.running);
    for (let turn = 2040; turn > year; turn--) await nextTurn();
    seen.running--;
    return failedResult(String(year));
  };
  return { seen, builders: Array.from({ length: count }, (): Builder => ({ build, end: async () => {} })) };
}

const years = (tasks: readonly Task[]): readonly string[] => tasks.map(({ year }) => String(year));

test("each builder has one report at a time; results are told and given in the order of the tasks", async () => {
  const { seen, builders: three } = builders(3);
  const told: number[] = [];
  const done: number[] = [];
  const listener = {
    result: ({ year }: Task) => void told.push(year),
    done: (_: Task, __: unknown, count: number) => void done.push(count),
  };
  const results = await buildAll(TASKS, three, listener, new AbortController().signal);
  expect(seen.most).toBe(3);
  expect(results.map((result) => result?.failure)).toEqual(years(TASKS));
  expect(told.map(String)).toEqual(years(TASKS));
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("takes no further report once it is told to stop, and tells of those that were done", async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const listener = {
    result: ({ year }: Task) => void told.push(year),
    done: (_: Task, __: unknown, count: number) => {
      if (count === 4) stop.abort();
    },
  };
  const results = await buildAll(TASKS, builders(2).builders, listener, stop.signal);
  expect(told).toEqual(TASKS.filter((_, at) => results[at]).map(({ year }) => year));
  expect(told).toHaveLength(5);
});
