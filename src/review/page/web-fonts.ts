import { subsetFace } from "../../fonts/subset.ts";
import type { FontBook } from "../../fonts/types.ts";
import type { FaceRole } from "../../layout/standard/type.ts";
import type { Pages } from "../../layout/types.ts";
import { faceUses, type LooseWords } from "./faces.ts";

/** The faces that a page uses, each with its characters only. One after the other: the subsetter has one memory. */
export async function webFonts(
  pages: Pages,
  loose: readonly LooseWords[],
  fonts: FontBook,
): Promise<ReadonlyMap<FaceRole, Uint8Array>> {
  const made = new Map<FaceRole, Uint8Array>();
  for (const [role, use] of faceUses(pages, loose, fonts)) {
    const face = fonts.faces[role];
    made.set(role, await subsetFace(face.bytes, face, use));
  }
  return made;
}
