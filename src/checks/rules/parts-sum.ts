import { printQuantity } from "../../data/figure/print.ts";
import { comparable, figuresOf } from "../figures.ts";
import { exact, intervalOf, plus } from "../interval.ts";
import type { Finding, Rule } from "../types.ts";

/** Parts that tell how far something came; each may hold the other. */
const STAGE = /完成|办结|达标|通过|启动|开工|竣工|验收|交付|未|率$|比$/u;

/** 20 所，其中公办 12 所，民办 10 所: kinds of one whole are together no more than the whole, unless they overlap. */
export const partsSum: Rule = {
  code: "check/parts-sum",
  title: "其中各项之和不大于总数",
  severity: "warning",
  find: ({ year }) =>
    figuresOf(year).flatMap(({ key, values: [whole], parts }): readonly Finding[] => {
      const kinds = [...parts].filter(
        ([label, part]) => whole && comparable(part, whole) && !STAGE.test(label),
      );
      if (!whole || kinds.length < 2) return [];
      const sum = kinds.map(([, part]) => intervalOf(part)).reduce(plus, exact(0));
      // One part that is too large by itself has its own rule.
      const lone = kinds.some(([, part]) => intervalOf(part).low > intervalOf(whole).high);
      if (lone || sum.low <= intervalOf(whole).high) return [];
      return [
        {
          keys: [key],
          message: `「${key}」的其中各项之和大于总数`,
          actual: `${kinds.map(([label, part]) => label + printQuantity(part)).join("，")}，总数${printQuantity(whole)}`,
          expected: "各项之和不大于总数；各项有重叠的，请核准",
        },
      ];
    }),
};
