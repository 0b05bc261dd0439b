import { createHash } from "node:crypto";

/** SHA-256 of a content, in hex. Of a text its UTF-8. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");
