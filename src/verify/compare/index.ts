import type { Check } from "../types.ts";
import { sameLines, samePageStarts, samePages } from "./lines.ts";
import { sameHeadings, sameObjects, sameText } from "./text.ts";
import type { Pair } from "./types.ts";

/** Whether a Word file and a PDF are the same report. */
export const comparisons: readonly Check<Pair>[] = [
  sameText,
  sameHeadings,
  sameObjects,
  samePages,
  samePageStarts,
  sameLines,
];
