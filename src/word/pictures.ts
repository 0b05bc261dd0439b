import { sha256 } from "../memory/hash.ts";
import type { WordParts } from "./compile.ts";
import type { WordCharts } from "./types.ts";

/** Where a Word file keeps its pictures. */
const MEDIA = "word/media/";

/**
 * What docx is given instead of a picture: it names each picture by a hash of its own, which takes longer than all the
 * rest of it. As long as the pictures differ, so do these.
 */
export const standIn = (picture: Uint8Array): Uint8Array => new TextEncoder().encode(sha256(picture));

/** The parts with the charts' pictures in place of what stood for them. */
export function withPictures(parts: WordParts, ...charts: readonly WordCharts[]): WordParts {
  const pictures = new Map(
    charts
      .flatMap((each) => [...each.values()])
      .flatMap(({ svg, png }) => [png, new TextEncoder().encode(svg)])
      .map((picture) => [sha256(picture), picture]),
  );
  return new Map(
    [...parts].map(([path, data]) => {
      if (typeof data === "string" || !path.startsWith(MEDIA)) return [path, data];
      const picture = pictures.get(new TextDecoder().decode(data));
      if (!picture) throw new Error(`No picture for ${path}.`);
      return [path, picture];
    }),
  );
}
