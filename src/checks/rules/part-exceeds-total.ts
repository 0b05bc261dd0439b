import { printQuantity } from "../../data/figure/print.ts";
import { comparable, figuresOf } from "../figures.ts";
import { intervalOf } from "../interval.ts";
import type { Rule } from "../types.ts";

/** 50 项，完成 51 项: what is counted among a whole is no more than the whole. */
export const partExceedsTotal: Rule = {
  code: "check/part-exceeds-total",
  title: "其中数不大于总数",
  severity: "error",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [whole], parts }) =>
      [...parts].flatMap(([label, part]) =>
        whole && comparable(part, whole) && intervalOf(part).low > intervalOf(whole).high
          ? [
              {
                keys: [key],
                message: `「${key}」的“${label}”大于总数`,
                actual: `${label}${printQuantity(part)}，总数${printQuantity(whole)}`,
                expected: `${label}不大于${printQuantity(whole)}`,
              },
            ]
          : [],
      ),
    ),
};
