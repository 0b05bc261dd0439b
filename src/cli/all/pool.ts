import type { Builder, Result, Task } from "./types.ts";

/** Who is told how it goes on. */
export interface Listener {
  /** A report is done, and how many are; in the order in which they are. */
  readonly done: (task: Task, result: Result, done: number) => void;
  /** What a report came to; in the order of the tasks, as soon as those before it are done. */
  readonly result: (task: Task, result: Result) => void;
}

/**
 * Builds all tasks, as many at a time as there are builders; each takes the next when it is through with one. Gives
 * what each came to, in the order of the tasks: undefined of those that `stop` came before.
 */
export async function buildAll(
  tasks: readonly Task[],
  builders: readonly Builder[],
  listener: Listener,
  stop: AbortSignal,
): Promise<readonly (Result | undefined)[]> {
  const results = new Map<Task, Result>();
  const untold = new Set(tasks);
  const tellUpTo = (isEnd: (task: Task) => boolean): void => {
    for (const task of untold) {
      if (isEnd(task)) return;
      untold.delete(task);
      const result = results.get(task);
      if (result) listener.result(task, result);
    }
  };
  const waiting = tasks.values();
  const work = async ({ build }: Builder): Promise<void> => {
    // Shared by all: what one has taken no other gets.
    for (const task of waiting) {
      const result = stop.aborted ? undefined : await build(task);
      if (!result) return;
      results.set(task, result);
      tellUpTo((one) => !results.has(one));
      listener.done(task, result, results.size);
    }
  };
  const end = (): Promise<unknown> => Promise.all(builders.map((builder) => builder.end()));
  stop.addEventListener("abort", end, { once: true });
  try {
    await Promise.all(builders.map(work));
  } finally {
    await end();
  }
  tellUpTo(() => false);
  return tasks.map((task) => results.get(task));
}
