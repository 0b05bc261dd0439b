import { zlibSync } from "fflate";
import { sha256 } from "../memory/hash.ts";
import type { Remember } from "../memory/types.ts";

const STREAM = "\nstream\n";
/** An entry of the table of places: ten digits, five digits, a letter, and what ends a line, 20 bytes in all. */
const ENTRY_BYTES = 20;

/**
 * Packs the streams of a file that pdfkit wrote unpacked. pdfkit would leave that to Node's zlib, of which there are
 * several: Node's own and those of the systems it is built for. They pack the same words into different bytes.
 */
export function deflated(pdf: Uint8Array, remember: Remember): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { tableAt, offsets, trailer } = readTable(file);
  const ends = offsets.toSorted((a, b) => a - b);
  const parts: Uint8Array[] = [file.subarray(0, ends[0])];
  let length = ends[0] ?? 0;
  const moved = new Map<number, number>();
  for (const [at, offset] of ends.entries()) {
    moved.set(offset, length);
    for (const part of packedObject(file.subarray(offset, ends[at + 1] ?? tableAt), remember)) {
      parts.push(part);
      length += part.length;
    }
  }
  const entries = offsets.map((offset) => `${String(moved.get(offset)).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  return new Uint8Array(
    Buffer.concat([...parts, Buffer.from(`${table}${trailer}startxref\n${length}\n%%EOF\n`, "latin1")]),
  );
}

/** Where each object stands, by its number from 1, and what follows the table. */
function readTable(file: Buffer): {
  readonly tableAt: number;
  readonly offsets: readonly number[];
  readonly trailer: string;
} {
  const end = file.lastIndexOf("startxref\n");
  const tableAt = Number.parseInt(file.toString("latin1", end + "startxref\n".length), 10);
  const [head = "", size = ""] = /^xref\n0 (\d+)\n/u.exec(file.toString("latin1", tableAt, end)) ?? [];
  const first = tableAt + head.length;
  const offsets = Array.from({ length: Number(size) - 1 }, (_, at) =>
    Number.parseInt(file.toString("latin1", first + (at + 1) * ENTRY_BYTES), 10),
  );
  return { tableAt, offsets, trailer: file.toString("latin1", first + Number(size) * ENTRY_BYTES, end) };
}

/** An object with its stream packed; one without, one that is packed already and the metadata stay as they are. */
function packedObject(object: Buffer, remember: Remember): readonly Uint8Array[] {
  const at = object.indexOf(STREAM);
  const dictionary = object.toString("latin1", 0, Math.max(0, at));
  const length = /^\/Length (\d+)$/mu.exec(dictionary)?.[1];
  // ISO 19005-1, 6.7.2: metadata are for readers that know nothing of PDF.
  if (length === undefined || /^\/Filter |^\/Type \/Metadata$/mu.test(dictionary)) return [object];
  const start = at + STREAM.length;
  const stream = object.subarray(start, start + Number(length));
  const packed = remember(
    "stream",
    sha256(stream),
    () => {},
    () => zlibSync(stream, { level: 6 }),
  );
  const told = dictionary.replace(`/Length ${length}\n`, `/Length ${packed.length}\n/Filter /FlateDecode\n`);
  return [Buffer.from(told + STREAM, "latin1"), packed, object.subarray(start + Number(length))];
}
