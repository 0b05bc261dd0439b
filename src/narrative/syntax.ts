import { PATH_HASH } from "./helpers/names.ts";

/** What calls a helper: an output, a block, a subexpression. */
export type Call = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

/** The name of a helper, as if it had been typed where `loc` is. */
export function helperPath(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  } as hbs.AST.PathExpression;
}

/** `@root`: all of the data, whatever the scope. */
export function rootPath(loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return {
    type: "PathExpression",
    data: true,
    depth: 0,
    parts: ["root"],
    original: "@root",
    loc,
  } as hbs.AST.PathExpression;
}

/** Tells the helper which path its first argument was, for its diagnostics. */
export function addPathHash(call: Pick<Call, "hash" | "loc">, path: string): void {
  const { loc } = call;
  const pair = {
    type: "HashPair",
    key: PATH_HASH,
    value: { type: "StringLiteral", value: path, original: path, loc },
    loc,
  };
  call.hash = { type: "Hash", loc, pairs: [...(call.hash?.pairs ?? []), pair as hbs.AST.HashPair] };
}
