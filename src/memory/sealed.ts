import { createHash } from "node:crypto";

const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const DIGEST_BYTES = 32;

/** Bytes for a file that may be damaged, with their digest before them. */
export const sealed = (bytes: Uint8Array): Uint8Array => Buffer.concat([digestOf(bytes), bytes]);

/** The bytes of such a file; undefined where it is damaged. */
export function unsealed(file: Buffer): Buffer | undefined {
  const bytes = file.subarray(DIGEST_BYTES);
  return digestOf(bytes).equals(file.subarray(0, DIGEST_BYTES)) ? bytes : undefined;
}
