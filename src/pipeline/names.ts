import { pendingFigures } from "../draft/list.ts";
import { fileNameFrom } from "../write/files.ts";
import type { Narrated } from "./types.ts";

/** Ends the names of a draft's files; what else ends a name stands behind it. */
export const DRAFT_SUFFIX = "（草稿）";
/** Ends the name of the proofreading edition. */
export const REVIEW_SUFFIX = "（核稿版）";
/** Ends the name of the redline. */
export const REDLINE_SUFFIX = "（修订稿）";
/** Ends the names of the note that goes with a redline. */
export const NOTE_SUFFIX = "变更说明";
/** Ends the name of the review page. */
export const PAGE_SUFFIX = "（审阅）";

/** Whether figures of a report still wait to be filled. */
export const isDraft = ({ year }: Pick<Narrated, "year">): boolean => pendingFigures(year).length > 0;

/** The name of a report's file, without its extension: as report.yaml says, else after the report's title. */
export const outputName = (
  { year, tree }: Pick<Narrated, "year" | "tree">,
  { draft, suffix = "" }: { readonly draft: boolean; readonly suffix?: string },
): string => fileNameFrom(year.front.fileName ?? tree.meta.title, (draft ? DRAFT_SUFFIX : "") + suffix);
