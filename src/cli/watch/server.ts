import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** This machine alone: what is not published yet is for nobody else in the network. */
const LOOPBACK = "127.0.0.1";

/** What is shown: a page, the build that it is of, and what stands in the way of the next one (mostly nothing). */
export interface Shown {
  readonly html: string;
  readonly build: string;
  readonly fault: string;
}

/** A server of one page that tells its browsers when there is another. */
export interface PageServer {
  /** http://127.0.0.1:53124/ */
  readonly address: string;
  readonly show: (shown: Shown) => void;
  readonly close: () => Promise<void>;
}

/** Begins to serve, on the port or on any free one. Rejects where the port is taken. */
export async function servePage(first: Shown, port = 0): Promise<PageServer> {
  let shown = first;
  const listeners = new Set<ServerResponse>();
  const tell = (listener: ServerResponse): void => {
    const { build, fault } = shown;
    listener.write(`data: ${JSON.stringify({ build, fault })}\n\n`);
  };
  const server = createServer((request, response) => {
    const refused = refusal(request, server.address() as AddressInfo | null);
    if (refused !== undefined) {
      response.writeHead(refused, HEADERS).end();
      return;
    }
    if (request.url === "/") {
      response.writeHead(200, { ...HEADERS, "content-type": "text/html; charset=utf-8" }).end(shown.html);
      return;
    }
    response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream; charset=utf-8" });
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
    tell(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    show: (next) => {
      shown = next;
      for (const listener of listeners) tell(listener);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing is kept, framed, guessed at or shared with other pages. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Why a request is not answered, as a status. Another name that leads here (DNS rebinding) would let any web page read
 * the report: only the two names of this machine are answered.
 */
function refusal({ headers, method, url }: IncomingMessage, address: AddressInfo | null): number | undefined {
  const names = [LOOPBACK, "localhost"].map((name) => `${name}:${address?.port}`);
  if (!names.includes(headers.host ?? "")) return 403;
  if (method !== "GET") return 405;
  return url === "/" || url === "/events" ? undefined : 404;
}
