import { z } from "zod";

export const words = z.string().min(1, "不能为空");

/** A day of the calendar: 2032-02-30 is none. */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "年-月-日，如 2032-01-08")
  .refine(isDay, "历法上有的日子");

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** One name, or several in their order. */
const names = z.union([words, z.array(words).min(1, "至少一个")]);

/** Margins of the Word page: see docs/layout.md. */
export const profileSchema = z
  .enum(["GB/T 33476.2", "GB/T 9704"])
  .default("GB/T 33476.2")
  .describe("Word 页边距：GB/T 33476.2 上 34.58 下 32.58 毫米（默认）；GB/T 9704 上 37 下 35 毫米");

/** 版头, GB/T 9704 7.2. */
export const redHeadSchema = z.strictObject({
  份号: z
    .string()
    .regex(/^\d{6}$/, "六位数字，如 000001")
    .optional()
    .describe("涉密公文的份数序号，六位数字，如 000001；要加引号"),
  密级: words.optional().describe("密级和保密期限，如 机密★1年"),
  紧急程度: words.optional().describe("特急、加急"),
  发文机关标志: names.describe("联合行文时写成清单，主办机关在前"),
  标志后缀: words.optional().describe("联合行文时各机关共用的“文件”二字"),
  发文字号: z
    .string()
    .regex(
      /〔\d{4}〕[1-9]\d*号$/u,
      "机关代字〔四位年份〕序号号，如 甲政发〔2032〕1号，年份用六角括号，序号不加“第”、不补零",
    )
    .optional()
    .describe("如 甲政发〔2032〕1号"),
  签发人: names.optional().describe("上行文才写"),
});

/** 署名 and the form of the closing, GB/T 9704 7.3.5. */
export const closingSchema = z.strictObject({
  形式: z
    .enum(["加盖印章", "不加盖印章", "签名章"])
    .default("不加盖印章")
    .describe("署名和日期怎样排，给印章或签名章留出地方"),
  署名: names.describe("发文机关署名；形式为签名章时写签发人职务全称"),
});

/** 版记, GB/T 9704 7.4. */
export const imprintSchema = z.strictObject({
  抄送: words.optional().describe("末尾的句号自动加"),
  印发机关: words.describe("一般是办公室，如 甲区人民政府办公室"),
  印发日期: date.describe("送印的日子，年-月-日，如 2032-01-10"),
});
