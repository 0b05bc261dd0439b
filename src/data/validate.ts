import { isMap } from "yaml";
import type { z } from "zod";
import type { SchemaStage } from "../diagnostics/codes.ts";
import type { Source } from "../diagnostics/source.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { entriesOf, nodeAt, placeOf, placeOfPair, toPlain } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/**
 * Checks a YAML node against a zod schema. Each fault is reported at the node it concerns, with the known spellings
 * for a wrong key or choice. `stage` is the kind of the codes: `front/unknown-key`.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  node: unknown,
  source: Source,
  stage: SchemaStage,
  report: Report,
): z.output<T> | undefined {
  const result = schema.safeParse(toPlain(node));
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, node, source, stage, report);
  return undefined;
}

function reportIssue(
  issue: Issue,
  schema: z.ZodType,
  root: unknown,
  source: Source,
  stage: SchemaStage,
  report: Report,
): void {
  const at = nodeAt(root, issue.path);
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const pair = isMap(at) ? entriesOf(at).find(({ name }) => name === key)?.pair : undefined;
      report({
        code: `${stage}/unknown-key`,
        severity: "error",
        message: `不认识键「${key}」`,
        place: pair ? placeOfPair(source, pair) : placeOf(source, at),
        expected: keysAt(schema, issue.path).join("、"),
        suggestions: suggest(key, keysAt(schema, issue.path)),
      });
    }
    return;
  }
  const last = issue.path.at(-1);
  const missing = issue.code === "invalid_type" && isMap(at) && typeof last === "string" && !hasKey(at, last);
  report({
    code: `${stage}/${missing ? "missing-key" : "invalid-value"}`,
    severity: "error",
    message: missing ? `缺少键「${String(last)}」` : `「${String(last ?? "")}」的内容不合要求`,
    place: placeOf(source, at),
    ...(!missing && { expected: expectation(issue) }),
    ...(issue.code === "invalid_value" && {
      suggestions: suggest(String(toPlain(at)), issue.values.map(String)),
    }),
  });
}

const hasKey = (node: unknown, key: string): boolean =>
  isMap(node) && entriesOf(node).some(({ name }) => name === key);

function expectation(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join("、");
  if (issue.code === "invalid_type") {
    return issue.expected === "array"
      ? "清单（每行以“- ”开头）"
      : issue.expected === "object"
        ? "若干“键: 值”"
        : "文字";
  }
  if (issue.code === "invalid_union")
    return issue.errors.flatMap(([first]) => (first ? expectation(first) : [])).join("，或");
  return issue.message;
}

/** The keys that the schema knows at a path: unwraps optional, arrays and unions on the way. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: Loose = schema as unknown as Loose;
  for (const step of path) here = descend(here, step);
  return Object.keys(bare(here)?._zod?.def?.shape ?? {});
}

interface Loose {
  readonly _zod?: { readonly def?: LooseDef };
}
interface LooseDef {
  readonly innerType?: Loose;
  readonly getter?: () => Loose;
  readonly element?: Loose;
  readonly valueType?: Loose;
  readonly options?: readonly Loose[];
  readonly shape?: Readonly<Record<string, Loose>>;
}

function bare(schema: Loose): Loose {
  const def = schema._zod?.def;
  const inner = def?.innerType ?? def?.getter?.();
  if (inner) return bare(inner);
  const option = def?.options?.find((one) => bare(one)._zod?.def?.shape);
  return option ? bare(option) : schema;
}

function descend(schema: Loose, step: PropertyKey): Loose {
  const def = bare(schema)._zod?.def;
  return def?.shape?.[String(step)] ?? def?.element ?? def?.valueType ?? schema;
}
