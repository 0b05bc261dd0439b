import type { Source } from "../diagnostics/source.ts";
import type { Inline } from "../report/types.ts";
import { placeInTemplates } from "./template-place.ts";
import type { Finding } from "./types.ts";

/**
 * Where printed words come from: the key of the data that say them, or else the place in a template. `at` and `length`
 * are UTF-16 units of the inlines' text together.
 */
export function originOf(
  inlines: readonly Inline[],
  at: number,
  length: number,
  templates: readonly Source[],
): Pick<Finding, "keys" | "place"> {
  let start = 0;
  for (const inline of inlines) {
    const end = start + inline.text.length;
    if (at < end) {
      if ("key" in inline && inline.key !== undefined) return { keys: [inline.key] };
      const own = Math.max(0, at - start);
      const place = placeInTemplates(templates, inline.text, own, Math.min(length, inline.text.length - own));
      return { keys: [], ...(place && { place }) };
    }
    start = end;
  }
  return { keys: [] };
}
