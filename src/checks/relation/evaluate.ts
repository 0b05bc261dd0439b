import type { Figure, Quantity } from "../../data/figure/types.ts";
import { descend } from "../../data/lookup.ts";
import type { Group } from "../../data/types.ts";
import { exact, type Interval, intervalOf, meet, minus, over, plus, times } from "../interval.ts";
import type { Comparison, Expression } from "./parse.ts";

/** What a key of a relation names. */
export type Named =
  | { readonly type: "quantity"; readonly quantity: Quantity; readonly key: string }
  /** 待填, or a property that the figure does not have this year. */
  | { readonly type: "unfilled"; readonly key: string }
  | { readonly type: "unknown" };

/** 经济.总值, 经济.总值.增减数, 任务.完成: the figure's value, a property of it or one of its labelled parts. */
export function named(root: Group, path: string): Named {
  const found = descend(root, path);
  if (found?.node.type !== "figure") return { type: "unknown" };
  const { node, rest } = found;
  const quantity = property(node, rest);
  if (quantity) return { type: "quantity", quantity, key: node.key };
  return node.pending || rest === "" || PROPERTIES.has(rest)
    ? { type: "unfilled", key: node.key }
    : { type: "unknown" };
}

const PROPERTIES = new Set(["值", "增减数", "目标", "上年", "原值"]);

function property(figure: Figure, name: string): Quantity | undefined {
  switch (name) {
    case "":
    case "值":
      return figure.values[0];
    case "增减数":
      return figure.change?.amount;
    case "目标":
      return figure.target;
    case "上年":
      return figure.prior;
    case "原值":
      return figure.from?.quantity;
    default:
      return figure.parts.get(name);
  }
}

/** The interval of an expression; percentages count as parts of 1. Nothing where it divides by what may be 0. */
export function evaluate(
  expression: Expression,
  quantityOf: (key: string) => Quantity | undefined,
): Interval | undefined {
  if (expression.type === "number") return exact(expression.value);
  if (expression.type === "key") {
    const quantity = quantityOf(expression.key);
    if (!quantity) return undefined;
    const whole = intervalOf(quantity);
    return quantity.dimension === "percent" ? { low: whole.low / 100, high: whole.high / 100 } : whole;
  }
  const left = evaluate(expression.left, quantityOf);
  const right = evaluate(expression.right, quantityOf);
  if (!left || !right) return undefined;
  switch (expression.sign) {
    case "+":
      return plus(left, right);
    case "-":
      return minus(left, right);
    case "*":
      return times(left, right);
    case "/":
      return over(left, right);
  }
}

/** Whether a comparison can be true of some of the values that print so. */
export function holds(left: Interval, comparison: Comparison, right: Interval): boolean {
  switch (comparison) {
    case "=":
      return meet(left, right);
    case "<=":
      return left.low <= right.high || meet(left, right);
    case ">=":
      return left.high >= right.low || meet(left, right);
    case "<":
      return left.low < right.high;
    case ">":
      return left.high > right.low;
  }
}
