import type Handlebars from "handlebars";
import type { Year } from "../data/types.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import { compileTemplates, runnable } from "./compile.ts";
import type { HelperContext } from "./helpers/context.ts";
import { makeHelpers } from "./helpers/index.ts";
import { knownPaths } from "./known.ts";
import type { TemplateReference } from "./prepare.ts";
import { yearView } from "./views.ts";

/** The templates of a report, parsed and checked once; rendering does not change them. */
export interface PreparedTemplates {
  /** Renders the outline with the helpers that it is given. */
  readonly run: Handlebars.TemplateDelegate | undefined;
  /** Names of the chapters that could be parsed. */
  readonly chapters: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly references: readonly TemplateReference[];
}

/** Parses, checks and compiles every template; faults are reported, all of them. */
export function prepareTemplates(
  outline: Source,
  chapters: ReadonlyMap<string, Source>,
  report: Report,
  remember: Remember = forgetful,
): PreparedTemplates {
  const texts = [outline, ...chapters.values()].map(({ file, text }) => [file, text]);
  const compiled = remember("templates", texts, report, (tell) => compileTemplates(outline, chapters, tell));
  return {
    run: runnable(compiled),
    chapters: [...compiled.chapters.keys()],
    sources: new Map([outline, ...chapters.values()].map((source) => [source.file, source])),
    references: compiled.references,
  };
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
