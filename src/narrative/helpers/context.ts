import type { HelperOptions } from "handlebars";
import type { ChartPlacement } from "../../data/types.ts";
import type { Source } from "../../diagnostics/source.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Report } from "../../diagnostics/types.ts";
import { type TemplateLocation, templatePlace } from "../template.ts";
import { isPrintable, SUBJECT } from "../views.ts";
import { PATH_HASH } from "./names.ts";

/** What helpers share during one rendering. */
export interface HelperContext {
  readonly report: Report;
  readonly templates: ReadonlyMap<string, Source>;
  readonly chapters: readonly string[];
  readonly charts: readonly string[];
  readonly chartPlacement: ChartPlacement;
  /** Every key and property that the year's data hold, for suggestions. */
  readonly known: readonly string[];
}

/** What Handlebars passes last to every helper; `loc.source` is the template's file. */
export interface Options extends HelperOptions {
  readonly loc?: TemplateLocation & { readonly source?: string };
}

export type Helper = (this: unknown, ...args: never[]) => unknown;

/** The arguments of a helper call without the options. */
export function splitArguments(args: readonly unknown[]): {
  readonly values: readonly unknown[];
  readonly options: Options;
} {
  return { values: args.slice(0, -1), options: args.at(-1) as Options };
}

/** Whether a guard counts a value as given: not missing, not empty. */
export function exists(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isPrintable(value) || value[SUBJECT].text !== "";
}

export const allExist = (values: readonly unknown[]): boolean => values.every(exists);

/** Where in which template a helper was called. */
export function callPlace(options: Options, context: HelperContext) {
  const source = context.templates.get(options.loc?.source ?? "");
  return source && options.loc ? { place: templatePlace(source, options.loc) } : {};
}

/** Reports that a template prints what the data lack. */
export function reportMissing(options: Options, context: HelperContext): void {
  const path = String((options.hash as Record<string, unknown>)[PATH_HASH] ?? "");
  context.report({
    code: "template/missing-value",
    severity: "error",
    message: `数据里没有「${path}」，模板此处要用`,
    ...callPlace(options, context),
    suggestions: suggest(path, context.known),
    notes: [`请在数据里补上，或在模板里用 {{#有 …}}…{{/有}} 说明缺它时怎么写。`],
  });
}
