import type { Figure } from "../../data/figure/types.ts";
import { figuresOf } from "../figures.ts";
import type { Rule } from "../types.ts";

/** Rules for offices that want each figure vouched for; they run only where 核对 in report.yaml names them. */
const missing = (
  code: Rule["code"],
  name: "来源" | "责任单位",
  lacks: (figure: Figure) => boolean,
): Rule => ({
  code,
  title: `数字写明${name}`,
  severity: "warning",
  optional: true,
  find: ({ year }) =>
    figuresOf(year)
      .filter(lacks)
      .map(({ key }) => ({ keys: [key], message: `「${key}」没有写${name}`, expected: `${name}: …` })),
});

export const missingSource: Rule = missing(
  "check/missing-source",
  "来源",
  ({ source }) => source === undefined,
);
export const missingOwner: Rule = missing(
  "check/missing-owner",
  "责任单位",
  ({ owner }) => owner === undefined,
);
