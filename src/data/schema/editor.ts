import { z } from "zod";
import { approvalsSchema } from "./approvals.ts";
import { chapterSchema, type KnownKey } from "./chapter.ts";
import { frontSchema } from "./front.ts";
import { historySchema, namesSchema } from "./history.ts";
import { relationsSchema } from "./relations.ts";

/** JSON Schemas by the name of the file that holds them, for the YAML mode of an editor. */
export function editorSchemas(keys: readonly KnownKey[]): ReadonlyMap<string, string> {
  const schemas: readonly (readonly [string, string, z.ZodType])[] = [
    ["report", "报告的基本信息（report.yaml）", frontSchema],
    ["chapter", "一年的数据（各章 YAML）", chapterSchema(keys)],
    ["history", "历年数据（history.yaml）", historySchema],
    ["names", "含数字的名称（names.yaml）", namesSchema],
    ["relations", "勾稽关系（relations.yaml）", relationsSchema],
    ["approvals", "对核对提示的答复（approvals.yaml）", approvalsSchema],
  ];
  return new Map(
    schemas.map(([name, title, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title, ...toEditorSchema(schema) }, null, 2)}\n`,
    ]),
  );
}

/** Draft 7 is what YAML editors read. */
const toEditorSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => {
      // Bundled, a pattern's Han are escaped: the program and its sources are to write the same.
      if (jsonSchema.pattern !== undefined) jsonSchema.pattern = unescaped(jsonSchema.pattern);
      // To YAML a bare 2031 is a number; to us every scalar is the text that was typed.
      if (jsonSchema.type === "string") Object.assign(jsonSchema, { type: ["string", "number"] });
    },
  });

const unescaped = (pattern: string): string =>
  pattern.replace(/\\u([0-9a-f]{4})/gu, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
