import { printQuantity } from "../../data/figure/print.ts";
import type { Quantity } from "../../data/figure/types.ts";
import type { Relation, Year } from "../../data/types.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { evaluate, holds, named } from "../relation/evaluate.ts";
import { keysIn, type ParsedRelation, parseRelation } from "../relation/parse.ts";
import type { Finding, Rule } from "../types.ts";

/**
 * 勾稽关系 of data/relations.yaml. One whose figures are 待填 waits; so does one about what the year before had and this
 * year has not: the relations are those of all years.
 */
export const relation: Rule = {
  code: "check/relation",
  title: "勾稽关系成立",
  severity: "error",
  find: ({ year, relations, earlier }) => relations.flatMap((one) => faultsOf(one, year, earlier?.year)),
};

function faultsOf(declared: Relation, year: Year, earlier: Year | undefined): readonly Finding[] {
  const { text, note, place } = declared;
  const parsed = parseRelation(text);
  if ("fault" in parsed) return [{ keys: [], place, message: `勾稽式「${text}」读不懂：${parsed.fault}` }];
  const found = keysIn(parsed).map((key) => [key, named(year.root, key)] as const);
  const unknown = found
    .filter(
      ([key, { type }]) => type === "unknown" && !(earlier && named(earlier.root, key).type !== "unknown"),
    )
    .map(([key]) => key);
  if (unknown.length > 0) return unknown.map((key) => unknownKey(key, declared, year));
  const quantities = new Map<string, Quantity>();
  for (const [key, one] of found) if (one.type === "quantity") quantities.set(key, one.quantity);
  if (quantities.size < found.length) return [];
  const quantityOf = (key: string): Quantity | undefined => quantities.get(key);
  const [left, right] = [evaluate(parsed.left, quantityOf), evaluate(parsed.right, quantityOf)];
  if (!left || !right || holds(left, parsed.comparison, right)) return [];
  return [
    {
      keys: found.flatMap(([, one]) => (one.type === "quantity" ? [one.key] : [])),
      message: `勾稽关系不成立：${text}`,
      actual: [...quantities].map(([key, quantity]) => `${key} ${printQuantity(quantity)}`).join("，"),
      notes: [
        `见 ${place.file}:${place.start.line}${note === undefined ? "" : `（${note}）`}`,
        ...gap(parsed, quantityOf),
      ],
    },
  ];
}

/** What the two sides come to, for the slip to be seen. */
function gap(
  { left, right }: ParsedRelation,
  quantityOf: (key: string) => Quantity | undefined,
): readonly string[] {
  const middle = (side: ParsedRelation["left"]): string => {
    const interval = evaluate(side, quantityOf);
    const value = interval && (interval.low + interval.high) / 2;
    return value !== undefined && Number.isFinite(value) ? String(Number(value.toPrecision(6))) : "不定";
  };
  return [`左边 ${middle(left)}，右边 ${middle(right)}（不带单位）`];
}

const unknownKey = (key: string, { text, place }: Relation, year: Year): Finding => {
  const meant = suggest(key, [...year.figures.keys()]);
  return {
    keys: [],
    place,
    message: `勾稽式「${text}」里的「${key}」不是数据里的数字`,
    ...(meant.length > 0 && { notes: [`是否想写：${meant.join("、")}？`] }),
  };
};
