import { z } from "zod";
import { words } from "./official.ts";

/** data/<year>/approvals.yaml: answers to what `report check` found. */
export const approvalsSchema = z.strictObject({
  核准: z
    .array(
      z.strictObject({
        规则: z
          .string()
          .regex(/^check\/[a-z-]+$/, "规则的代码，如 check/jump")
          .describe("提示末尾方括号里的代码"),
        对象: words.describe("键（几个键之间用顿号），或印出的句子"),
        现值: words.optional().describe("核准时数据的原文；数据改了，核准就失效。对象是句子时不写"),
        理由: words.describe("为什么照此印发"),
      }),
    )
    .describe("对核对提示的答复，一条提示一条；report check --answers 可得格式"),
});
