import { unzipSync } from "fflate";

const MB = 1_000_000;
/** All parts unpacked, as declared: more is no report but a zip bomb. */
const LARGEST_FILE_BYTES = 200 * MB;
/** XML that is read, unpacked: a thousand pages come to 10 MB. */
const LARGEST_XML_BYTES = 20 * MB;
/** The same XML as packed: bounds the work where the declared sizes lie, for a packed byte makes 1032 at most. */
const LARGEST_PACKED_BYTES = 4 * MB;
/** What a part may be longer packed than unpacked: headers of its blocks. */
const PACKING_BYTES = 1024;
const MOST_PARTS = 5_000;

/** Parts of the package by path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Ends the unpacking from within the library's filter. */
class Refused extends Error {}

const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);

/** The XML parts of an Office file of the named kind, within the limits; pictures stay packed. */
export function openPackage(bytes: Uint8Array, kind: string): Parts | { readonly fault: string } {
  let parts = 0;
  let declared = 0;
  let xml = 0;
  let packed = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts += 1;
        declared += originalSize;
        if (parts > MOST_PARTS) throw new Refused("文件内的部件过多，疑似压缩炸弹");
        if (declared > LARGEST_FILE_BYTES) throw new Refused("解压后超过 200 MB，疑似压缩炸弹");
        if (!isXml(name)) return false;
        xml += originalSize;
        packed += size;
        if (xml > LARGEST_XML_BYTES || packed > LARGEST_PACKED_BYTES)
          throw new Refused("文件正文过大，不予打开");
        if (size > originalSize + PACKING_BYTES) throw new Refused("文件声明的大小与实际不符");
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof Refused) return { fault: error.message };
    return { fault: `不是完整的 ${kind}：无法解压` };
  }
}
