import { z } from "zod";
import { quantityText } from "./figure.ts";

/** One earlier value of an indicator. */
export const historyEntrySchema = z.strictObject({
  年份: z.string().regex(/^\d{4}$/, "四位年份"),
  期间: z.string().optional().describe("不足一年时写明，如：1-6月"),
  数值: quantityText,
  增减: quantityText.optional(),
  状态: z.enum(["预计", "完成", "目标", "期末", "初步"]).default("完成"),
  来源: z.string().optional(),
  说明: z.string().optional(),
});

/** data/history.yaml: indicator → entries. */
export const historySchema = z.record(z.string(), z.array(historyEntrySchema));
export type HistoryInput = z.output<typeof historySchema>;

/** data/names.yaml: names that hold digits. */
export const namesSchema = z.strictObject({
  名称: z.array(
    z.union([
      z.string().min(1),
      z.strictObject({ 名称: z.string().min(1), 下标: z.string().min(1).optional() }),
    ]),
  ),
});
