import { faceOfCollection } from "./collection.ts";
import type { Face } from "./types.ts";

/** What a page needs of a face: the characters that it shows, and the OpenType features that they are set with. */
export interface FaceUse {
  readonly characters: string;
  readonly features: readonly string[];
}

/** Tables of baselines, vertical type and variations that no page asks for; kerning must not move what is set. */
const UNUSED_TABLES = ["BASE", "GPOS", "STAT", "VORG", "vhea", "vmtx"];

/**
 * A web font (WOFF) with the glyphs of a few characters. WOFF2 would be a tenth smaller and takes ten times as long.
 * The subsetter is loaded on first use.
 */
export async function subsetFace(
  bytes: Uint8Array,
  { collection, postscriptName }: Pick<Face, "collection" | "postscriptName">,
  { characters, features }: FaceUse,
): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  const font = collection ? faceOfCollection(bytes, postscriptName) : bytes;
  return subsetFont(Buffer.from(font.buffer, font.byteOffset, font.byteLength), characters, {
    targetFormat: "woff",
    keepFeatures: features,
    dropTables: UNUSED_TABLES,
    noHinting: true,
  });
}
