import { allDone } from "./rules/all-done.ts";
import { boundWords } from "./rules/bound-words.ts";
import { coarseChange } from "./rules/coarse-change.ts";
import { countOfNames } from "./rules/count-of-names.ts";
import { direction } from "./rules/direction.ts";
import { doubledApproximation } from "./rules/doubled-approximation.ts";
import { emptySection } from "./rules/empty-section.ts";
import { emptySlot } from "./rules/empty-slot.ts";
import { estimateAfterYear } from "./rules/estimate-after-year.ts";
import { exceeded } from "./rules/exceeded.ts";
import { historyChange } from "./rules/history-change.ts";
import { jump } from "./rules/jump.ts";
import { missingOwner, missingSource } from "./rules/missing.ts";
import { nameVariants } from "./rules/name-variants.ts";
import { neverPrinted } from "./rules/never-printed.ts";
import { partExceedsTotal } from "./rules/part-exceeds-total.ts";
import { partsSum } from "./rules/parts-sum.ts";
import { priorValue } from "./rules/prior-value.ts";
import { rank } from "./rules/rank.ts";
import { relation } from "./rules/relation.ts";
import { sameFact } from "./rules/same-fact.ts";
import { sameProse } from "./rules/same-prose.ts";
import { share } from "./rules/share.ts";
import { staleYear } from "./rules/stale-year.ts";
import { STANDARDS } from "./rules/standards.ts";
import { target } from "./rules/target.ts";
import { typedDigit } from "./rules/typed-digit.ts";
import { unitVariants } from "./rules/unit-variants.ts";
import { yearsRunning } from "./rules/years-running.ts";
import type { Rule } from "./types.ts";

/** Every rule of `report check`. */
export const RULES: readonly Rule[] = [
  // Figures among themselves
  relation,
  partExceedsTotal,
  partsSum,
  share,
  priorValue,
  historyChange,
  coarseChange,
  sameFact,
  countOfNames,
  jump,
  target,
  // Words against figures
  direction,
  allDone,
  exceeded,
  boundWords,
  rank,
  yearsRunning,
  estimateAfterYear,
  staleYear,
  doubledApproximation,
  // The narrative
  typedDigit,
  emptySlot,
  emptySection,
  neverPrinted,
  sameProse,
  nameVariants,
  unitVariants,
  // What is lacking
  missingSource,
  missingOwner,
  ...STANDARDS,
];
