import type { Prose, Year } from "../data/types.ts";
import type { Report } from "../diagnostics/types.ts";
import { inlineText } from "../report/text.ts";
import type { Inline, ReportTree } from "../report/types.ts";
import { officialTree } from "./official.ts";
import { type PreparedTemplates, renderHtml } from "./render.ts";
import { buildInlines, buildTree, type ChartWords } from "./tree/build.ts";
import { isPrintable, proseView } from "./views.ts";

/** A year's data and the templates → the document tree. Undefined when the outline cannot be rendered. */
export function narrate(
  year: Year,
  templates: PreparedTemplates,
  charts: ReadonlyMap<string, ChartWords>,
  report: Report,
): ReportTree | undefined {
  const html = renderHtml(templates, year, { charts: [...charts.keys()], report });
  if (html === undefined) return undefined;
  const context = { report, names: year.names, charts };
  const { front } = year;
  const words = (prose: Prose): readonly Inline[] => {
    const view = proseView(prose, year.root);
    return isPrintable(view) ? buildInlines(view.toHTML(), context) : [];
  };
  const title = words(front.title);
  const tree = buildTree(html, context);
  return {
    meta: {
      title: inlineText(title),
      author: inlineText(words(front.organ.full)),
      subject: front.subject,
      keywords: front.keywords,
      date: front.date,
    },
    title,
    ...officialTree(front.official, words),
    ...tree,
  };
}
