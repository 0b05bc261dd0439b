import type { MessagePort } from "node:worker_threads";
import { loadFontsOnce } from "../../load/fonts.ts";
import { makeMemory } from "../../memory/memory.ts";
import { buildYear, type Means } from "../build-year.ts";
import { failureText } from "../failure.ts";
import { type Gate, throughGate } from "./gate.ts";
import { failedResult, type Result, type Task } from "./types.ts";

/** What the program is given when it is started as a builder's thread. */
export interface Order {
  readonly task: "build reports";
  readonly gate: Gate;
}

export const isOrder = (data: unknown): data is Order =>
  typeof data === "object" && data !== null && "task" in data && data.task === "build reports";

/** Builds in this thread: fonts are opened once, and templates that reports share are compiled once. */
function builderBehind(gate: Gate): (task: Task) => Promise<Result> {
  const { remember, turn } = makeMemory({ session: false });
  const means: Means = {
    fontsOf: loadFontsOnce(),
    // Beside the program there is room for a few reports only.
    keptOf: async () => {
      turn();
      return { remember, keep: async () => {} };
    },
    hold: (write) => throughGate(gate, write),
  };
  return async ({ folders, year, wanted }) => {
    try {
      const { built, files, found, sources } = await buildYear(folders, year, wanted, () => {}, means);
      const places = new Set(found.map(({ place }) => place?.file));
      return {
        built: built !== undefined,
        ...(built && { pages: built.pages.pages.length, figures: built.year.figures.size }),
        files,
        found,
        sources: new Map([...sources].filter(([file]) => places.has(file))),
      };
    } catch (error) {
      return failedResult(failureText(error));
    }
  };
}

/** What a builder's thread does: builds what it is sent, one report at a time, until it is ended. */
export function serveBuilds(port: Pick<MessagePort, "on" | "postMessage">, { gate }: Order): void {
  const build = builderBehind(gate);
  port.on("message", async (task: Task) => port.postMessage(await build(task)));
}
