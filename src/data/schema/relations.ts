import { z } from "zod";
import { words } from "./official.ts";

const formula = words.describe(
  "如 甲.合计 = 甲.其一 + 甲.其二；可用 + - × ÷ 括号和 = <= >= < >，运算符两边空一格",
);

/** data/relations.yaml: what figures have to do with each other. */
export const relationsSchema = z.strictObject({
  勾稽: z
    .array(
      z.union([formula, z.strictObject({ 式: formula, 说明: words.optional().describe("为什么应当成立") })]),
    )
    .describe("应当成立的关系，各年通用，一行一条"),
});
