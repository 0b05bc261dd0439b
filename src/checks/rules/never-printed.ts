import type { Figure } from "../../data/figure/types.ts";
import { figuresOf } from "../figures.ts";
import type { Facts, Finding, Rule } from "../types.ts";

/** What of a figure is typed in order to be read; a change may serve the checks and the choice of words alone. */
const TOLD: readonly Told[] = [
  { name: "原值", parts: ["原值", "升降至"], has: ({ from }) => from !== undefined },
  { name: "位次", parts: ["位次"], has: ({ rank, values }) => rank !== undefined && values.length > 0 },
];

interface Told {
  readonly name: string;
  /** Any of these tells it. */
  readonly parts: readonly string[];
  readonly has: (figure: Figure) => boolean;
}

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
      const own = printed.get(figure.key);
      if (!own && !facts.drawn.has(figure.key))
        return [finding(figure, "", "正文、表或图里用到它；不用就删去")];
      return TOLD.filter(({ parts, has }) => has(figure) && !parts.some((part) => own?.has(part))).map(
        ({ name }) => finding(figure, `的${name}`, `模板或文字里用到 .${name}；不用就删去`),
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
