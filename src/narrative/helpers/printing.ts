import Handlebars from "handlebars";
import { suggest } from "../../diagnostics/suggest.ts";
import { escapeHtml } from "../html.ts";
import { isPrintable, type Printable, SUBJECT, type View } from "../views.ts";
import {
  callPlace,
  type Helper,
  type HelperContext,
  type Options,
  reportMissing,
  splitArguments,
} from "./context.ts";
import { PATH_HASH } from "./names.ts";

const safe = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html);

/** The helper behind `{{path}}`: prints what has an HTML of its own, reports what is missing or is a whole group. */
export const makePrint =
  (context: HelperContext): Helper =>
  (...args) => {
    const { values, options } = splitArguments(args);
    const [value] = values;
    if (value === undefined || value === null) {
      reportMissing(options, context);
      return "";
    }
    if (typeof value === "string") return value;
    if (isPrintable(value)) return safe(value.toHTML());
    context.report({
      code: "template/not-printable",
      severity: "error",
      message: `「${String((options.hash as Record<string, unknown>)[PATH_HASH])}」是一组数据，不能直接印出`,
      ...callPlace(options, context),
      notes: ["清单请用 {{述 …}} 或 {{顿 …}}；分组请写到它下面的键。"],
    });
    return "";
  };

/** A helper that tells something of one figure; what the data lack is reported where the template asks for it. */
const makeTeller =
  (tell: (subject: Printable, hash: Readonly<Record<string, string>>) => string) =>
  (context: HelperContext): Helper =>
  (...args) => {
    const { values, options } = splitArguments(args);
    const [subject] = values;
    if (isPrintable(subject)) return safe(tell(subject, options.hash as Record<string, string>));
    reportMissing(options, context);
    return "";
  };

/** `{{带增减 x}}`: the value without 预计, then the change if there is one: 120亿元、增长5%. */
export const makePrintWithChange = makeTeller((subject, hash) => {
  const { 间: between = "、" } = hash;
  return withChange(subject, htmlsOf(subject, ["值"]), between);
});

/**
 * `{{详述 x 动="达到"}}`: all that the figure's data tell: the verb and the value, or 由…提升至… where there is a value
 * before; the change; the rank: 达到120亿元、增长5%，居全市第一.
 */
export const makePrintInFull = makeTeller((subject, hash) => {
  const { 动: verb = "", 间: between = "、" } = hash;
  const [value = ""] = htmlsOf(subject, ["值"]);
  const [before, way] = htmlsOf(subject, ["原值", "升降至"]);
  const told = before === undefined ? escapeHtml(verb) + value : `由${before}${way ?? ""}${value}`;
  // A rank alone is the figure's value already.
  const [rank] = subject[SUBJECT].figure?.values.length ? htmlsOf(subject, ["位次"]) : [];
  return withChange(subject, [told], between) + (rank === undefined ? "" : `，居${rank}`);
});

/** What is told of a figure, and its change if it has one beside a value. */
function withChange(subject: Printable, told: readonly string[], between: string): string {
  const changes = subject[SUBJECT].figure?.values.length ? htmlsOf(subject, ["增减"]) : [];
  return [...told, ...changes].join(escapeHtml(between));
}

/** The properties that a figure has, as they print. */
const htmlsOf = (subject: Printable, names: readonly string[]): readonly string[] =>
  names
    .map((name) => (subject as unknown as View)[name])
    .filter(isPrintable)
    .map((part) => part.toHTML());

/** `{{图 "name" 处="附件"}}`: places a chart, if the front matter puts charts there. */
export const makeChart =
  (context: HelperContext): Helper =>
  (...args) => {
    const { values, options } = splitArguments(args);
    const name = String(values[0] ?? "");
    const where = (options.hash as Record<string, unknown>).处;
    if (!context.charts.includes(name)) {
      context.report({
        code: "template/unknown-chart",
        severity: "error",
        message: `没有图「${name}」`,
        expected: "templates/charts/ 下的一个文件名（不写 .vl.yaml）",
        suggestions: suggest(name, context.charts),
        ...callPlace(options, context),
      });
      return "";
    }
    if (where !== undefined && where !== context.chartPlacement) return "";
    return safe(`<figure data-chart="${escapeHtml(name)}"></figure>`);
  };

/** `{{> (章 模板)}}`: the partial of a chapter named in report.yaml. */
export const makeInclude =
  (context: HelperContext): Helper =>
  (...args) => {
    const { values, options } = splitArguments(args);
    const name = String(values[0] ?? "");
    if (context.chapters.includes(name)) return chapterPartial(name);
    context.report({
      code: "template/unknown-chapter",
      severity: "error",
      message: `没有章节模板「${name}」`,
      expected: "templates/chapters/ 下的一个文件名（不写 .hbs）",
      suggestions: suggest(name, context.chapters),
      ...callPlace(options as Options, context),
    });
    return EMPTY_PARTIAL;
  };

/** Name under which a chapter is registered with Handlebars. */
export const chapterPartial = (name: string): string => `chapters/${name}`;
/** A partial that prints nothing, for a chapter that does not exist. */
export const EMPTY_PARTIAL = "chapters/";
