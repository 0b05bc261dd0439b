import { proseOf } from "../../data/tree.ts";
import { stateOf } from "../run.ts";
import type { Rule } from "../types.ts";

/** Shorter words are names and turns of phrase. */
const LEAST = 10;

/** Words that read as they did the year before: copied and not yet thought over. */
export const sameProse: Rule = {
  code: "check/same-prose",
  title: "文字与上年不雷同",
  severity: "warning",
  find: ({ year, earlier }) => {
    if (!earlier) return [];
    const before = new Set(proseOf(earlier.year.root).map(stateOf));
    return (
      proseOf(year.root)
        // An office keeps its name.
        .filter(({ key }) => !key.startsWith("单位."))
        .filter((prose) => [...stateOf(prose)].length >= LEAST && before.has(stateOf(prose)))
        .map((prose) => ({
          keys: [prose.key],
          message: `「${prose.key}」与 ${earlier.year.year} 年的一字不差`,
          actual: stateOf(prose),
          expected: "改写，或核准沿用",
        }))
    );
  },
};
