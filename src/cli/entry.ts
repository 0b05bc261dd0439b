import { parentPort, workerData } from "node:worker_threads";
import { isOrder, serveBuilds } from "./all/serve.ts";
import { runCommandLine } from "./run.ts";

// The program is its own worker thread: `report build --all` starts it again beside itself.
if (parentPort && isOrder(workerData)) serveBuilds(parentPort, workerData);
else runCommandLine();
