import type { Figure } from "../../data/figure/types.ts";
import { figuresOf } from "../figures.ts";
import type { Facts, Finding, Rule } from "../types.ts";

/** What of a figure is typed in order to be read; all else serves the checks. */
const TOLD: readonly (readonly [part: string, has: (figure: Figure) => boolean])[] = [
  ["增减", ({ change, values }) => change !== undefined && values.length > 0],
  ["原值", ({ from }) => from !== undefined],
  ["位次", ({ rank, values }) => rank !== undefined && values.length > 0],
];

const DRAWN: ReadonlySet<string> = new Set(["增减"]);

/**
 * A figure that a template names, but whose words came out without it: a condition that no longer holds, a part left
 * out; and what is typed with a figure and no template has a place for.
 */
export const neverPrinted: Rule = {
  code: "check/never-printed",
  title: "数据都印出",
  severity: "warning",
  find: (facts) => {
    const printed = printedParts(facts);
    return figuresOf(facts.year).flatMap((figure): readonly Finding[] => {
      // A chart may show value and change alike.
      const drawn = facts.drawn.has(figure.key);
      const parts = printed.get(figure.key) ?? (drawn ? DRAWN : undefined);
      if (!parts) return [finding(figure, "", "正文、表或图里用到它；不用就删去")];
      return TOLD.filter(([part, has]) => has(figure) && !parts.has(part) && !(drawn && DRAWN.has(part))).map(
        ([part]) => finding(figure, `的${part}`, `模板或文字里用到 .${part}；不用就删去`),
      );
    });
  },
};

const finding = ({ key, raw }: Figure, part: string, expected: string): Finding => ({
  keys: [key],
  message: `「${key}」${part}没有印在任何地方`,
  actual: raw,
  expected,
});

/** By key, which parts of the figure stand in print. */
function printedParts({ sentences }: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const printed = new Map<string, Set<string>>();
  for (const { inlines } of sentences)
    for (const inline of inlines) {
      if (inline.type !== "figure") continue;
      const known = printed.get(inline.key);
      if (known) known.add(inline.part);
      else printed.set(inline.key, new Set([inline.part]));
    }
  return printed;
}
