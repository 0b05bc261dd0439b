import { type Zippable, zipSync } from "fflate";

export const CONTENT_TYPES = "[Content_Types].xml";

/**
 * The first moment a zip can hold, by the local clock: fflate writes local time, so this one gives the same bytes in
 * every time zone. Made anew each time, for the zone may change while a process runs.
 */
const zipTime = (): Date => new Date(1980, 0, 1);

/** The content types first, as readers expect them; the rest by path, in code points rather than by any locale. */
function inOrder(left: readonly [string, Uint8Array], right: readonly [string, Uint8Array]): number {
  const rank = ([path]: readonly [string, Uint8Array]): number => (path === CONTENT_TYPES ? 0 : 1);
  return rank(left) - rank(right) || (left[0] < right[0] ? -1 : 1);
}

/** Packs the parts of an Office file so that the same parts give the same bytes on any day and in any zone. */
export function pack(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(parts.toSorted(inOrder));
  return zipSync(entries, { mtime: zipTime(), level: 6 });
}
