import { editionHeader } from "./header.ts";
import type { Marks } from "./marks.ts";

const SHADE = "FFFF00";
/** At the head of each page. */
export const DRAFT_HEADER = "草稿（数字未填全，不作正式文件印发）";

/** Over another edition's marks: figures that wait to be filled stand out, and each page says that it is a draft. */
export const draftMarks = (pending: ReadonlySet<string>, over: Marks): Marks => ({
  ...over,
  shade: (figure) => (pending.has(figure.key) ? SHADE : over.shade?.(figure)),
  header: () => editionHeader(DRAFT_HEADER),
});
