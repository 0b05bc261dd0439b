import { nameOf } from "../../data/figure/name.ts";
import { printQuantity } from "../../data/figure/print.ts";
import type { Figure } from "../../data/figure/types.ts";
import { comparable, figuresOf } from "../figures.ts";
import { intervalOf, meet } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/** Shorter names (数量, 项目, 注册资本金 …) stand for a different thing in each group. */
const LEAST_LENGTH = 6;

/** One indicator under two keys has one value. */
export const sameFact: Rule = {
  code: "check/same-fact",
  title: "同一指标各处一致",
  severity: "error",
  find: ({ year }) => {
    const byName = new Map<string, Figure[]>();
    for (const figure of figuresOf(year)) {
      const name = nameOf(figure.key);
      if ([...name].length < LEAST_LENGTH && !year.history.has(name)) continue;
      const known = byName.get(name);
      if (known) known.push(figure);
      else byName.set(name, [figure]);
    }
    return [...byName.values()].flatMap(([first, ...others]) =>
      others.flatMap((other) => (first ? faultsOf(first, other) : [])),
    );
  },
};

function faultsOf(first: Figure, other: Figure): readonly Finding[] {
  const [a, b] = [first.values[0], other.values[0]];
  if (!a || !b || !comparable(a, b) || meet(intervalOf(a), intervalOf(b))) return [];
  return [
    {
      keys: [other.key, first.key],
      message: `「${other.key}」与「${first.key}」是同一指标，数值不同`,
      actual: printQuantity(b),
      expected: `${printQuantity(a)}（${first.place.file}:${first.place.start.line}）`,
    },
  ];
}
