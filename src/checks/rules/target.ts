import { printQuantity } from "../../data/figure/print.ts";
import type { Figure, Quantity } from "../../data/figure/types.ts";
import { comparable, figuresOf } from "../figures.ts";
import { intervalOf } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

const AT_MOST = /不超过|不高于|不突破|以内|以下|低于|控制在/u;

/** A figure that states its target meets it. What has to fall, or is bounded above, must not be more; all else not less. */
export const target: Rule = {
  code: "check/target",
  title: "达到目标",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year).flatMap((figure): readonly Finding[] => {
      const [value] = figure.values;
      if (
        !value ||
        !figure.target ||
        !comparable(value, figure.target) ||
        isMet(figure, value, figure.target)
      )
        return [];
      return [
        {
          keys: [figure.key],
          message: `「${figure.key}」没有达到目标`,
          actual: printQuantity(value),
          expected: `目标${printQuantity(figure.target)}`,
        },
      ];
    }),
};

/** Whether a target must not be exceeded: it says so, or asks for a fall. */
export function isCeiling({ change, prior }: Figure, target: Quantity): boolean {
  const asksForFall = prior && comparable(prior, target) && target.value < prior.value;
  return (
    asksForFall || change?.direction === "fall" || AT_MOST.test([...target.bounds, target.suffix].join(" "))
  );
}

function isMet(figure: Figure, value: Quantity, wanted: Quantity): boolean {
  const reached = intervalOf(value);
  return isCeiling(figure, wanted)
    ? reached.low <= wanted.value + wanted.tolerance
    : reached.high >= wanted.value - wanted.tolerance;
}
