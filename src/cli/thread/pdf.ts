import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type MessagePort, Worker } from "node:worker_threads";
import { FACE_ROLES } from "../../fonts/roles.ts";
import { loadPdfmake, type RenderPdf, renderPdf } from "../../pdf/render.ts";

/** Set by scripts/bundle.mjs: the file beside the program that starts it, and its threads. */
declare const BUNDLED_LAUNCHER: string;

/** A thread that makes one PDF while this one goes on. */
export interface PdfThread {
  readonly render: RenderPdf;
  /** Ends it where no PDF is wanted any more. */
  readonly end: () => Promise<unknown>;
}

/**
 * Starts it early, for loading takes as long as reading the data. Only the bundled program has one; without it the PDF
 * is made in the thread that asks for it.
 */
export function startPdfThread(): PdfThread {
  if (typeof BUNDLED_LAUNCHER === "undefined") return { render: renderPdf, end: async () => undefined };
  const worker = new Worker(fileURLToPath(new URL(BUNDLED_LAUNCHER, import.meta.url)));
  // Asked for at once, so that a thread that cannot start is a failure of the PDF and not of the process.
  const made = once(worker, "message");
  made.catch(() => {});
  const render: RenderPdf = async (pages, meta, graphics, { faces }, draft) => {
    const plain = FACE_ROLES.map((role) => {
      const { file, postscriptName, collection, ascenderEm } = faces[role];
      return [role, { file, postscriptName, collection, ascenderEm }];
    });
    worker.postMessage([pages, meta, graphics, { faces: Object.fromEntries(plain) }, draft]);
    const [pdf] = await made;
    return pdf;
  };
  return { render, end: () => worker.terminate() };
}

/** What the thread does: makes the PDF that it is asked for, and ends. */
export function servePdf(port: MessagePort): void {
  port.once("message", async (wanted: Parameters<RenderPdf>) => {
    const pdf = await renderPdf(...wanted);
    port.postMessage(pdf, [pdf.buffer as ArrayBuffer]);
  });
  // While the data are read elsewhere.
  void loadPdfmake();
}
