import type { Change } from "../../redline/types.ts";
import type { WordBlock } from "../blocks.ts";

/** A block of the redline as the writer made it, and what is to be said of it. */
export interface RedlineBlock {
  /** The new version's; of what is gone, the old one's. Its words may tell of changes themselves. */
  readonly block: WordBlock;
  /** It stands in one version only. */
  readonly change?: Change;
  /** What it was in the old version, to be held against it run by run. */
  readonly former?: WordBlock;
  /** Of a table: the rows that stand in one version only. */
  readonly rows?: readonly (Change | undefined)[];
  /** What became of a paragraph's end, where that is not what became of the paragraph. */
  readonly end?: readonly Change[];
  /** The paragraph that is joined to this one in the version that has not this one: it is to keep its properties. */
  readonly joined?: WordBlock;
}
