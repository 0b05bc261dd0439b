import { z } from "zod";
import { closingSchema, date, imprintSchema, profileSchema, redHeadSchema, words } from "./official.ts";

/** One section of the outline; a section may hold further ones, four levels deep as the standard knows them. */
export interface SectionInput {
  readonly 标题: string;
  readonly 模板?: string | undefined;
  readonly 分节?: readonly SectionInput[] | undefined;
}

const section: z.ZodType<SectionInput> = z
  .strictObject({
    标题: words.describe("本节标题，不写序号"),
    模板: words.optional().describe("templates/chapters/ 下的模板名，不写扩展名"),
    get 分节() {
      return z.array(section).optional().describe("下一级标题");
    },
  })
  .meta({ id: "section" });

const attachment = z.strictObject({
  标题: words.describe("附件标题"),
  模板: words.describe("templates/chapters/ 下的模板名"),
});

/** How strictly a rule of `report check` is taken. */
const LEVEL_NAMES = ["错误", "警告", "说明", "不查"] as const;

/** Front matter of a year: data/<year>/report.yaml. */
export const frontSchema = z.strictObject({
  年度: z
    .string()
    .regex(/^\d{4}$/, "四位年份，如 2031")
    .describe("报告年度"),
  成文日期: date.describe("写入文件属性；有落款时也印在署名下"),
  单位: z
    .strictObject({
      全称: words.describe("如 示例市甲区人民政府；写入文件属性的作者"),
      简称: words.describe("标题和正文中的单位名"),
      自称: words.describe("正文中的自称，如 我区"),
    })
    .describe("写报告的单位"),
  标题: words.describe("报告标题，可以写 {年度}"),
  主题: words.optional().describe("写入文件属性的主题"),
  关键词: z.array(words).optional().describe("写入文件属性，供检索"),
  文件名: words.optional().describe("输出文件名，不写则用标题"),
  版式: profileSchema,
  版头: redHeadSchema.optional().describe("首页上部：发文机关标志、发文字号等；不写就没有"),
  主送机关: words.optional().describe("印在标题下，末尾的冒号自动加"),
  落款: closingSchema.optional().describe("正文后的署名和成文日期；不写就没有"),
  附注: words.optional().describe("印在成文日期下，括号自动加"),
  版记: imprintSchema.optional().describe("末页下部：抄送、印发机关和日期；不写就没有"),
  图表位置: z.enum(["附件", "正文"]).default("附件").describe("附件：正文之后另页；正文：紧随有关段落"),
  计量单位: z.array(words).optional().describe("本年数据里另用的量词"),
  核对: z
    .record(z.string().regex(/^check\/[a-z-]+$/, "规则的代码，如 check/jump"), z.enum(LEVEL_NAMES))
    .optional()
    .describe("某条核对规则的轻重，不写则按规则自己的"),
  责任单位: z
    .record(words, words)
    .optional()
    .describe("键的前一段: 单位，如 经济: 发展改革局；最长的一段为准，数自己写的责任单位优先"),
  章节: z.array(section).min(1, "至少一章").describe("正文的各章，照此次序，序号自动加"),
  附件: z.array(attachment).optional().describe("各个附件，照此次序，另页排"),
});
export type FrontInput = z.output<typeof frontSchema>;
