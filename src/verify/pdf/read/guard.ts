import { constants, inflateRawSync } from "node:zlib";

/** What is refused, before and while a file is read. */
export const LIMITS = {
  bytes: 64 * 1024 * 1024,
  /** All streams of the file unpacked: pdf.js unpacks them whole, and a small file can claim gigabytes. */
  unpackedBytes: 512 * 1024 * 1024,
  streams: 50_000,
  pages: 500,
  glyphsPerPage: 30_000,
  /** Larger pictures are not decoded; their place is not known then. */
  imagePixels: 40_000_000,
} as const;

/** Why a file is not to be opened; nothing if it may be. */
export function refusal(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "文件是空的";
  if (bytes.length > LIMITS.bytes) return `文件超过 ${LIMITS.bytes / 1024 / 1024} MB，不予检查`;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!buffer.subarray(0, 1024).includes("%PDF-")) return "不是 PDF 文件";
  return unpackedTooLarge(buffer) ? "文件中的数据解压后过大，不予检查" : undefined;
}

/**
 * Unpacks every stream that is deflated, as far as the limit. What the dictionary says of it is not asked: a name can be
 * written in several ways, a deflated stream only in one.
 */
function unpackedTooLarge(buffer: Buffer): boolean {
  let left: number = LIMITS.unpackedBytes;
  let streams = 0;
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    if (buffer.subarray(at - 3, at).equals(Buffer.from("end"))) continue;
    if (++streams > LIMITS.streams) return true;
    const start = at + 6 + (buffer[at + 6] === 0x0d ? 1 : 0) + 1;
    const size = unpackedSize(buffer.subarray(start), left, 2);
    if (size === undefined) return true;
    left -= size;
  }
  return false;
}

/** How large a stream is once unpacked, streams deflated twice included; nothing if that is over the limit. */
function unpackedSize(stream: Buffer, limit: number, depth: number): number | undefined {
  if (((stream[0] ?? 0) & 0x0f) !== 8 || depth === 0) return 0;
  try {
    // Without the header of two bytes there is no check sum either, which pdf.js does not mind.
    const unpacked = inflateRawSync(stream.subarray(2), {
      maxOutputLength: Math.max(1, limit),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    const inner = unpackedSize(unpacked, limit - unpacked.length, depth - 1);
    return inner === undefined ? undefined : unpacked.length + inner;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? undefined : 0;
  }
}
