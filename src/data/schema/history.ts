import { z } from "zod";
import { quantityText } from "./figure.ts";

/** One earlier value of an indicator. */
const historyEntrySchema = z.strictObject({
  年份: z
    .string()
    .regex(/^\d{4}$/, "四位年份")
    .describe("哪一年的数，四位"),
  期间: z.string().optional().describe("不足一年时写明，如：1-6月"),
  数值: quantityText,
  增减: quantityText.optional().describe("与再上一年相比，如：增长 5%、持平"),
  状态: z
    .enum(["预计", "完成", "目标", "期末", "初步"])
    .default("完成")
    .describe("预计：当年报告所报；期末：五年规划期末；不写为完成。同一年有预计又有完成的，两行都留"),
  来源: z.string().optional().describe("数字从哪里来，如：2031年政府工作报告"),
  说明: z.string().optional().describe("给核稿人看的话，如口径的变化"),
});

/** data/history.yaml: indicator → entries. */
export const historySchema = z.record(
  z.string(),
  z.array(historyEntrySchema).describe("这个指标历年的数，一年一行；作图和核对时用"),
);

/** data/names.yaml: names that hold digits. */
export const namesSchema = z.strictObject({
  名称: z
    .array(
      z.union([
        z.string().min(1),
        z.strictObject({
          名称: z.string().min(1).describe("名称的全部，如 PM2.5"),
          下标: z.string().min(1).optional().describe("名称末尾印作下标的部分，如 2.5；要加引号"),
        }),
      ]),
    )
    .describe("里面的数字不是数据，照原样印出，如 5G、12345"),
});
