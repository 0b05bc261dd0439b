import { create, type Font } from "fontkit";

/** The table directory as fontkit has read it. */
interface Directory {
  readonly tag: string;
  readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
}

/** Bytes of the file's header and of each record of its directory (OpenType, "Organization of an OpenType font"). */
const HEADER_BYTES = 12;
const RECORD_BYTES = 16;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * One face of a collection (TTC) as a font file of its own. The faces of a collection share tables that lie anywhere,
 * so the directory is made anew; search ranges and checksums stay nought, for the subsetter asks for neither.
 */
export function faceOfCollection(bytes: Uint8Array, postscriptName: string): Uint8Array {
  const { directory } = create(bytes as Buffer, postscriptName) as Font & { readonly directory: Directory };
  const tables = Object.entries(directory.tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER_BYTES + RECORD_BYTES * tables.length;
  const font = new Uint8Array(start + tables.reduce((sum, [, { length }]) => sum + padded(length), 0));
  const view = new DataView(font.buffer);
  writeTag(font, 0, directory.tag);
  view.setUint16(4, tables.length);
  let at = start;
  for (const [index, [tag, { offset, length }]] of tables.entries()) {
    const record = HEADER_BYTES + RECORD_BYTES * index;
    writeTag(font, record, tag);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, length);
    font.set(bytes.subarray(offset, offset + length), at);
    at += padded(length);
  }
  return font;
}

function writeTag(font: Uint8Array, at: number, tag: string): void {
  for (let index = 0; index < 4; index += 1) font[at + index] = tag.charCodeAt(index);
}
