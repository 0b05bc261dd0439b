import { isMainThread, parentPort } from "node:worker_threads";

// Each loads what it needs and no more.
if (isMainThread) import("./run.ts").then(({ runCommandLine }) => runCommandLine());
else if (parentPort) {
  const port = parentPort;
  import("./thread/pdf.ts").then(({ servePdf }) => servePdf(port));
}
