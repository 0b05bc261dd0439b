import { figuresOf } from "../figures.ts";
import type { Rule } from "../types.ts";

/** A figure that a template names, but whose words came out without it: a condition that no longer holds, a part left out. */
export const neverPrinted: Rule = {
  code: "check/never-printed",
  title: "数据都印出",
  severity: "warning",
  find: ({ year, sentences, drawn }) => {
    const printed = new Set(
      sentences.flatMap(({ inlines }) =>
        inlines.flatMap((inline) => ("key" in inline && inline.key !== undefined ? [inline.key] : [])),
      ),
    );
    return figuresOf(year)
      .filter(({ key }) => !printed.has(key) && !drawn.has(key))
      .map(({ key, raw }) => ({
        keys: [key],
        message: `「${key}」没有印在任何地方`,
        actual: raw,
        expected: "正文、表或图里用到它；不用就删去",
      }));
  },
};
