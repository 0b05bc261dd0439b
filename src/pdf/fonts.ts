import { FACE_ROLES } from "../fonts/roles.ts";
import type { Face } from "../fonts/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";

/** The fonts as the PDF needs them: where each face is, and how high above the baseline it begins. */
export interface PdfFonts {
  readonly faces: Readonly<
    Record<
      FaceRole,
      Pick<
        Face,
        "file" | "sha256" | "postscriptName" | "collection" | "ascenderEm" | "bytes" | "font" | "glyph"
      >
    >
  >;
}

/** A face for pdfmake: a path, or a path with the face of a collection. No weight but the one is ever asked for. */
interface Descriptor {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** The faces by role as pdfmake wants them, and the files that it may read. Built afresh: pdfmake changes what it gets. */
export function fontDescriptors(fonts: PdfFonts): {
  readonly descriptors: Record<string, Descriptor>;
  readonly files: ReadonlySet<string>;
} {
  const descriptors: Record<string, Descriptor> = {};
  const files = new Set<string>();
  for (const role of FACE_ROLES) {
    const { file, postscriptName, collection } = fonts.faces[role];
    files.add(file);
    // @types/pdfmake knows no collections: [file, face].
    const face = (collection ? [file, postscriptName] : file) as string;
    descriptors[role] = { normal: face, bold: face, italics: face, bolditalics: face };
  }
  return { descriptors, files };
}
