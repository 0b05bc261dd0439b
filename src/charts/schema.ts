import { z } from "zod";

// The YAML reader hands every scalar as the text that was typed, so numbers and 是/否 are texts here.
const text = z.string().trim().min(1, { error: "非空的文字" });
const yes = z.enum(["是", "否", "true", "false"]).transform((value) => value === "是" || value === "true");

/** The file as a whole; its rows are checked one by one below. */
export const fileSchema = z.strictObject({
  题注: text,
  替代文字: text.optional(),
  数据: z.array(z.record(z.string(), z.unknown())),
  图: z.record(z.string(), z.unknown()),
});

/** An entry with 历年. Other keys are columns that every year's row repeats. */
export const seriesSchema = z
  .object({
    历年: text,
    本年: text.optional(),
    近: z
      .string()
      .regex(/^[1-9]\d?$/, { error: "年数，如 6" })
      .transform(Number)
      .optional(),
    单位: text.optional(),
    可缺: yes.optional(),
  })
  .catchall(z.string());

/** A plain row: besides 可缺 every key is a column. */
export const rowSchema = z.looseObject({ 可缺: yes.optional() });

/** A cell `{ 取: … }`. */
export const takenSchema = z.strictObject({ 取: text, 单位: text.optional() });
