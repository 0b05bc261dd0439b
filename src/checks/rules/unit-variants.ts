import { printUnit } from "../../data/figure/print.ts";
import { figuresOf } from "../figures.ts";
import type { Finding, Rule } from "../types.ts";

/** Names of one unit. */
const SAME: readonly (readonly string[])[] = [
  ["平方米", "平米", "㎡"],
  ["立方米", "㎥"],
  ["公里", "千米"],
  ["公斤", "千克"],
  ["吨标准煤", "吨标煤"],
  ["个百分点", "百分点"],
  ["千瓦时", "度"],
  ["延米", "延长米"],
  ["个学位", "学位"],
  ["个车位", "车位"],
  ["个泊位", "泊位"],
  ["个工作日", "工作日"],
];

/** One unit is written in one way through a report. */
export const unitVariants: Rule = {
  code: "check/unit-variants",
  title: "同一单位写法一致",
  severity: "warning",
  find: ({ year }) =>
    SAME.flatMap((names): readonly Finding[] => {
      const used = figuresOf(year).flatMap(({ key, values: [value] }) =>
        value && names.includes(value.unit) ? [{ key, value }] : [],
      );
      const counts = names.map((name) => used.filter(({ value }) => value.unit === name).length);
      const main = names[counts.indexOf(Math.max(...counts))];
      return used
        .filter(({ value }) => value.unit !== main)
        .map(({ key, value }) => ({
          keys: [key],
          message: `「${key}」的单位写法与别处不同`,
          actual: printUnit(value),
          expected: value.scale + main,
        }));
    }),
};
