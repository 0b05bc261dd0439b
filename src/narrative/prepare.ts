import type { CodeOf } from "../diagnostics/codes.ts";
import type { Source } from "../diagnostics/source.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Place, Report } from "../diagnostics/types.ts";
import { HELPER_KINDS, type HelperKind, INCLUDE_HELPER, PRINT_HELPER } from "./helpers/names.ts";
import { addPathHash, type Call, helperPath, rootPath } from "./syntax.ts";
import { templatePlace } from "./template.ts";

/** How a template uses a path: what it may find there follows from it. */
export type Usage = HelperKind;

/**
 * A path that a template names, from the root of the year's data; `*` stands for each item of a list.
 * Of usage `chart` it is the name of a chart.
 */
export interface TemplateReference {
  readonly path: string;
  /** The names that the path joins with dots; a name may hold a dot itself. */
  readonly names: readonly string[];
  readonly usage: Usage;
  readonly place: Place;
}

/** Collects what one template refers to while it is checked. */
interface Walk {
  readonly source: Source;
  readonly report: Report;
  readonly references: TemplateReference[];
}

/** An absolute path, name by name; the root is the empty one. */
type Path = readonly string[];
/** Scopes from the innermost outwards; the last is the root. */
type Scopes = readonly Path[];

/**
 * Checks a parsed template and makes it ready to run: unknown helpers, unescaped output and foreign constructs are
 * reported; a plain `{{path}}` becomes a call of the printing helper, which knows the path and reports a missing
 * value with its place instead of printing nothing. Returns every path that the template names.
 */
export function prepareTemplate(
  program: hbs.AST.Program,
  source: Source,
  report: Report,
): readonly TemplateReference[] {
  const walk: Walk = { source, report, references: [] };
  walkProgram(program, [[]], walk);
  return walk.references;
}

function walkProgram(program: hbs.AST.Program | undefined, scopes: Scopes, walk: Walk): void {
  for (const statement of program?.body ?? []) walkStatement(statement, scopes, walk);
}

function walkStatement(statement: hbs.AST.Statement, scopes: Scopes, walk: Walk): void {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return;
    case "MustacheStatement":
      walkMustache(statement as hbs.AST.MustacheStatement, scopes, walk);
      return;
    case "BlockStatement":
      walkBlock(statement as hbs.AST.BlockStatement, scopes, walk);
      return;
    case "PartialStatement":
      walkPartial(statement as hbs.AST.PartialStatement, scopes, walk);
      return;
    default:
      fault(walk, statement, "template/forbidden", "模板里不能用这种写法", [
        "只用 {{…}}、{{#…}}、{{> (章 …)}}。",
      ]);
      blank(statement);
  }
}

function walkMustache(mustache: hbs.AST.MustacheStatement, scopes: Scopes, walk: Walk): void {
  if (!mustache.escaped) {
    fault(walk, mustache, "template/unescaped", "不能用三重花括号或 {{& }} 输出", [
      "请用 {{ }}，数据里的符号会照原样印出。",
    ]);
  }
  const path = mustache.path as hbs.AST.PathExpression;
  const isCall = mustache.params.length > 0 || mustache.hash !== undefined || isHelper(path);
  if (isCall) {
    walkCall(mustache, scopes, walk);
    return;
  }
  const absolute = reference(path, "print", scopes, walk);
  mustache.params = [path];
  mustache.path = helperPath(PRINT_HELPER, path.loc);
  addPathHash(mustache, absolute);
}

function walkBlock(block: hbs.AST.BlockStatement, scopes: Scopes, walk: Walk): void {
  walkCall(block, scopes, walk);
  const name = block.path.original as string;
  const [subject] = block.params;
  const inner =
    (name === "with" || name === "each") && subject?.type === "PathExpression"
      ? [
          [...absolutePath(subject as hbs.AST.PathExpression, scopes), ...(name === "each" ? ["*"] : [])],
          ...scopes,
        ]
      : scopes;
  walkProgram(block.program, inner, walk);
  walkProgram(block.inverse, scopes, walk);
}

/** A partial must be `{{> (章 name)}}`; it always runs on the root, whatever the scope it is called from. */
function walkPartial(partial: hbs.AST.PartialStatement, scopes: Scopes, walk: Walk): void {
  const call = partial.name as hbs.AST.SubExpression;
  if (call.type !== "SubExpression" || (call.path as hbs.AST.PathExpression).original !== INCLUDE_HELPER) {
    fault(walk, partial, "template/forbidden", "引用别的模板请写 {{> (章 模板)}}");
    blank(partial);
    return;
  }
  walkCall(call, scopes, walk);
  partial.params = [rootPath(partial.loc)];
}

/** What is refused is run as nothing, so that the rest is checked in the same run. */
function blank(statement: hbs.AST.Statement): void {
  Object.assign(statement, { type: "ContentStatement", value: "", original: "" });
}

function walkCall(call: Call, scopes: Scopes, walk: Walk): void {
  const name = String((call.path as hbs.AST.PathExpression).original);
  const kind = HELPER_KINDS.get(name);
  if (kind === undefined || name === PRINT_HELPER) {
    fault(
      walk,
      call.path,
      "template/unknown-helper",
      `没有「${name}」这个助手`,
      [],
      suggest(name, HELPER_KINDS.keys()),
    );
  }
  const [first = ""] = call.params.map((argument) => walkArgument(argument, kind ?? "guard", scopes, walk));
  for (const pair of call.hash?.pairs ?? []) walkArgument(pair.value, "other", scopes, walk);
  addPathHash(call, first);
}

function walkArgument(argument: hbs.AST.Expression, usage: Usage, scopes: Scopes, walk: Walk): string {
  if (argument.type === "SubExpression") walkCall(argument as hbs.AST.SubExpression, scopes, walk);
  if (argument.type === "PathExpression")
    return reference(argument as hbs.AST.PathExpression, usage, scopes, walk);
  if (argument.type === "StringLiteral" && usage === "chart") {
    const { value } = argument as hbs.AST.StringLiteral;
    walk.references.push({
      path: value,
      names: [value],
      usage,
      place: templatePlace(walk.source, argument.loc),
    });
  }
  return "";
}

function reference(path: hbs.AST.PathExpression, usage: Usage, scopes: Scopes, walk: Walk): string {
  // @key and @last tell of the loop, not of the data.
  if (path.data && path.parts[0] !== "root") return path.original;
  const names = absolutePath(path, scopes);
  walk.references.push({ path: names.join("."), names, usage, place: templatePlace(walk.source, path.loc) });
  return names.join(".");
}

function absolutePath(path: hbs.AST.PathExpression, scopes: Scopes): Path {
  const names = path.parts.map(String);
  if (path.data) return names[0] === "root" ? names.slice(1) : names;
  return [...(scopes[Math.min(path.depth, scopes.length - 1)] ?? []), ...names];
}

const isHelper = (path: hbs.AST.PathExpression): boolean =>
  path.parts?.length === 1 && path.depth === 0 && !path.data && HELPER_KINDS.has(String(path.parts[0]));

function fault(
  walk: Walk,
  node: { readonly loc: hbs.AST.SourceLocation },
  code: CodeOf<"template">,
  message: string,
  notes: readonly string[] = [],
  suggestions: readonly string[] = [],
): void {
  walk.report({
    code,
    severity: "error",
    message,
    place: templatePlace(walk.source, node.loc),
    notes,
    suggestions,
  });
}
