import Handlebars from "handlebars";
import type { Year } from "../data/types.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import type { HelperContext } from "./helpers/context.ts";
import { makeHelpers } from "./helpers/index.ts";
import { HELPER_KINDS, PRINT_HELPER } from "./helpers/names.ts";
import { chapterPartial, EMPTY_PARTIAL } from "./helpers/printing.ts";
import { knownPaths } from "./known.ts";
import { prepareTemplate, type TemplateReference } from "./prepare.ts";
import { parseTemplate } from "./template.ts";
import { yearView } from "./views.ts";

/** The templates of a report, parsed and checked once; rendering does not change them. */
export interface PreparedTemplates {
  /** Renders the outline with the helpers that it is given; compiled when it is first called. */
  readonly run: Handlebars.TemplateDelegate | undefined;
  /** Names of the chapters that could be parsed. */
  readonly chapters: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly references: readonly TemplateReference[];
}

/** Parses and checks every template; faults are reported, all of them. */
export function prepareTemplates(
  outlineSource: Source,
  chapterSources: ReadonlyMap<string, Source>,
  report: Report,
): PreparedTemplates {
  const references: TemplateReference[] = [];
  const prepare = (source: Source): hbs.AST.Program | undefined => {
    const program = parseTemplate(source, report);
    if (program) references.push(...prepareTemplate(program, source, report));
    return program;
  };
  const outline = prepare(outlineSource);
  const chapters = new Map<string, hbs.AST.Program>();
  for (const [name, source] of chapterSources) {
    const program = prepare(source);
    if (program) chapters.set(name, program);
  }
  const sources = new Map([outlineSource, ...chapterSources.values()].map((source) => [source.file, source]));
  return { run: outline && compiled(outline, chapters), chapters: [...chapters.keys()], sources, references };
}

function compiled(
  outline: hbs.AST.Program,
  chapters: ReadonlyMap<string, hbs.AST.Program>,
): Handlebars.TemplateDelegate {
  const environment = Handlebars.create();
  for (const name of ["lookup", "log", "helperMissing", "blockHelperMissing"])
    environment.unregisterHelper(name);
  // What prepareTemplate reported as unknown still runs, so that the rest is checked in the same run.
  environment.registerHelper("helperMissing", () => "");
  environment.registerHelper("blockHelperMissing", () => "");
  environment.registerPartial(EMPTY_PARTIAL, "");
  for (const [name, program] of chapters) {
    environment.registerPartial(chapterPartial(name), environment.compile(program, COMPILE));
  }
  return environment.compile(outline, COMPILE);
}

/** What a rendering needs besides templates and data. */
export interface RenderSettings {
  readonly charts: readonly string[];
  readonly report: Report;
}

/** Renders the outline with its chapters to HTML. Undefined when that cannot be done; why was reported. */
export function renderHtml(
  templates: PreparedTemplates,
  year: Year,
  settings: RenderSettings,
): string | undefined {
  if (!templates.run) return undefined;
  const { report, charts } = settings;
  const reported = new Set<string>();
  const context: HelperContext = {
    charts,
    templates: templates.sources,
    chapters: templates.chapters,
    chartPlacement: year.front.chartPlacement,
    known: knownPaths(year.root),
    // A sentence in a loop may lack the same thing at each turn: said once is enough.
    report: (found) => {
      const key = `${found.code} ${found.place?.file}:${found.place?.start.offset} ${found.message}`;
      if (!reported.has(key)) report(found);
      reported.add(key);
    },
  };
  try {
    return templates.run(yearView(year), { helpers: makeHelpers(context) as Handlebars.HelperDeclareSpec });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report({
      code: "template/recursion",
      severity: "error",
      message: "模板互相引用，没有尽头",
      notes: ["请检查各章模板里的 {{> (章 …)}}。"],
    });
    return undefined;
  }
}

const COMPILE: CompileOptions = {
  knownHelpers: Object.fromEntries(
    [...HELPER_KINDS.keys(), PRINT_HELPER].map((name) => [name, true]),
  ) as CompileOptions["knownHelpers"] & object,
};
