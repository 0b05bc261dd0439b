import { Script } from "node:vm";
import Handlebars from "handlebars";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { HELPER_KINDS, PRINT_HELPER } from "./helpers/names.ts";
import { chapterPartial, EMPTY_PARTIAL } from "./helpers/printing.ts";
import { prepareTemplate, type TemplateReference } from "./prepare.ts";
import { parseTemplate } from "./template.ts";

/** The templates of a report, parsed, checked and compiled: plain data. */
export interface CompiledTemplates {
  /** What Handlebars makes of the outline: an expression in JavaScript. Absent where it could not be parsed. */
  readonly outline?: string;
  /** Of the chapters that could be parsed, by name. */
  readonly chapters: ReadonlyMap<string, string>;
  readonly references: readonly TemplateReference[];
}

const OPTIONS: PrecompileOptions = {
  knownHelpers: Object.fromEntries(
    [...HELPER_KINDS.keys(), PRINT_HELPER].map((name) => [name, true]),
  ) as PrecompileOptions["knownHelpers"] & object,
};

/** Parses, checks and compiles every template; faults are reported, all of them. */
export function compileTemplates(
  outlineSource: Source,
  chapterSources: ReadonlyMap<string, Source>,
  report: Report,
): CompiledTemplates {
  const references: TemplateReference[] = [];
  const compile = (source: Source): string | undefined => {
    const program = parseTemplate(source, report);
    if (!program) return undefined;
    references.push(...prepareTemplate(program, source, report));
    return String(Handlebars.precompile(program, OPTIONS));
  };
  const outline = compile(outlineSource);
  const chapters = new Map<string, string>();
  for (const [name, source] of chapterSources) {
    const code = compile(source);
    if (code !== undefined) chapters.set(name, code);
  }
  return { ...(outline !== undefined && { outline }), chapters, references };
}

/** Renders the outline with the helpers that it is given. */
export function runnable({ outline, chapters }: CompiledTemplates): Handlebars.TemplateDelegate | undefined {
  if (outline === undefined) return undefined;
  const environment = Handlebars.create();
  for (const name of ["lookup", "log", "helperMissing", "blockHelperMissing"])
    environment.unregisterHelper(name);
  // What prepareTemplate reported as unknown still runs, so that the rest is checked in the same run.
  environment.registerHelper("helperMissing", () => "");
  environment.registerHelper("blockHelperMissing", () => "");
  environment.registerPartial(EMPTY_PARTIAL, "");
  const template = (code: string): Handlebars.TemplateDelegate =>
    environment.template(new Script(`(${code})`).runInThisContext());
  for (const [name, code] of chapters) environment.registerPartial(chapterPartial(name), template(code));
  return template(outline);
}
