import { nameOf } from "../../data/figure/name.ts";
import { walkData } from "../../data/tree.ts";
import { figuresOf } from "../figures.ts";
import type { Rule } from "../types.ts";

const LIST = "名称";

/** 名称 lists all of them, so the one count beside it is their number; 代表 lists some. */
export const countOfNames: Rule = {
  code: "check/count-of-names",
  title: "所列名称与数量一致",
  severity: "error",
  find: ({ year }) =>
    [...walkData(year.root)].flatMap((node) => {
      if (node.type !== "list" || nameOf(node.key) !== LIST || node.items.length < 2) return [];
      const group = node.key.slice(0, -LIST.length);
      const counts = figuresOf(year).filter(
        ({ key, values: [value] }) =>
          key.startsWith(group) && !key.slice(group.length).includes(".") && value?.dimension === "count",
      );
      const [count] = counts;
      const value = count?.values[0]?.value;
      if (counts.length !== 1 || !count || value === undefined || value === node.items.length) return [];
      return [
        {
          keys: [count.key, node.key],
          message: `「${count.key}」与所列名称的个数不符`,
          actual: count.raw,
          expected: `列了 ${node.items.length} 个；只举几例时，请把“名称”改为“代表”`,
        },
      ];
    }),
};
