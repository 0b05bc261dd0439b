import { type Document, Packer } from "docx";

/** Parts of a Word file by their path, text or bytes. */
export type WordParts = ReadonlyMap<string, string | Uint8Array>;

interface Compiler {
  readonly compile: (
    document: Document,
    prettify: undefined,
    own: readonly { readonly path: string; readonly data: string }[],
  ) => WordParts;
}

/** Missing in docx's types: what these offer packs the parts, and here they would be unpacked again at once. */
const { compiler } = Packer as unknown as { readonly compiler: Compiler };

/** The parts that docx makes of a document, with `own` in place of its own ones of the same path. */
export const compileParts = (document: Document, own: Parameters<Compiler["compile"]>[2]): WordParts =>
  compiler.compile(document, undefined, own);
