import { z } from "zod";

/** A figure's short form, or one of the quantities of its long form. */
export const quantityText = z
  .string()
  .min(1)
  .describe("数字加单位，如：预计 120 亿元，增长 5%；共 40 项，超额完成 9 项；2.6 万余台");

/** The long form of a figure. Every field but 数值 may be missing. */
export const figureSchema = z
  .strictObject({
    数值: quantityText,
    增减: quantityText.optional().describe("与上年相比，如：增长 5%、下降 1.1%、持平"),
    同比: quantityText.optional().describe("同 增减"),
    目标: quantityText.optional(),
    上年: quantityText.optional(),
    口径: z.string().optional().describe("统计口径，如：可比价、现价"),
    截至: z.string().optional().describe("数据截止的时间，如：9月"),
    位次: z.string().optional().describe("如：全市第一"),
    来源: z.string().optional(),
    责任单位: z.string().optional(),
    说明: z.string().optional(),
    状态: z.enum(["预计", "完成", "目标", "期末", "初步"]).optional(),
    其中: z.record(z.string(), quantityText).optional(),
  })
  .meta({ id: "figure" });
export type FigureInput = z.output<typeof figureSchema>;

/** The key whose presence makes a mapping a figure. */
export const FIGURE_MARK = "数值";
