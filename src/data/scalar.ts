import type { Scalar } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import type { TextEdit } from "./edits.ts";

/**
 * Puts another text into a scalar and leaves all else alone: quotes stay of their kind, and are added where the text
 * would not stand without. `flow` says that it is within braces, where a comma ends it.
 */
export function scalarEdit(source: Source, scalar: Scalar, text: string, flow: boolean): TextEdit {
  const [start = 0, end = 0] = scalar.range ?? [];
  const put = scalarSource(scalar, text, flow);
  if (start < end) return { start, end, put };
  // Nothing stands there: the text follows the colon, wherever the reader thinks that nothing is.
  const after = source.text.slice(0, start).trimEnd().length;
  return { start: after, end: after, put: ` ${put}` };
}

function scalarSource({ type }: Scalar, text: string, flow: boolean): string {
  if (type === "QUOTE_SINGLE") return `'${text.replaceAll("'", "''")}'`;
  if (type === "QUOTE_DOUBLE" || !standsPlain(text, flow)) return JSON.stringify(text);
  return text;
}

/** Whether YAML reads a text without quotes as just that text. */
function standsPlain(text: string, flow: boolean): boolean {
  if (text === "" || text.trim() !== text || /[\n\r\t]/u.test(text)) return false;
  if (/^[?:,[\]{}#&*!|>'"%@`]|^-(?=\s|$)|^(?:---|\.\.\.)/u.test(text)) return false;
  if (/:(?:\s|$)|\s#/u.test(text)) return false;
  return !flow || !/[,[\]{}]/u.test(text);
}
