import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { validate } from "../data/validate.ts";
import { readYaml } from "../data/yaml.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import type { FontChoice } from "./types.ts";

/** Names of the roles as fonts/settings.yaml writes them. */
const ROLES: Readonly<Record<string, FaceRole>> = {
  仿宋: "fang",
  楷体: "kai",
  黑体: "hei",
  宋体: "song",
  小标宋: "title",
  西文: "latin",
};

const choice = z.union([
  z.string().min(1),
  z.strictObject({ 文件: z.string().min(1), 字面: z.string().optional() }),
]);

/** fonts/settings.yaml: an office's own licensed fonts by role. A collection (TTC) also names the face. */
const fontSettingsSchema = z.strictObject(
  Object.fromEntries(Object.keys(ROLES).map((name) => [name, choice.optional()])),
);

/** Reads fonts/settings.yaml; paths are relative to the project's root or absolute. */
export function readFontSettings(
  root: string,
  source: Source,
  report: Report,
): Readonly<Partial<Record<FaceRole, FontChoice>>> {
  const map = readYaml(source, report);
  const settings = map && validate(fontSettingsSchema, map, source, "font", report);
  const own: Partial<Record<FaceRole, FontChoice>> = {};
  for (const [name, value] of Object.entries(settings ?? {})) {
    const role = ROLES[name];
    if (!role || value === undefined) continue;
    const { 文件: file, 字面: face } = typeof value === "string" ? { 文件: value, 字面: undefined } : value;
    own[role] = { file: isAbsolute(file) ? file : join(root, file), ...(face !== undefined && { face }) };
  }
  return own;
}
