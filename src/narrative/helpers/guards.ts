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
