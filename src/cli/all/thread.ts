import { Worker } from "node:worker_threads";
import { failureText } from "../failure.ts";
import { closeGate, makeGate } from "./gate.ts";
import type { Order } from "./serve.ts";
import { type Builder, failedResult, type Result, type Task } from "./types.ts";

/** A builder in a thread of its own, which runs `script`, the program. A thread that dies fails its report and is replaced. */
export function builderInThread(script: string): Builder {
  let gate = makeGate();
  let worker: Worker | undefined;
  let building: Promise<Result | undefined> = Promise.resolve(undefined);
  let ended = false;
  const start = (): Worker => {
    gate = makeGate();
    return new Worker(script, { workerData: { task: "build reports", gate } satisfies Order });
  };
  const build = (task: Task): Promise<Result | undefined> => {
    const thread = worker ?? start();
    worker = thread;
    building = new Promise((resolve) => {
      const settle = (result: Result | undefined): void => {
        thread.off("message", settle).off("error", broke).off("exit", stopped);
        resolve(result);
      };
      const lost = (why: string): void => {
        worker = undefined;
        settle(ended ? undefined : failedResult(why));
      };
      const broke = (error: unknown): void => lost(failureText(error));
      const stopped = (): void => lost("生成这份报告的线程中途停了");
      thread.on("message", settle).on("error", broke).on("exit", stopped);
      thread.postMessage(task);
    });
    return building;
  };
  const end = async (): Promise<void> => {
    ended = true;
    if (!closeGate(gate)) await building;
    await worker?.terminate();
  };
  return { build, end };
}
