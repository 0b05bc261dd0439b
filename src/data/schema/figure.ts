import { z } from "zod";

/** One of the quantities of a figure's long form. */
export const quantityText = z
  .string()
  .min(1)
  .describe("数字加单位，如：预计 120 亿元，增长 5%；共 40 项，超额完成 9 项；2.6 万余台");

/** A figure's short form; by its id a schema says it once, however many keys hold one. */
export const figureText = quantityText.meta({
  id: "figureText",
  description:
    "数字加单位，如：预计 120 亿元，增长 5%；120 亿元，增减自动；共 40 项，超额完成 9 项；2.6 万余台",
});

/** The long form of a figure. Every field but 数值 may be missing. */
export const figureSchema = z
  .strictObject({
    数值: figureText,
    增减: quantityText
      .optional()
      .describe("与上年相比，如：增长 5%、下降 1.1%、持平；写 自动 则由上年数算出"),
    同比: quantityText.optional().describe("同 增减"),
    目标: quantityText.optional().describe("年初定的目标，如：增长 5%、120 亿元"),
    上年: quantityText.optional().describe("上年的数，如：114 亿元；自动计算增减时先用它"),
    口径: z.string().optional().describe("统计口径，如：可比价、现价"),
    截至: z.string().optional().describe("数据截止的时间，如：9月"),
    位次: z.string().optional().describe("如：全市第一"),
    来源: z.string().optional().describe("数字从哪里来，如：统计局月报；不印出，记入台账"),
    责任单位: z.string().optional().describe("谁报这个数；不写则按 report.yaml 的 责任单位"),
    说明: z.string().optional().describe("给核稿人看的话；不印出，记入台账"),
    状态: z
      .enum(["预计", "完成", "目标", "期末", "初步"])
      .optional()
      .describe("数字定到哪一步；也可以写在数的前面，如：预计 120 亿元"),
    其中: z.record(z.string(), quantityText).optional().describe("总数中的各项，名称自定，如 出口: 80 亿元"),
  })
  .meta({ id: "figure" });
export type FigureInput = z.output<typeof figureSchema>;

/** The key whose presence makes a mapping a figure. */
export const FIGURE_MARK = "数值";
