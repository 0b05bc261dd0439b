import Handlebars from "handlebars";
import { offsetAt, placeAt, type Source } from "../diagnostics/source.ts";
import type { Place, Report } from "../diagnostics/types.ts";

/** A location as Handlebars gives it: lines from 1, columns from 0. */
export interface TemplateLocation {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The place of a location in a template. */
export function templatePlace(source: Source, location: TemplateLocation): Place {
  const { start, end } = location;
  return placeAt(
    source,
    offsetAt(source, start.line, start.column + 1),
    offsetAt(source, end.line, end.column + 1),
  );
}

/** What Handlebars' parser throws. */
interface ParseFailure {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
  readonly hash?: {
    readonly loc?: {
      readonly first_line: number;
      readonly first_column: number;
      readonly last_line: number;
      readonly last_column: number;
    };
  };
}

/** Parses a template; a syntax fault is reported at its place. Locations carry the file's name as `source`. */
export function parseTemplate(source: Source, report: Report): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source.text, { srcName: source.file });
  } catch (error) {
    const failure = error as ParseFailure;
    const loc = failure.hash?.loc;
    const line = loc?.first_line ?? failure.lineNumber ?? 1;
    const column = loc?.first_column ?? failure.column ?? 0;
    const start = offsetAt(source, line, column + 1);
    const end = loc ? offsetAt(source, loc.last_line, loc.last_column + 1) : start + 1;
    const mismatch = /^(.+?) doesn't match (.+?)(?: -|$)/.exec(failure.message);
    report({
      code: "template/syntax",
      severity: "error",
      message: mismatch
        ? `{{#${mismatch[1]}}} 与 {{/${mismatch[2]}}} 不配对`
        : "模板写法有误，读到此处读不下去",
      place: placeAt(source, start, Math.max(end, start + 1)),
      notes: mismatch ? [] : ["请检查 {{ }} 是否配对，{{#…}} 是否都有 {{/…}}。"],
    });
    return undefined;
  }
}
