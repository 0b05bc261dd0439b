import type { Direction, Figure } from "../../data/figure/types.ts";
import { isPrintable, SUBJECT } from "../views.ts";
import { allExist, exists, type Helper, splitArguments } from "./context.ts";

/** `{{#有 a b}}…{{else}}…{{/有}}`: the block if every argument is given. Also `行`, which reads better in tables. */
export const whenAll: Helper = function (...args) {
  const { values, options } = splitArguments(args);
  return allExist(values) ? options.fn(this) : options.inverse(this);
};

/** `{{#有任 a b}}…{{else}}…{{/有任}}`: the block if any argument is given. */
export const whenAny: Helper = function (...args) {
  const { values, options } = splitArguments(args);
  return values.some(exists) ? options.fn(this) : options.inverse(this);
};

/** `{{#全部 总数 完成数}}…{{else}}…{{/全部}}`: the block if both are given and equal. */
export const whenComplete: Helper = function (...args) {
  const { values, options } = splitArguments(args);
  const [total, done] = values.map((value) =>
    isPrintable(value) ? value[SUBJECT].quantity?.value : undefined,
  );
  return total !== undefined && total === done ? options.fn(this) : options.inverse(this);
};

/** `{{#若增长 x y}}…{{else}}…{{/若增长}}`: the block if each of the figures went this way. Also 若下降, 若持平. */
export const whenWent = (direction: Direction): Helper =>
  function (...args) {
    const { values, options } = splitArguments(args);
    const went = values.map((value) => (isPrintable(value) ? directionOf(value[SUBJECT].figure) : undefined));
    return went.length > 0 && went.every((one) => one === direction)
      ? options.fn(this)
      : options.inverse(this);
  };

/** The way of a figure's change; where it has none, from the value before to this one. */
function directionOf(figure: Figure | undefined): Direction | undefined {
  if (!figure || figure.change) return figure?.change?.direction;
  const [now] = figure.values;
  const before = figure.from?.quantity ?? figure.prior;
  if (!now || now.unit !== before?.unit) return undefined;
  return now.value > before.value ? "rise" : now.value < before.value ? "fall" : "level";
}

/** `{{#若超过 甲 乙}}…{{else}}…{{/若超过}}`: the block if the first is more than the second, both in one unit. */
export const whenMore: Helper = function (...args) {
  const { values, options } = splitArguments(args);
  const [one, other] = values.map((value) => (isPrintable(value) ? value[SUBJECT].quantity : undefined));
  return one && one.unit === other?.unit && one.value > other.value
    ? options.fn(this)
    : options.inverse(this);
};
